package lookalike.catalog;

import static lookalike.shared.Descriptors.MODEL;
import static lookalike.shared.Descriptors.OTHER_MODEL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lookalike.face.Descriptor;
import lookalike.face.DetectedFace;
import lookalike.face.Face;
import lookalike.face.FaceBox;
import lookalike.face.FaceQuality;
import lookalike.face.Landmarks;
import lookalike.model.DescriptorModel;
import lookalike.model.Finders;
import lookalike.model.ModelId;
import lookalike.model.ModelSelection;
import lookalike.shared.TestModels;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests decisions about two people who each have a copy of the same photo with two faces; Ada also has another photo. */
class DecisionsTest {

    private static final Finders FINDERS = TestModels.finders("finders");
    private static final Finders OTHERS = TestModels.finders("others");
    private static final DetectedFace LEFT = new DetectedFace(new FaceBox(1.1, 2, 30, 40), 0.9);
    private static final DetectedFace RIGHT = new DetectedFace(new FaceBox(50.3, 2, 30, 40), 0.6);

    @TempDir
    private Path folder;

    private Catalog catalog;

    @BeforeEach
    void fill() {
        catalog = Catalog.open(folder.resolve("a.catalog"));
        catalog.choose(new ModelSelection(FINDERS, MODEL));
        catalog.write(batch -> {
            batch.person("ada", "Ada");
            batch.person("bea", "Bea");
            batch.photo(photo("ada", "ada/1.jpg", "both", LEFT, 1));
            batch.photo(photo("ada", "ada/2.jpg", "alone", LEFT, 2));
            batch.photo(photo("bea", "bea/1.jpg", "both", LEFT, 1));
        });
    }

    @AfterEach
    void close() {
        catalog.close();
    }

    @Test
    void aPersonIsCalledAsTheUserWantsUntilTheAliasIsTakenBack() {
        catalog.decisions().rename("ada", Optional.of("Zoë, Countess"));
        assertThat(catalog.people()).extracting(PersonSummary::name).containsExactly("Bea", "Zoë, Countess");
        assertThat(catalog.people()).extracting(PersonSummary::ownName).containsExactly("Bea", "Ada");
        assertThat(catalog.descriptors(MODEL))
                .extracting(DescriptorRow::name)
                .containsExactly("Bea", "Zoë, Countess", "Zoë, Countess");
        catalog.write(batch -> batch.person("ada", "Ada Lovelace"));
        assertThat(catalog.people()).extracting(PersonSummary::name).contains("Zoë, Countess");
        assertThat(catalog.decisions().alias("ada")).contains("Zoë, Countess");
        catalog.decisions().rename("ada", Optional.empty());
        assertThat(catalog.people()).extracting(PersonSummary::name).containsExactly("Ada Lovelace", "Bea");
        assertThat(catalog.decisions().alias("ada")).isEmpty();
        assertThatThrownBy(() -> catalog.decisions().rename("ada", Optional.of(" ")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void groupsAreThoseOfTheDatasetAndOfDecisionsAndSurviveRenameMergeAndRescan() {
        Map<String, Set<String>> ofTheDataset = Map.of("ada", Set.of("actors"), "bea", Set.of("actors", "writers"));
        catalog.write(batch -> batch.groups(ofTheDataset));
        assertThat(groups()).containsExactly(List.of("actors"), List.of("actors", "writers"));
        catalog.decisions().group(List.of("ada"), PersonSummary.FAVOURITES, true);
        assertThat(catalog.people().get(0).favourite()).isTrue();
        catalog.decisions().group(List.of("ada", "bea"), "actors", false);
        assertThat(groups()).containsExactly(List.of("favourites"), List.of("writers"));
        assertThat(catalog.decisions().group(List.of("ada"), "actors", false)).isEmpty();
        catalog.write(batch -> batch.groups(ofTheDataset));
        assertThat(groups()).as("after a rescan").containsExactly(List.of("favourites"), List.of("writers"));
        catalog.decisions().rename("ada", Optional.of("Aaa"));
        catalog.decisions().merge(List.of("bea"), "ada", Optional.empty());
        assertThat(groups()).containsExactly(List.of("favourites", "writers"));
        catalog.decisions().group(List.of("ada"), "writers", false);
        assertThat(groups()).as("of both").containsExactly(List.of("favourites"));
        catalog.decisions().undo();
        catalog.decisions().undo();
        assertThat(groups()).containsExactly(List.of("favourites"), List.of("writers"));
        catalog.write(batch -> batch.relabel("bea", "beatrice"));
        assertThat(catalog.decisions().journal())
                .extracting(entry -> entry.decision().label())
                .as("a renamed folder")
                .contains("beatrice")
                .doesNotContain("bea");
        assertThatThrownBy(() -> catalog.decisions().group(List.of("ada"), " ", true))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private List<List<String>> groups() {
        return catalog.people().stream().map(PersonSummary::groups).toList();
    }

    @Test
    void aChosenPhotoStandsForItsPersonAsLongAsItIsThePersons() {
        assertThat(covers()).containsExactly("ada/1.jpg", "bea/1.jpg");
        catalog.decisions().cover(catalog.photoAt("ada/2.jpg").orElseThrow());
        assertThat(covers()).containsExactly("ada/2.jpg", "bea/1.jpg");
        catalog.decisions().cover(catalog.photoAt("ada/1.jpg").orElseThrow());
        catalog.decisions().cover(catalog.photoAt("ada/2.jpg").orElseThrow());
        assertThat(covers()).containsExactly("ada/2.jpg", "bea/1.jpg");
        catalog.decisions().move(List.of(catalog.photoAt("ada/2.jpg").orElseThrow()), "bea");
        assertThat(covers())
                .as("the first by path of each: nothing is chosen for Bea")
                .containsExactly("ada/1.jpg", "ada/2.jpg");
        catalog.decisions().undo();
        catalog.decisions().merge(List.of("ada"), "bea", Optional.empty());
        assertThat(covers()).as("the only one that was chosen").containsExactly("ada/2.jpg");
        catalog.decisions().undo();
        catalog.decisions().undo();
        assertThat(covers()).containsExactly("ada/1.jpg", "bea/1.jpg");
    }

    private List<String> covers() {
        return catalog.people().stream()
                .map(person -> person.cover().orElseThrow())
                .toList();
    }

    @Test
    void anExcludedPhotoIsListedButNowhereElse() {
        catalog.decisions().exclude("ada", "both", true);
        catalog.decisions().exclude("ada", "both", true);
        assertThat(catalog.decisions().isExcluded("ada", "both")).isTrue();
        assertThat(catalog.decisions().isExcluded("bea", "both")).isFalse();
        PersonSummary ada = catalog.people().get(0);
        assertThat(List.of(ada.photos(), ada.usable(), ada.excluded(), ada.skipped()))
                .containsExactly(2, 1, 1, 0);
        assertThat(ada.cover()).contains("ada/2.jpg");
        assertThat(catalog.people().get(1).excluded()).as("Bea's copy").isZero();
        assertThat(catalog.photosOf("ada")).extracting(PhotoRow::excluded).containsExactly(true, false);
        assertThat(catalog.photosOf("ada")).extracting(PhotoRow::used).containsExactly(false, true);
        assertThat(catalog.descriptors(MODEL))
                .extracting(DescriptorRow::path)
                .containsExactly("ada/2.jpg", "bea/1.jpg");
        assertThat(catalog.knownPhotos(known(MODEL))).allMatch(KnownPhoto::current);
        catalog.decisions().exclude("ada", "alone", true);
        assertThat(catalog.people().get(0).cover()).as("better than nothing").contains("ada/1.jpg");
        catalog.decisions().exclude("ada", "alone", false);
        catalog.decisions().exclude("ada", "both", false);
        assertThat(catalog.descriptors(MODEL)).hasSize(3);
        assertThatThrownBy(() -> catalog.decisions().exclude("ada", "", true))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anExclusionOutlivesThePhotosRow() {
        catalog.decisions().exclude("ada", "both", true);
        catalog.write(batch -> {
            catalog.photosOf("ada").forEach(photo -> batch.remove(photo.id()));
            batch.removePeopleWithoutPhotos();
        });
        catalog.write(batch -> {
            batch.person("ada", "Ada");
            batch.photo(photo("ada", "ada/found again.jpg", "both", LEFT, 1));
        });
        assertThat(catalog.photosOf("ada")).singleElement().matches(PhotoRow::excluded);
    }

    @Test
    void aFaceThatIsChosenTakesThePlaceOfTheOtherAndGivesItBackExactly() {
        LabelledFace before = catalog.decisions().labelledFace("ada", "both").orElseThrow();
        assertThat(before).isEqualTo(new LabelledFace(LEFT, Optional.empty()));
        List<PhotoRow> photosBefore = catalog.photosOf("ada");
        assertThat(photosBefore.get(0).bystanders()).containsExactly(RIGHT);
        assertThat(catalog.decisions().choose("ada", "both", LabelledFace.chosen(RIGHT), DescriptorModel.of(MODEL)))
                .as("nobody has described it")
                .isEmpty();
        assertThat(catalog.photosOf("ada")).isEqualTo(photosBefore);

        catalog.decisions().choose("ada", "both", face(MODEL, RIGHT, 7), Optional.of(RIGHT));
        assertThat(catalog.decisions().labelledFace("ada", "both")).contains(LabelledFace.chosen(RIGHT));
        assertThat(catalog.photosOf("ada").get(0).face()).contains(RIGHT.box());
        assertThat(catalog.photosOf("ada").get(0).bystanders()).containsExactly(LEFT);
        assertThat(vector("ada/1.jpg")).isEqualTo(vector(7));
        assertThat(vector("bea/1.jpg")).as("Bea's copy").isEqualTo(vector(1));
        assertThat(catalog.totals().faces()).isEqualTo(3);

        assertThat(catalog.decisions().choose("ada", "both", before, DescriptorModel.of(MODEL)))
                .isPresent();
        assertThat(catalog.decisions().labelledFace("ada", "both")).contains(before);
        assertThat(catalog.photosOf("ada")).isEqualTo(photosBefore);
        assertThat(vector("ada/1.jpg")).isEqualTo(vector(1));
        assertThat(catalog.decisions().choose("ada", "both", LabelledFace.chosen(RIGHT), DescriptorModel.of(MODEL)))
                .as("it is described by now")
                .isPresent();
        assertThat(vector("ada/1.jpg")).isEqualTo(vector(7));
    }

    @Test
    void aChosenFaceIsUndoneAndRedone() {
        List<PhotoRow> before = catalog.photosOf("ada");
        catalog.decisions().choose("ada", "both", face(MODEL, RIGHT, 7), Optional.of(RIGHT));
        assertThat(catalog.decisions().undo()).isPresent();
        assertThat(catalog.photosOf("ada")).isEqualTo(before);
        assertThat(catalog.decisions().labelledFace("ada", "both")).contains(new LabelledFace(LEFT, Optional.empty()));
        assertThat(vector("ada/1.jpg")).isEqualTo(vector(1));
        assertThat(catalog.decisions().redo()).isPresent();
        assertThat(catalog.decisions().labelledFace("ada", "both")).contains(LabelledFace.chosen(RIGHT));
        assertThat(vector("ada/1.jpg")).isEqualTo(vector(7));
    }

    @Test
    void afterOtherFindersHaveLookedAnUndoneFaceIsLookedForAgain() {
        catalog.decisions().choose("ada", "both", face(MODEL, RIGHT, 7), Optional.of(RIGHT));
        DetectedFace moved = new DetectedFace(new FaceBox(50.5, 2, 30, 40), 0.6);
        catalog.write(batch -> {
            batch.present(OTHERS);
            batch.photo(new AnalysedPhoto(
                    "ada",
                    "ada/1.jpg",
                    10,
                    20,
                    "both",
                    PhotoStatus.OK,
                    Optional.empty(),
                    OTHERS,
                    Optional.of(RIGHT),
                    Optional.of(face(MODEL, moved, 7)),
                    List.of(),
                    Set.of()));
        });
        ModelSelection others = new ModelSelection(OTHERS, MODEL);
        int unread = catalog.unread(others);
        catalog.decisions().undo();
        assertThat(catalog.photosOf("ada").get(0).face()).as("until then").contains(moved.box());
        assertThat(catalog.unread(others)).isEqualTo(unread + 1);
        catalog.write(batch -> batch.photo(photo("ada", "ada/1.jpg", "both", LEFT, 1, OTHERS)));
        assertThat(catalog.photosOf("ada").get(0).face()).contains(LEFT.box());
    }

    @Test
    void whetherAPhotoIsDescribedIsAboutItsLabelledFace() {
        catalog.decisions().choose("ada", "both", face(OTHER_MODEL, RIGHT, 7), Optional.of(RIGHT));
        assertThat(catalog.knownPhotos(known(MODEL)))
                .extracting(KnownPhoto::path, KnownPhoto::current)
                .contains(org.assertj.core.groups.Tuple.tuple("ada/1.jpg", false));
        assertThat(catalog.knownPhotos(known(OTHER_MODEL)).get(0).current()).isTrue();
    }

    @Test
    void aRunThatDescribesThePhotoGivesTheDescriptorToTheFaceThatItSaw() {
        catalog.decisions().choose("ada", "both", face(MODEL, RIGHT, 7), Optional.of(RIGHT));
        // A run that began before the choice writes its result after it, with the face that it chose itself.
        catalog.write(batch -> batch.photo(photo("ada", "ada/1.jpg", "both", LEFT, 3)));
        assertThat(catalog.photosOf("ada").get(0).face()).contains(RIGHT.box());
        assertThat(vector("ada/1.jpg")).isEqualTo(vector(7));
    }

    @Test
    void whatOtherFindersSawInThePhotoIsForgottenAsAnotherFaceMayBeMeant() {
        catalog.write(batch -> {
            batch.photo(photo("ada", "ada/1.jpg", "both", LEFT, 1, OTHERS));
            batch.photo(photo("ada", "ada/2.jpg", "alone", LEFT, 2, OTHERS));
        });
        catalog.decisions().choose("ada", "both", face(MODEL, RIGHT, 7), Optional.of(RIGHT));
        catalog.present(OTHERS);
        assertThat(catalog.photosOf("ada")).extracting(PhotoRow::path).containsExactly("ada/2.jpg");
        assertThat(catalog.unread(new ModelSelection(OTHERS, MODEL)))
                .as("Bea's was never seen, Ada's is to be seen again")
                .isEqualTo(2);
        catalog.write(batch -> batch.photo(photo("ada", "ada/1.jpg", "both", LEFT, 1, OTHERS)));
        assertThat(catalog.photosOf("ada"))
                .as("it was analysed before the choice")
                .extracting(PhotoRow::path)
                .containsExactly("ada/2.jpg");
        catalog.present(FINDERS);
        assertThat(catalog.photosOf("ada").get(0).face()).contains(RIGHT.box());
    }

    @Test
    void nothingIsChosenInAPhotoThatIsNotThere() {
        assertThat(catalog.decisions().choose("ada", "gone", face(MODEL, RIGHT, 7), Optional.of(RIGHT)))
                .isEmpty();
        assertThat(catalog.decisions().choose("ada", "gone", LabelledFace.chosen(RIGHT), DescriptorModel.of(MODEL)))
                .isEmpty();
        assertThat(catalog.decisions().chosenFace("ada", "gone")).isEmpty();
        assertThat(catalog.decisions().labelledFace("ada", "gone")).isEmpty();
    }

    private float[] vector(String path) {
        return catalog.descriptors(MODEL).stream()
                .filter(row -> row.path().equals(path))
                .findFirst()
                .orElseThrow()
                .values();
    }

    private static float[] vector(int number) {
        return new float[] {(float) Math.cos(number), (float) Math.sin(number)};
    }

    private static Face face(ModelId model, DetectedFace at, int number) {
        return new Face(
                at,
                new Landmarks(new float[136]),
                new FaceQuality(12, 0.005, 100),
                new Descriptor(model, vector(number)));
    }

    private static ModelSelection known(ModelId model) {
        return new ModelSelection(FINDERS, model);
    }

    private static AnalysedPhoto photo(String label, String path, String hash, DetectedFace main, int number) {
        return photo(label, path, hash, main, number, FINDERS);
    }

    private static AnalysedPhoto photo(
            String label, String path, String hash, DetectedFace main, int number, Finders finders) {
        return new AnalysedPhoto(
                label,
                path,
                10,
                20,
                hash,
                PhotoStatus.OK,
                Optional.empty(),
                finders,
                Optional.empty(),
                Optional.of(face(MODEL, main, number)),
                hash.equals("both") ? List.of(RIGHT) : List.of(),
                Set.of());
    }
}
