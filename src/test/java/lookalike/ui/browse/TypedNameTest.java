package lookalike.ui.browse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lookalike.catalog.PersonSummary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

/** Tests which person is found by typing letters. */
@ExtendWith(ApplicationExtension.class)
class TypedNameTest {

    private static final List<PersonSummary> PEOPLE = Stream.of(
                    "Ada Sterling", "Amélie Roux", "Bea Amsel", "Zoë Kravić")
            .map(name -> new PersonSummary(name, name, name, 1, 1, 0, Optional.empty(), Optional.empty()))
            .toList();

    private final TypedName typed = new TypedName();

    @Test
    void lettersAddUpAndAccentsDoNotCount() {
        assertThat(typed.isTyping()).isFalse();
        assertThat(typed.type("a", PEOPLE, -1)).isZero();
        assertThat(typed.type("M", PEOPLE, 0)).isEqualTo(1);
        assertThat(typed.type("e", PEOPLE, 1)).isEqualTo(1);
        assertThat(typed.isTyping()).isTrue();
    }

    @Test
    void theSameLetterLeadsToTheNextPerson() {
        assertThat(typed.type("a", PEOPLE, -1)).isZero();
        assertThat(typed.type("a", PEOPLE, 0)).isEqualTo(1);
        assertThat(typed.type("a", PEOPLE, 1)).isZero();
    }

    @Test
    void surnamesAreFoundToo() {
        assertThat(typed.type("k", PEOPLE, 0)).isEqualTo(3);
        assertThat(typed.type("r", PEOPLE, 3)).isEqualTo(3);
        assertThat(typed.type("x", PEOPLE, 3)).as("nobody").isEqualTo(3);
    }

    @Test
    void nobodyIsInAnEmptyList() {
        assertThat(typed.type("a", List.of(), -1)).isEqualTo(-1);
    }
}
