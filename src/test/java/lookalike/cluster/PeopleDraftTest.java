package lookalike.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PeopleDraftTest {

    /** Two people with three and two faces, one person named by a photo, and two single faces. */
    private static final PeopleDraft FOUND = PeopleDraft.of(new Clusters(
            List.of(
                    new Cluster(List.of(2, 0, 1), List.of(1), List.of(1), Optional.empty()),
                    new Cluster(List.of(3, 4), List.of(), List.of(0), Optional.empty()),
                    new Cluster(List.of(5), List.of(), List.of(), Optional.of("Ann"))),
            List.of(6, 7)));

    @Test
    void peopleComeFirstAndFacesAloneAfterThem() {
        assertThat(FOUND.people()).extracting(DraftPerson::id).containsExactly(0, 1, 2, 3, 4);
        assertThat(FOUND.people().get(0).faces()).containsExactly(2, 0, 1);
        assertThat(FOUND.people()).extracting(DraftPerson::isSingle).containsExactly(false, false, false, true, true);
        assertThat(FOUND.wanted()).extracting(DraftPerson::id).containsExactly(2);
    }

    @Test
    void twoOfOneNameBecomeOnePerson() {
        PeopleDraft named = FOUND.named(1, " Ben ").named(0, "ben");

        assertThat(named.person(0)).isEmpty();
        assertThat(named.person(1).orElseThrow())
                .isEqualTo(new DraftPerson(1, List.of(3, 4, 2, 0, 1), List.of(1), Optional.of("Ben"), false));
        assertThat(named.named(1, "  ").person(1).orElseThrow().name()).isEmpty();
        assertThat(FOUND.named(3, "Cleo").wanted()).extracting(DraftPerson::id).containsExactly(2, 3);
    }

    @Test
    void aMergeKeepsTheNameThatThereIs() {
        PeopleDraft merged = FOUND.merged(0, List.of(2, 3));

        assertThat(merged.people()).extracting(DraftPerson::id).containsExactly(0, 1, 4);
        assertThat(merged.person(0).orElseThrow())
                .isEqualTo(new DraftPerson(0, List.of(2, 0, 1, 5, 6), List.of(1), Optional.of("Ann"), false));
        assertThat(FOUND.named(0, "Zoe")
                        .merged(0, List.of(2))
                        .person(0)
                        .orElseThrow()
                        .name())
                .contains("Zoe");
    }

    @Test
    void facesAreTakenOutOrMakeAnotherPersonBesideTheirs() {
        PeopleDraft split = FOUND.split(0, List.of(0, 1, 99));
        assertThat(split.people()).extracting(DraftPerson::id).containsExactly(0, 5, 1, 2, 3, 4);
        assertThat(split.person(0).orElseThrow().faces()).containsExactly(2);
        assertThat(split.person(0).orElseThrow().doubtful()).isEmpty();
        assertThat(split.person(5).orElseThrow().faces()).containsExactly(0, 1);

        PeopleDraft out = FOUND.takenOut(0, List.of(0, 1));
        assertThat(out.people()).extracting(DraftPerson::id).containsExactly(0, 5, 6, 1, 2, 3, 4);
        assertThat(out.person(6).orElseThrow().isSingle()).isTrue();

        assertThat(FOUND.split(0, List.of(0, 1, 2))).isEqualTo(FOUND);
        assertThat(FOUND.takenOut(0, List.of())).isEqualTo(FOUND);
    }

    @Test
    void facesMoveToAnotherPersonAndTheLastOneTakesThePersonAlong() {
        PeopleDraft moved = FOUND.moved(0, List.of(1), 1);
        assertThat(moved.person(0).orElseThrow().faces()).containsExactly(2, 0);
        assertThat(moved.person(1).orElseThrow().faces()).containsExactly(3, 4, 1);
        assertThat(moved.person(1).orElseThrow().doubtful()).isEmpty();

        assertThat(FOUND.moved(1, List.of(3, 4), 0).people())
                .extracting(DraftPerson::id)
                .containsExactly(0, 2, 3, 4);
        assertThat(FOUND.moved(0, List.of(1), 0)).isEqualTo(FOUND);
        assertThat(FOUND.moved(0, List.of(1), 77)).isEqualTo(FOUND);
    }

    @Test
    void doubtsEndAndWhoIsLeftOutIsNotWanted() {
        assertThat(FOUND.confirmed(0, List.of(1)).person(0).orElseThrow().doubtful())
                .isEmpty();
        PeopleDraft out = FOUND.leftOut(List.of(2, 1), true);
        assertThat(out.wanted()).isEmpty();
        assertThat(out.leftOut(List.of(2), false).wanted())
                .extracting(DraftPerson::id)
                .containsExactly(2);
        assertThat(out.named(1, "Ben").wanted())
                .as("who is named is wanted again")
                .extracting(DraftPerson::id)
                .containsExactly(1);
    }
}
