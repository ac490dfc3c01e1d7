package lookalike.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import lookalike.task.CancelSignal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests small copies of published datasets in their original layout: the result of a scan, and that the window accepts them as datasets.
 */
class KnownDatasetsTest {

    private static final String CELEBA_ROWS = "000001.jpg 2880\n000002.jpg 2937\n000003.jpg 2880\n000009.jpg 7\n";

    private static final String VGG_ROWS = "Class_ID, Name, Sample_Num, Flag, Gender\n"
            + "n000001, \"14th_Dalai_Lama\",424,0, m,\n"
            + "n000002, \"A_Fine_Frenzy\",315,1, f,\n"
            + "n000003, \"Martin_Luther_King,_Jr.\",205,1, m\n"
            + "n000004,\"A._J._\"\"Jack\"\"_Buckley\",329,1,m,\n";

    @TempDir
    private Path temp;

    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectory(temp.resolve("set"));
    }

    @Test
    void labeledFacesInTheWild() throws IOException {
        photos(
                "Aaron_Eckhart/Aaron_Eckhart_0001.jpg",
                "AJ_Cook/AJ_Cook_0001.jpg",
                "Abdel_Aziz_Al-Hakim/Abdel_Aziz_Al-Hakim_0002.jpg");
        assertPeople("AJ Cook: 1", "Aaron Eckhart: 1", "Abdel Aziz Al-Hakim: 1");
    }

    @Test
    void labeledFacesFurtherDownBesideTheListsOfPairs() throws IOException {
        write("pairs.csv", "name,imagenum1\n");
        photos(
                "lfw-deepfunneled/lfw-deepfunneled/Aaron_Eckhart/Aaron_Eckhart_0001.jpg",
                "lfw-deepfunneled/lfw-deepfunneled/AJ_Cook/AJ_Cook_0001.jpg",
                "lfw_funneled/Aaron_Eckhart/Aaron_Eckhart_0001.jpg",
                "lfw_funneled/AJ_Cook/AJ_Cook_0001.jpg");
        assertPeople("AJ Cook: 1", "Aaron Eckhart: 1");
        assertThat(scan().people().get(0).photos().get(0).path())
                .isEqualTo("lfw-deepfunneled/lfw-deepfunneled/AJ_Cook/AJ_Cook_0001.jpg");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "img_align_celeba/",
                "img_celeba/",
                "Img/img_align_celeba/",
                "img_align_celeba/img_align_celeba/",
                ""
            })
    void celebA(String photos) throws IOException {
        photos(photos + "000001.jpg", photos + "000002.jpg", photos + "000003.jpg", photos + "000004.jpg");
        write("identity_CelebA.txt", CELEBA_ROWS);
        write("list_attr_celeba.txt", "202599\n5_o_Clock_Shadow\n000001.jpg -1\n");
        assertPeople("CelebA 2880: 2", "CelebA 2937: 1");
        assertThat(scan().notices())
                .extracting(DatasetNotice::reason)
                .containsExactly(DatasetException.Reason.NOT_LISTED, DatasetException.Reason.NOT_THERE);
        assertThat(scan().notices().get(0).sentence()).contains("identity_CelebA.txt: 1 photos of the folder");
        assertThat(scan().people().get(0).label()).isEqualTo("2880");
    }

    @Test
    void celebAInAFolderOfItsArchive() throws IOException {
        photos("CelebA/Img/img_align_celeba/000001.jpg", "CelebA/Img/img_align_celeba/000002.jpg");
        write("CelebA/Anno/identity_CelebA.txt", CELEBA_ROWS);
        assertPeople("CelebA 2880: 1", "CelebA 2937: 1");
        assertThat(scan().people().get(0).photos().get(0).path()).isEqualTo("CelebA/Img/img_align_celeba/000001.jpg");
    }

    @Test
    void celebAByItsFolderOfPhotosAlone() throws IOException {
        photos("Img/img_align_celeba/000001.jpg", "Img/img_align_celeba/000002.jpg");
        write("Anno/identity_CelebA.txt", CELEBA_ROWS);
        folder = folder.resolve("Img/img_align_celeba");
        assertPeople("CelebA 2880: 1", "CelebA 2937: 1");
        assertThat(scan().people().get(0).photos().get(0).path()).isEqualTo("000001.jpg");
    }

    @Test
    void celebAPrefersTheFacesThatAreCutOutAndKnowsThePngs() throws IOException {
        photos("img_celeba/000001.jpg", "img_align_celeba_png/000001.png");
        write("identity_CelebA.txt", CELEBA_ROWS);
        assertThat(scan().people().get(0).photos())
                .extracting(PhotoFile::path)
                .containsExactly("img_align_celeba_png/000001.png");
    }

    @Test
    void celebAWithoutTheListOfPeopleSaysWhatIsMissing() throws IOException {
        photos("img_align_celeba/000001.jpg", "img_align_celeba/000002.jpg");
        write("list_attr_celeba.csv", "image_id,Male\n000001.jpg,-1\n");
        assertRefused("identity_CelebA.txt", "put it there");
        write("identity_CelebA.txt", "000001.jpg 2880\nnonsense\n");
        assertRefused("identity_CelebA.txt", "line 2 is not what it should be");
        write("manifest.csv", "img_align_celeba/000001.jpg,Ada\n");
        assertPeople("Ada: 1");
    }

    @Test
    void vggFace2WithItsTwoPartsAndItsQuotes() throws IOException {
        photos("train/n000002/0001_01.jpg", "train/n000003/0001_01.jpg", "train/n000003/0002_01.jpg");
        photos("test/n000001/0001_01.jpg", "test/n000004/0001_01.jpg");
        write("meta/identity_meta.csv", VGG_ROWS);
        write("meta/class_overlap_vgg1_2.txt", "VGG1_ID VGG2_ID\n");
        assertPeople(
                "14th Dalai Lama: 1", "A Fine Frenzy: 1", "Martin Luther King, Jr.: 2", "A. J. \"Jack\" Buckley: 1");
        folder = folder.resolve("train");
        assertPeople("A Fine Frenzy: 1", "Martin Luther King, Jr.: 2");
    }

    @Test
    void vggFace2WithoutItsNamesOrWithSpoiltOnesHasNumbers() throws IOException {
        photos("data/vggface2_train/train/n000002/0001_01.jpg", "data/vggface2_train/train/n000003/0001_01.jpg");
        assertPeople("n000002: 1", "n000003: 1");
        write("meta/identity_meta.csv", "<html>Not found</html>\n");
        folder = folder.resolve("data/vggface2_train/train");
        assertPeople("n000002: 1", "n000003: 1");
        folder = temp.resolve("set");
        write("identity_meta.csv", "<html>Not found</html>\n");
        photos("n000002/0001_01.jpg", "n000003/0001_01.jpg", "n000004/0001_01.jpg");
        photosOfPartsAreGone();
        assertPeople("n000002: 1", "n000003: 1", "n000004: 1");
        assertThat(scan().notices())
                .singleElement()
                .satisfies(notice ->
                        assertThat(notice.sentence()).contains("identity_meta.csv", "there are no names in it"));
    }

    private void photosOfPartsAreGone() throws IOException {
        try (var all = Files.walk(folder.resolve("data"))) {
            for (Path each : all.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(each);
            }
        }
        Files.delete(folder.resolve("meta/identity_meta.csv"));
        Files.delete(folder.resolve("meta"));
    }

    @Test
    void faceScrubWithItsTwoHalves() throws IOException {
        photos("actors/faces/Freddie_Prinze_Jr/a.jpeg", "actors/images/Freddie_Prinze_Jr/b.jpeg");
        photos("actresses/faces/Zoe_Saldana/c.jpeg");
        assertPeople("Freddie Prinze Jr: 1", "Zoe Saldana: 1");
        String header = "name\timage_id\tface_id\turl\tbbox\tsha256\n";
        write("facescrub_actors.txt", header + "Freddie Prinze Jr.\t1\t2\thttp://x/a.jpg\t1,2,3,4\tab\n");
        write("facescrub_actresses.txt", header + "Zoë Saldaña\t1\t2\thttp://x/a.jpg\t1,2,3,4\tab\n");
        assertPeople("Freddie Prinze Jr.: 1", "Zoe Saldana: 1");
    }

    @Test
    void faceScrubInOneFolder() throws IOException {
        photos("Aaron_Eckhart/Aaron_Eckhart_1.png", "Adam_McKay/x.png");
        write("facescrub_actors.txt", "name\timage_id\nAaron Eckhart\t1\nAdam McKay\t2\n");
        assertPeople("Aaron Eckhart: 1", "Adam McKay: 1");
    }

    @Test
    void peopleCalledActorsAmongOthersAreNoFaceScrub() throws IOException {
        photos("actors/1/a.jpg", "Ada/1.jpg", "Bea/1.jpg");
        assertPeople("Ada: 1", "Bea: 1", "actors: 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "CASIA-WebFace/"})
    void casiaWebFace(String people) throws IOException {
        photos(
                people + "0000045/001.jpg",
                people + "0000099/001.jpg",
                people + "0000099/002.jpg",
                people + "0000100/001.jpg");
        write("casia_names.txt", "0000045 Adam_Brody\n0000099 A.J. Buckley\n");
        assertPeople("Adam Brody: 1", "A.J. Buckley: 2", "0000100: 1");
    }

    @Test
    void celebMiniWithAMapInIt() throws IOException {
        photos("n00000001/n00000001_00000263.JPEG", "n00000002/n00000002_00000010.JPEG");
        write("celeb_map.json", "{\"n00000001\":\"A.R. Rahman\",\"n00000002\":\"Aamir Khan\"}");
        write("notes.txt", "n00000001 is the first one\n");
        assertPeople("A.R. Rahman: 1", "Aamir Khan: 1");
        write("names.csv", "n00000002,Somebody Else\n");
        assertPeople("A.R. Rahman: 1", "Somebody Else: 1");
    }

    @Test
    void celebMiniWithAMapBesideIt() throws IOException {
        photos("celeb_mini/n00000001/a.JPEG", "celeb_mini/n00000002/b.JPEG");
        write("celeb_mapping.csv", "n00000001,A.R. Rahman\nn00000002,Aamir Khan\n");
        photos("test-images/probe.jpg");
        assertPeople("A.R. Rahman: 1", "Aamir Khan: 1");
        folder = folder.resolve("celeb_mini");
        assertPeople("A.R. Rahman: 1", "Aamir Khan: 1");
    }

    @Test
    void otherFilesBesideFoldersWithNumbersAreNoMaps() throws IOException {
        photos("2019/a.jpg", "2020/b.jpg");
        write("notes.txt", "2018 was a fine year\n");
        assertPeople("2019: 1", "2020: 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"imdb.mat", "wiki.mat"})
    void imdbWikiSaysWhyItIsNotReadAndWhatHelps(String names) throws IOException {
        photos("00/nm0000100_rm46373120_1955-1-6_2003.jpg", "01/nm0000101_rm2_1952-7-1_2008.jpg");
        write(names, "MATLAB 5.0 MAT-file");
        assertRefused(names, "manifest.csv");
        assertThat(FolderLayout.of(folder, temp.resolve("home"), new CancelSignal())
                        .kind())
                .isEqualTo(FolderLayout.Kind.DATASET);
        write("manifest.csv", "00/nm0000100_rm46373120_1955-1-6_2003.jpg,Rowan Atkinson\n");
        assertPeople("Rowan Atkinson: 1");
    }

    @Test
    void anOrdinaryDatasetIsNotTouchedByAnyRule() throws IOException {
        photos("Ada/1.jpg", "Ben/2.jpg", "train/3.jpg", "data/4.jpg");
        write("names.txt", "0000001 Somebody\n");
        assertPeople("Ada: 1", "Ben: 1", "data: 1", "train: 1");
        assertThat(scan().notices()).isEmpty();
    }

    private Dataset scan() {
        return DatasetScanner.scan(folder);
    }

    private void assertPeople(String... namesWithPhotos) {
        assertThat(scan().people().stream()
                        .map(person -> person.name() + ": " + person.photos().size())
                        .collect(Collectors.toList()))
                .containsExactly(namesWithPhotos);
        assertThat(FolderLayout.of(folder, temp.resolve("home"), new CancelSignal())
                        .kind())
                .isEqualTo(FolderLayout.Kind.DATASET);
    }

    private void assertRefused(String... words) {
        assertThatThrownBy(this::scan)
                .isInstanceOf(DatasetException.class)
                .satisfies(e -> assertThat(e.getMessage()).contains(words));
    }

    private void photos(String... paths) throws IOException {
        for (String path : List.of(paths)) {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, new byte[] {1});
        }
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
