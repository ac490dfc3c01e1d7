package lookalike.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import lookalike.catalog.Catalog;
import lookalike.catalog.ImportedPerson;
import lookalike.face.Descriptor;
import lookalike.index.Gallery;
import lookalike.shared.Descriptors;
import lookalike.task.CancelSignal;
import lookalike.task.CancelledException;
import lookalike.task.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests findings about people, with descriptors around a separate direction for each person. */
class HealthCheckTest {

    private static final int PEOPLE = 60;
    private static final int PHOTOS = 6;
    private static final int DIMENSION = 32;

    /** Length of the noise relative to that of the person's direction. */
    private static final double NOISE = 0.5;

    @TempDir
    private Path folder;

    private final Random random = new Random(5);
    private final Map<String, List<float[]>> photos = new LinkedHashMap<>();

    HealthCheckTest() {
        for (int person = 0; person < PEOPLE; person++) {
            double[] direction = direction();
            List<float[]> own = new ArrayList<>();
            for (int photo = 0; photo < PHOTOS; photo++) {
                own.add(near(direction, NOISE));
            }
            photos.put("Given%02d Family%02d".formatted(person, person).replace('0', 'o'), own);
        }
    }

    @Test
    void aHealthyDatasetHasNoFindings() {
        assertThat(findings()).isEmpty();
    }

    @Test
    void aPersonUnderTwoNamesIsFoundAndTheLargerFolderKept() {
        split(name(3), "Giveno3 Familyo3 Jr", 2);
        Finding found = only(FindingKind.SAME_PERSON);
        assertThat(found.people()).containsExactly(label(name(3)), label("Giveno3 Familyo3 Jr"));
        assertThat(found.certainty()).isGreaterThan(0.9);
        assertThat(found.suggestion()).isEqualTo(Suggestion.MERGE);
        assertThat(found.evidence()).containsKeys("normalised-distance", "faces-for", "names-for");
        assertThat(found.evidence().get("names-for")).isPositive();
    }

    @Test
    void threeLabelsOfOnePersonAreOneFinding() {
        split(name(3), "G. Familyo3", 2);
        split(name(3), "Familyo3 Giveno3", 2);
        assertThat(only(FindingKind.SAME_PERSON).people()).hasSize(3);
        assertThat(of(FindingKind.NAMES)).hasSize(1);
    }

    @Test
    void twinsAreVeryAlikeAndNotTheSame() {
        split(name(3), "Bea Familyo3", 3);
        assertThat(of(FindingKind.SAME_PERSON)).isEmpty();
        Finding found = only(FindingKind.VERY_ALIKE);
        assertThat(found.people()).contains(label("Bea Familyo3"));
        assertThat(found.suggestion()).isEqualTo(Suggestion.REVIEW);
        assertThat(found.evidence().get("names-for")).isNegative();
        assertThat(found.evidence().get("faces-for")).isPositive();
    }

    @Test
    void aPhotoInTheWrongFolderIsFoundWithItsPerson() {
        move(name(7), name(12));
        Finding found = only(FindingKind.WRONG_PERSON);
        assertThat(found.people()).containsExactly(label(name(12)), label(name(7)));
        assertThat(found.photos()).containsExactly(path(name(12), PHOTOS + 1));
        assertThat(found.suggestion()).isEqualTo(Suggestion.MOVE);
        assertThat(found.certainty()).isGreaterThan(0.9);
    }

    @Test
    void swappedPhotosAreOneFinding() {
        move(name(7), name(12));
        photos.get(name(7)).add(photos.get(name(12)).remove(0));
        Finding found = only(FindingKind.WRONG_PERSON);
        assertThat(found.suggestion()).isEqualTo(Suggestion.SWAP);
        assertThat(found.photos()).hasSize(2);
        assertThat(found.people()).containsExactlyInAnyOrder(label(name(7)), label(name(12)));
    }

    @Test
    void aFolderOfTwoPeopleIsToBeSplit() {
        double[] stranger = direction();
        photos.get(name(5)).addAll(List.of(near(stranger, NOISE), near(stranger, NOISE), near(stranger, NOISE)));
        Finding found = only(FindingKind.WRONG_PERSON);
        assertThat(found.suggestion()).isEqualTo(Suggestion.SPLIT);
        assertThat(found.photos())
                .containsExactly(path(name(5), PHOTOS + 1), path(name(5), PHOTOS + 2), path(name(5), PHOTOS + 3));
    }

    @Test
    void aPhotoThatFitsNobodyIsToBeReviewed() {
        photos.get(name(5)).add(near(direction(), NOISE));
        Finding found = only(FindingKind.WRONG_PERSON);
        assertThat(found.suggestion()).isEqualTo(Suggestion.REVIEW);
        assertThat(found.photos()).containsExactly(path(name(5), PHOTOS + 1));
        assertThat(found.people()).containsExactly(label(name(5)));
    }

    @Test
    void aSinglePhotoUnderAnUnrelatedNameLiesInTheWrongFolder() {
        split(name(9), "Zoe Young", 1);
        Finding found = only(FindingKind.WRONG_PERSON);
        assertThat(found.people()).containsExactly(label("Zoe Young"), label(name(9)));
        assertThat(found.suggestion()).isEqualTo(Suggestion.MOVE);
        assertThat(of(FindingKind.SAME_PERSON)).isEmpty();
    }

    @Test
    void aPhotoThatFitsSomebodyOfARelatedNameMeansOnePersonUnderTwoNames() {
        List<float[]> own = photos.get(name(9));
        photos.put("G. Familyo9", new ArrayList<>(own.subList(0, 1)));
        own.subList(0, 1).clear();
        photos.get("G. Familyo9").add(near(direction(), NOISE));
        Finding found = only(FindingKind.SAME_PERSON);
        assertThat(found.people()).containsExactly(label(name(9)), label("G. Familyo9"));
        assertThat(found.photos()).contains(path("G. Familyo9", 1));
        assertThat(found.suggestion()).isEqualTo(Suggestion.REVIEW);
    }

    @Test
    void peopleWithFewPhotosAreThin() {
        photos.put("Zoe Young", List.of(near(direction(), NOISE)));
        Finding found = only(FindingKind.THIN);
        assertThat(found.people()).containsExactly(label("Zoe Young"));
        assertThat(found.evidence()).containsEntry("usable", 1.0);
        assertThat(found.suggestion()).isEqualTo(Suggestion.ADD_PHOTOS);
    }

    @Test
    void namesThatDifferInFormOnlyAreFound() {
        photos.put("Zoë Young", photos(direction()));
        photos.put("young zoe", photos(direction()));
        photos.put("Zoe Young Jr", photos(direction()));
        Finding found = only(FindingKind.NAMES);
        assertThat(found.people()).containsExactlyInAnyOrder(label("Zoë Young"), label("young zoe"));
        assertThat(of(FindingKind.SAME_PERSON)).isEmpty();
    }

    @Test
    void onlyTheWantedKindsAreFoundTheMostCertainFirst() {
        split(name(3), "Giveno3 Familyo3 Jr", 2);
        move(name(7), name(12));
        assertThat(check(EnumSet.of(FindingKind.SAME_PERSON))).hasSize(1);
        assertThat(findings()).hasSizeGreaterThan(2).isSortedAccordingTo(Finding.ORDER);
    }

    @Test
    void withOnePhotoOfEveryoneNothingIsSaidAboutFaces() {
        photos.replaceAll((name, own) -> own.subList(0, 1));
        photos.put("Giveno3 Familyo3 Jr", photos.get(name(3)));
        assertThat(findings()).extracting(Finding::kind).containsOnly(FindingKind.THIN);
    }

    @Test
    void itCanBeCancelled() {
        CancelSignal cancel = new CancelSignal();
        cancel.cancel();
        assertThatThrownBy(() -> check(EnumSet.allOf(FindingKind.class), cancel))
                .isInstanceOf(CancelledException.class);
    }

    private List<float[]> photos(double[] direction) {
        List<float[]> own = new ArrayList<>();
        for (int photo = 0; photo < PHOTOS; photo++) {
            own.add(near(direction, NOISE));
        }
        return own;
    }

    private void split(String name, String other, int count) {
        List<float[]> own = photos.get(name);
        photos.put(other, new ArrayList<>(own.subList(0, count)));
        own.subList(0, count).clear();
    }

    private void move(String from, String to) {
        photos.get(to).add(photos.get(from).remove(0));
    }

    private String name(int person) {
        return "Given%02d Family%02d".formatted(person, person).replace('0', 'o');
    }

    private static String label(String name) {
        return "label of " + name;
    }

    private static String path(String name, int number) {
        return label(name) + "#" + number;
    }

    private double[] direction() {
        double[] direction = random.doubles(DIMENSION, -1, 1).toArray();
        double length = Math.sqrt(Arrays.stream(direction).map(x -> x * x).sum());
        return Arrays.stream(direction).map(x -> x / length).toArray();
    }

    private float[] near(double[] direction, double noise) {
        double[] other = direction();
        float[] values = new float[DIMENSION];
        for (int i = 0; i < DIMENSION; i++) {
            values[i] = (float) (direction[i] + noise * other[i]);
        }
        return values;
    }

    private Finding only(FindingKind kind) {
        List<Finding> found = of(kind);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private List<Finding> of(FindingKind kind) {
        return findings().stream().filter(finding -> finding.kind() == kind).toList();
    }

    private List<Finding> findings() {
        return check(EnumSet.allOf(FindingKind.class));
    }

    private List<Finding> check(Set<FindingKind> kinds) {
        return check(kinds, new CancelSignal());
    }

    private List<Finding> check(Set<FindingKind> kinds, CancelSignal cancel) {
        try (Catalog catalog = Catalog.open(folder.resolve(photos.size() + "-" + random.nextInt() + ".catalog"))) {
            catalog.importDescriptors(photos.entrySet().stream()
                    .map(person -> new ImportedPerson(
                            label(person.getKey()),
                            person.getKey(),
                            person.getValue().stream()
                                    .map(values -> Descriptor.unit(Descriptors.MODEL, values))
                                    .toList()))
                    .toList());
            Gallery gallery = Gallery.load(catalog, Descriptors.MODEL);
            return new HealthCheck(
                            catalog,
                            gallery,
                            () -> {
                                throw new IllegalStateException("no photo is searched again");
                            },
                            Progress.NONE,
                            cancel)
                    .findings(kinds);
        }
    }
}
