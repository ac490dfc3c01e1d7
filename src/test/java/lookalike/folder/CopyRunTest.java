package lookalike.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lookalike.folder.CopyReport.PresentPhoto;
import lookalike.image.PhotoProblem;
import lookalike.platform.files.Disk;
import lookalike.platform.files.Sha256;
import lookalike.task.CancelSignal;
import lookalike.task.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopyRunTest {

    private static final FileTime TAKEN = FileTime.from(Instant.parse("2001-02-03T04:05:06Z"));

    @TempDir
    private Path folder;

    private Path dataset;
    private PersonFolder ann;

    @BeforeEach
    void makeDataset() throws IOException {
        dataset = Files.createDirectories(folder.resolve("dataset"));
        ann = new PersonFolder(dataset, "ann");
    }

    @Test
    void photosAndThoseOfFoldersAreCopiedWithTheirTimes() throws IOException {
        Path one = photo("one.jpg", "1");
        Files.setLastModifiedTime(one, TAKEN);
        Path two = photo("holiday/deep/two.png", "2");
        photo("holiday/notes.txt", "no photo");

        CopyReport report = copy(one, folder.resolve("holiday"));

        assertThat(report.photos())
                .containsExactly(
                        new CopiedFile(one, dataset.resolve("ann/one.jpg"), Sha256.of(one)),
                        new CopiedFile(two, dataset.resolve("ann/two.png"), Sha256.of(two)));
        assertThat(report.made()).isTrue();
        assertThat(report.complete()).isTrue();
        assertThat(report.leftOut()).isEmpty();
        assertThat(dataset.resolve("ann/one.jpg")).hasContent("1");
        assertThat(Files.getLastModifiedTime(dataset.resolve("ann/one.jpg"))).isEqualTo(TAKEN);
        assertThat(one).hasContent("1");
    }

    @Test
    void aTakenNameGetsANumberWhateverItsCapitals() throws IOException {
        inDataset("ann/IMG.jpg", "old");
        inDataset("ann/IMG (2).jpg", "older");

        copy(photo("a/img.JPG", "1"), photo("b/img.JPG", "2"));

        assertThat(names("ann")).containsExactly("IMG (2).jpg", "IMG.jpg", "img (3).JPG", "img (4).JPG");
        assertThat(dataset.resolve("ann/IMG.jpg")).hasContent("old");
    }

    @Test
    void contentThatIsThereIsTold() throws IOException {
        Path there = inDataset("ann/sub/there.jpg", "same");
        Path source = photo("source.jpg", "same");
        Path first = photo("first.jpg", "twin");
        Path second = photo("second.jpg", "twin");

        CopyReport report = copy(source, first, second, there);

        assertThat(report.photos())
                .extracting(photo -> photo.file().getFileName().toString())
                .containsExactly("first.jpg");
        assertThat(report.present())
                .containsExactlyInAnyOrder(
                        new PresentPhoto(source, there),
                        new PresentPhoto(there, there),
                        new PresentPhoto(second, dataset.resolve("ann/first.jpg")));
    }

    @Test
    void sidecarsComeAlongUnderTheNewName() throws IOException {
        inDataset("ann/a.jpg", "another");
        Path source = photo("a.jpg", "1");
        photo("a.jpg.xmp", "regions");
        photo("a.xmp", "stars");

        CopyReport report = copy(source);

        assertThat(names("ann")).containsExactly("a (2).jpg", "a (2).jpg.xmp", "a (2).xmp", "a.jpg");
        assertThat(report.sidecars()).hasSize(2);
        assertThat(dataset.resolve("ann/a (2).jpg.xmp")).hasContent("regions");
    }

    @Test
    void aPhotoDoesNotGetTheSidecarOfAnotherAndARawFileNotItsPicture() throws IOException {
        inDataset("ann/a.xmp", "of a photo that is gone");
        inDataset("ann/b.jpg", "picture");

        copy(photo("a.jpg", "1"), photo("b.cr2", "raw"));

        assertThat(names("ann")).containsExactly("a (2).jpg", "a.xmp", "b (2).cr2", "b.jpg");
    }

    @Test
    void aBadFileDoesNotStopTheOthers() throws IOException {
        Path notes = photo("notes.txt", "text");
        Path jxl = photo("new.jxl", "jxl");
        Path raw = photo("pair.cr2", "raw");
        Path empty = Files.createDirectories(folder.resolve("empty"));
        Path gone = folder.resolve("gone.jpg");
        Path locked = photo("locked.jpg", "locked");

        CopyReport report = new CopyRun(ann, refusing("locked.jpg"))
                .copy(
                        List.of(
                                notes,
                                jxl,
                                raw,
                                photo("pair.jpg", "picture"),
                                empty,
                                gone,
                                locked,
                                photo("z.jpg", "z")),
                        Progress.NONE,
                        new CancelSignal());

        assertThat(report.leftOut())
                .containsExactly(
                        LeftOutFile.of(notes, PhotoProblem.NO_PICTURE),
                        LeftOutFile.of(jxl, PhotoProblem.JPEG_XL),
                        LeftOutFile.of(raw, FileProblem.SECOND),
                        LeftOutFile.of(empty, FileProblem.NO_PHOTOS),
                        LeftOutFile.of(gone, PhotoProblem.MISSING),
                        LeftOutFile.of(locked, FileProblem.NOT_COPIED, "input/output error"));
        assertThat(names("ann")).containsExactly("pair.jpg", "z.jpg");
    }

    @Test
    void withoutRoomNothingIsBegun() throws IOException {
        Path source = photo("a.jpg", "1");
        Disk small = new Disk() {
            @Override
            public long free(Path place) {
                return RESERVE;
            }
        };

        assertThatThrownBy(() -> new CopyRun(ann, small).copy(List.of(source), Progress.NONE, new CancelSignal()))
                .isInstanceOf(FolderException.class)
                .hasMessage("there is not enough room in " + dataset + ": 101 MB are needed, 100 MB are free");
        assertThat(ann.path()).doesNotExist();
    }

    @Test
    void aDiskThatFillsUpLeavesWholeFilesAndTellsOfTheRest() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            sources.add(photo(i + ".jpg", "photo " + i));
        }

        CopyReport report = new CopyRun(ann, filledAfter(20)).copy(sources, Progress.NONE, new CancelSignal());

        assertThat(names("ann")).containsExactly("0.jpg", "1.jpg");
        assertThat(dataset.resolve("ann/1.jpg")).hasContent("photo 1");
        assertThat(report.leftOut())
                .containsExactlyElementsOf(sources.subList(2, 5).stream()
                        .map(source -> LeftOutFile.of(source, FileProblem.NO_ROOM))
                        .toList());
    }

    @Test
    void aFolderThatWasMadeForNothingIsRemoved() throws IOException {
        CopyReport report =
                new CopyRun(ann, filledAfter(0)).copy(List.of(photo("a.jpg", "1")), Progress.NONE, new CancelSignal());

        assertThat(report.photos()).isEmpty();
        assertThat(ann.path()).doesNotExist();
    }

    @Test
    void itStopsBetweenTwoPhotos() throws IOException {
        CancelSignal cancel = new CancelSignal();
        List<Long> reported = new ArrayList<>();

        CopyReport report = new CopyRun(ann)
                .copy(
                        List.of(photo("a.jpg", "1"), photo("b.jpg", "2"), photo("c.jpg", "3")),
                        (done, total) -> {
                            reported.add(done);
                            if (done == 1) {
                                cancel.cancel();
                            }
                        },
                        cancel);

        assertThat(report.complete()).isFalse();
        assertThat(names("ann")).containsExactly("a.jpg");
        assertThat(reported).containsExactly(0L, 1L);
    }

    @Test
    void whatAKilledRunLeftIsRemovedLater() throws IOException {
        Path left = inDataset("ann/.old.jpg123.part", "half");
        Files.setLastModifiedTime(left, TAKEN);
        Path fresh = inDataset("ann/.new.jpg123.part", "half");

        copy(photo("a.jpg", "1"));

        assertThat(left).doesNotExist();
        assertThat(fresh).exists();
    }

    @Test
    void aNameAsLongAsTheSystemTakesIsShortened() throws IOException {
        String name = "ä".repeat(120) + ".jpg";
        Path source = photo(name, "1");

        copy(source, photo("b/" + name, "2"));

        assertThat(names("ann")).hasSize(2).allMatch(copy -> copy.endsWith(".jpg"));
    }

    @Test
    void aNewPersonGetsASafeFolderOfTheirOwn() throws IOException {
        inDataset("Ann/a.jpg", "1");

        assertThat(PersonFolder.fresh(dataset, "ANN").label()).isEqualTo("ANN (2)");
        assertThat(PersonFolder.fresh(dataset, "../Ben: 3").label()).isEqualTo("_Ben_ 3");
        assertThat(PersonFolder.fresh(dataset, "Dr. No").label()).isEqualTo("Dr. No");
    }

    @Test
    void thereAreNoOtherFoldersOfPeople() throws IOException {
        for (String label : List.of("..", ".", "", "a/b", "../x")) {
            assertThatThrownBy(() -> new PersonFolder(dataset, label))
                    .as(label)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        inDataset("manifest.csv", "a.jpg,ann");
        assertThatThrownBy(() -> new PersonFolder(dataset, "ann"))
                .hasMessageContaining("manifest.csv: the dataset lists");
    }

    private CopyReport copy(Path... sources) {
        return new CopyRun(ann).copy(List.of(sources), Progress.NONE, new CancelSignal());
    }

    private Path photo(String path, String content) throws IOException {
        return write(folder.resolve(path), content);
    }

    private Path inDataset(String path, String content) throws IOException {
        return write(dataset.resolve(path), content);
    }

    private static Path write(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private List<String> names(String label) throws IOException {
        try (Stream<Path> files = Files.list(dataset.resolve(label))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** A disk that cannot write files with a given name. */
    private static Disk refusing(String name) {
        return new Disk() {
            @Override
            public WritableByteChannel open(Path file, boolean anew) throws IOException {
                if (file.getFileName().toString().contains(name)) {
                    throw new IOException("input/output error");
                }
                return Disk.super.open(file, anew);
            }
        };
    }

    /** A disk that is full after a number of bytes. */
    private static Disk filledAfter(int bytes) {
        return new Disk() {
            private int left = bytes;

            @Override
            public WritableByteChannel open(Path file, boolean anew) throws IOException {
                WritableByteChannel channel = Disk.super.open(file, anew);
                return new WritableByteChannel() {
                    @Override
                    public int write(ByteBuffer source) throws IOException {
                        left -= source.remaining();
                        if (left < 0) {
                            throw new IOException("No space left on device");
                        }
                        return channel.write(source);
                    }

                    @Override
                    public boolean isOpen() {
                        return channel.isOpen();
                    }

                    @Override
                    public void close() throws IOException {
                        channel.close();
                    }
                };
            }
        };
    }
}
