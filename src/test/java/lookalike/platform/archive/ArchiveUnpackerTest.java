package lookalike.platform.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lookalike.platform.files.Disk;
import lookalike.task.CancelSignal;
import lookalike.task.CancelledException;
import lookalike.task.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests archives of all kinds, including malicious ones: what is unpacked, and that nothing remains of refused archives. */
class ArchiveUnpackerTest {

    private static final String[] KINDS = {"set.zip", "set.tar", "set.tar.gz", "set.tgz"};

    @TempDir
    private Path temp;

    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectories(temp.resolve("around/downloads"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"set.zip", "Set.ZIP", "set.tar", "set.tar.gz", "set.tgz"})
    void filesAreUnpackedBesideUnderTheArchivesName(String name) throws IOException {
        byte[] photo = new byte[100_000];
        new Random(1).nextBytes(photo);
        String longName = "a".repeat(150) + "/Zoë_" + "b".repeat(90) + ".jpg";
        PackedPhotos photos = new PackedPhotos()
                .file("Ada/1.jpg", photo)
                .file("Ada/.hidden.jpg", "no")
                .file("__MACOSX/Ada/._1.jpg", "no")
                .file("./Zoë Quill/deep/2.jpg", "two")
                .file(longName, "long")
                .file("names.csv", "");
        Path archive = Files.write(folder.resolve(name), photos.as(name.toLowerCase(Locale.ROOT)));
        Path unpacked = unpack(archive);
        assertThat(unpacked.getFileName().toString()).isEqualToIgnoringCase("set");
        assertThat(files(unpacked)).containsExactly("Ada/1.jpg", "Zoë Quill/deep/2.jpg", longName, "names.csv");
        assertThat(unpacked.resolve("Ada/1.jpg")).hasBinaryContent(photo);
        assertThat(Files.getLastModifiedTime(unpacked.resolve("Ada/1.jpg")).toMillis())
                .isEqualTo(PackedPhotos.TIME);
        assertThat(around())
                .containsExactlyInAnyOrder(name, unpacked.getFileName().toString());
    }

    @Test
    void whatWasUnpackedIsUsedAgainUntilTheArchiveChanges() throws IOException {
        Path archive = Files.write(
                folder.resolve("set.zip"),
                new PackedPhotos().file("Ada/1.jpg", "1").zip());
        assertThat(ArchiveUnpacker.earlier(archive)).isEmpty();
        Path first = unpack(archive);
        Files.delete(first.resolve("Ada/1.jpg"));
        assertThat(ArchiveUnpacker.earlier(archive)).contains(first);
        assertThat(unpack(archive)).isEqualTo(first);
        assertThat(first.resolve("Ada/1.jpg")).doesNotExist();
        Files.write(archive, new PackedPhotos().file("Bea/1.jpg", "22").zip());
        Files.setLastModifiedTime(archive, FileTime.fromMillis(1));
        assertThat(unpack(archive)).isEqualTo(folder.resolve("set (2)"));
        assertThat(ArchiveUnpacker.earlier(archive)).contains(folder.resolve("set (2)"));
    }

    @Test
    void aFolderOfTheUsersIsNotTouched() throws IOException {
        Path own = Files.createDirectory(folder.resolve("set"));
        Files.writeString(own.resolve("own.txt"), "own");
        Path archive = Files.write(
                folder.resolve("set.tar"),
                new PackedPhotos().file("Ada/1.jpg", "1").tar());
        assertThat(unpack(archive)).isEqualTo(folder.resolve("set (2)"));
        assertThat(files(own)).containsExactly("own.txt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil.jpg",
                "Ada/../../evil.jpg",
                "..",
                "/etc/evil.jpg",
                "C:/evil.jpg",
                "..\\evil.jpg",
                "c:evil.jpg",
                "a/b/../../../c"
            })
    void namesThatLeadOutAreRefused(String name) throws IOException {
        for (String kind : KINDS) {
            PackedPhotos photos =
                    new PackedPhotos().file("Ada/1.jpg", "1").file(name, "evil").file("Bea/1.jpg", "1");
            boolean backslashIsALetter = name.contains("\\") && !kind.endsWith(".zip");
            if (backslashIsALetter) {
                assertThat(files(unpack(write(kind, photos)))).containsExactly("Ada/1.jpg", "Bea/1.jpg");
                remove("set");
            } else {
                assertRefused(ArchiveException.Reason.OUTSIDE, write(kind, photos));
            }
            Files.delete(folder.resolve(kind));
        }
    }

    @Test
    void linksPipesAndDevicesAreNotMade() throws IOException {
        Path secret = Files.writeString(temp.resolve("secret.jpg"), "secret");
        PackedPhotos photos = new PackedPhotos()
                .other('s', "Ada", temp.toString())
                .file("Ada/secret.jpg", "mine")
                .other('s', "Bea/link.jpg", secret.toString());
        for (String kind : KINDS) {
            Path unpacked = unpack(write(kind, photos));
            assertThat(files(unpacked)).containsExactly("Ada/secret.jpg");
            assertThat(Files.isSymbolicLink(unpacked.resolve("Ada"))).isFalse();
            assertThat(secret).hasContent("secret");
            remove("set");
            Files.delete(folder.resolve(kind));
        }
        PackedPhotos others = new PackedPhotos()
                .other('h', "hard.jpg", secret.toString())
                .other('p', "pipe.jpg", "")
                .other('d', "zero.jpg", "")
                .file("Ada/1.jpg", "1");
        assertThat(files(unpack(write("set.tar", others)))).containsExactly("Ada/1.jpg");
    }

    @Test
    void namesAreTheSameOnAllSystemsAndNoFileReplacesAnother() throws IOException {
        PackedPhotos photos = new PackedPhotos()
                .file("Ada/1.jpg", "1")
                .file("ADA/1.JPG", "2")
                .file("ada/1.jpg", "3")
                .file("Ada/1.jpg", "4")
                .file("con/nul.jpg", "5")
                .file("a?b/c*d.jpg", "6")
                .file("Zo\u00eb/1.jpg", "7")
                .file("Zoe\u0308/1.jpg", "8")
                .file("x", "9")
                .file("x/1.jpg", "10")
                .file("end. /1.jpg. ", "11");
        for (String kind : KINDS) {
            Path unpacked = unpack(write(kind, photos));
            TreeMap<String, String> contents = new TreeMap<>();
            for (String file : files(unpacked)) {
                contents.put(Files.readString(unpacked.resolve(file)), file);
            }
            assertThat(contents)
                    .containsEntry("1", "Ada/1.jpg")
                    .containsEntry("2", "Ada/1 (2).JPG")
                    .containsEntry("3", "Ada/1 (3).jpg")
                    .containsEntry("4", "Ada/1 (4).jpg")
                    .containsEntry("5", "_con/_nul.jpg")
                    .containsEntry("6", "a_b/c_d.jpg")
                    .containsEntry("7", "Zo\u00eb/1.jpg")
                    .containsEntry("8", "Zo\u00eb/1 (2).jpg")
                    .containsEntry("9", "x")
                    .containsEntry("10", "x_/1.jpg")
                    .containsEntry("11", "end/1.jpg")
                    .hasSize(11);
            remove("set");
            Files.delete(folder.resolve(kind));
        }
    }

    @Test
    void namesInTheOldCodingOfWindowsAreReadable() throws IOException {
        byte[] zip = new PackedPhotos().file("Zoë Müller/1.jpg", "1").zip("IBM437");
        Path archive = Files.write(folder.resolve("set.zip"), zip);
        assertThat(files(unpack(archive))).containsExactly("Zoë Müller/1.jpg");
    }

    @ParameterizedTest
    @ValueSource(strings = {"set.zip", "set.tgz"})
    void bombsAreRefused(String kind) throws IOException {
        Path archive = write(kind, new PackedPhotos().file("Ada/1.bmp", new byte[24 << 20]));
        assertThat(Files.size(archive)).isLessThan(100_000);
        assertRefused(ArchiveException.Reason.BOMB, archive);
    }

    @Test
    void moreFilesThanFitIntoItsSizeAreRefused() throws IOException {
        PackedPhotos photos = new PackedPhotos();
        for (int i = 0; i < 1500; i++) {
            photos.file(i + ".jpg", "");
        }
        assertRefused(ArchiveException.Reason.TOO_MANY, write("set.tgz", photos));
        Files.delete(folder.resolve("set.tgz"));
        assertThat(files(unpack(write("set.zip", photos)))).hasSize(1500);
    }

    @Test
    void anArchiveThatLiesAboutASizeIsDamaged() throws IOException {
        byte[] zip = new PackedPhotos().file("Ada/1.jpg", new byte[5000]).zip();
        int directory = indexOf(zip, new byte[] {'P', 'K', 1, 2});
        for (int size : new int[] {10, 9000}) {
            byte[] lying = zip.clone();
            lying[directory + 24] = (byte) size;
            lying[directory + 25] = (byte) (size >> 8);
            assertRefused(ArchiveException.Reason.DAMAGED, Files.write(folder.resolve("set.zip"), lying));
        }
    }

    @Test
    void anEncryptedArchiveSaysSo() throws IOException {
        byte[] zip = new PackedPhotos().file("Ada/1.jpg", "1").zip();
        zip[indexOf(zip, new byte[] {'P', 'K', 1, 2}) + 8] |= 1;
        zip[indexOf(zip, new byte[] {'P', 'K', 3, 4}) + 6] |= 1;
        assertRefused(ArchiveException.Reason.ENCRYPTED, Files.write(folder.resolve("set.zip"), zip));
    }

    @Test
    void aMethodThatIsNotKnownSaysWhichFile() throws IOException {
        byte[] zip = new PackedPhotos().file("Ada/1.jpg", "1").zip();
        zip[indexOf(zip, new byte[] {'P', 'K', 1, 2}) + 10] = 95; // xz
        ArchiveException e = assertRefused(ArchiveException.Reason.METHOD, Files.write(folder.resolve("set.zip"), zip));
        assertThat(e).hasMessageContaining("Ada/1.jpg");
    }

    @Test
    void theDiskIsAskedBeforeAndMeanwhile() throws IOException {
        byte[] photo = new byte[3 << 20];
        new Random(2).nextBytes(photo);
        Path archive = write("set.zip", new PackedPhotos().file("Ada/1.jpg", photo));
        ArchiveException e = assertRefused(ArchiveException.Reason.NO_ROOM, archive, disk(66L << 20));
        assertThat(e.details()).containsExactly(archive.toString(), "67", "66");
        PackedPhotos many = new PackedPhotos();
        for (int i = 0; i < 15; i++) {
            many.file("Ada/" + i + ".jpg", photo);
        }
        Disk filling = new Disk() {
            private int asked;

            @Override
            public long free(Path place) {
                return asked++ == 0 ? 1L << 40 : 5L << 20;
            }
        };
        assertRefused(ArchiveException.Reason.NO_ROOM, write("set.tar", many), filling);
    }

    @Test
    void anEmptyArchiveAndOneThatIsNoneSaySo() throws IOException {
        for (String kind : KINDS) {
            assertRefused(ArchiveException.Reason.EMPTY, write(kind, new PackedPhotos()));
            assertRefused(
                    ArchiveException.Reason.DAMAGED,
                    Files.writeString(folder.resolve(kind), "<html>Not found</html>".repeat(100)));
            Files.delete(folder.resolve(kind));
            Path missing = folder.resolve(kind);
            assertThatThrownBy(() -> unpack(missing)).isInstanceOf(ArchiveException.class);
        }
        assertThat(around()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"set.zip, 1", "set.tar, 2", "set.tgz, 3"})
    void spoiltAndCutArchivesEndInAReasonAndLeaveNothing(String kind, long seed) throws IOException {
        Random random = new Random(seed);
        byte[] photo = new byte[2000];
        random.nextBytes(photo);
        byte[] whole = new PackedPhotos()
                .file("Ada/1.jpg", photo)
                .file("Bea/2.jpg", photo)
                .file("names.csv", "a,b")
                .as(kind);
        int refused = 0;
        for (int i = 0; i < 250; i++) {
            byte[] spoilt = i % 3 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
            for (int change = 0; i % 3 != 0 && change < 1 + i % 5; change++) {
                spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt();
            }
            Path archive = Files.write(folder.resolve(kind), spoilt);
            Set<String> left = new TreeSet<>(Set.of(kind));
            try {
                left.add(unpack(archive).getFileName().toString());
            } catch (ArchiveException e) {
                refused++;
            }
            assertThat(around()).as("round " + i).isEqualTo(left);
            assertThat(names(folder.getParent())).containsExactly("downloads");
            left.remove(kind);
            for (String each : left) {
                remove(each);
            }
        }
        assertThat(refused).isGreaterThan(60);
    }

    @Test
    void stoppedWorkLeavesNothingAndTellsItsProgress() throws IOException {
        byte[] photo = new byte[1 << 20];
        new Random(4).nextBytes(photo);
        for (String kind : KINDS) {
            PackedPhotos photos = new PackedPhotos();
            for (int i = 0; i < 8; i++) {
                photos.file("Ada/" + i + ".jpg", photo);
            }
            Path archive = write(kind, photos);
            CancelSignal cancel = new CancelSignal();
            Progress progress = (done, total) -> {
                assertThat(total).isBetween(8L << 20, 9L << 20);
                if (done > total / 2) {
                    cancel.cancel();
                }
            };
            assertThatThrownBy(() -> new ArchiveUnpacker(Disk.REAL).unpack(archive, progress, cancel))
                    .isInstanceOf(CancelledException.class);
            assertThat(around()).containsExactly(kind);
            Files.delete(archive);
        }
    }

    @Test
    void whatAKilledProcessHasLeftIsRemovedAndWhatIsInUseStays() throws IOException {
        Path archive = write("set.zip", new PackedPhotos().file("Ada/1.jpg", "1"));
        String[] made = new String[1];
        try (UnpackFolder inUse = UnpackFolder.beside(archive)) {
            made[0] = inUse.path().getFileName().toString();
            String left = made[0].substring(0, made[0].lastIndexOf('-')) + "-12345";
            Files.createDirectories(folder.resolve(left).resolve("Ada"));
            Files.writeString(folder.resolve(left).resolve("Ada/1.jpg"), "half");
            Files.createFile(folder.resolve(left + ".lock"));
            unpack(archive);
            assertThat(around()).containsExactlyInAnyOrder("set.zip", "set", made[0], made[0] + ".lock");
        }
        assertThat(around()).containsExactlyInAnyOrder("set.zip", "set");
    }

    private ArchiveException assertRefused(ArchiveException.Reason reason, Path archive) throws IOException {
        return assertRefused(reason, archive, Disk.REAL);
    }

    private ArchiveException assertRefused(ArchiveException.Reason reason, Path archive, Disk disk) throws IOException {
        byte[] before = Files.readAllBytes(archive);
        Set<String> around = around();
        ArchiveException[] thrown = new ArchiveException[1];
        assertThatThrownBy(() -> new ArchiveUnpacker(disk).unpack(archive, Progress.NONE, new CancelSignal()))
                .isInstanceOfSatisfying(ArchiveException.class, e -> {
                    thrown[0] = e;
                    assertThat(e.reason()).as(e.getMessage()).isEqualTo(reason);
                    assertThat(e).hasMessageContaining(archive.getFileName().toString());
                });
        assertThat(around()).isEqualTo(around);
        assertThat(names(folder.getParent())).containsExactly("downloads");
        assertThat(archive).hasBinaryContent(before);
        return thrown[0];
    }

    private Path unpack(Path archive) {
        return new ArchiveUnpacker(Disk.REAL).unpack(archive, Progress.NONE, new CancelSignal());
    }

    private Path write(String name, PackedPhotos photos) throws IOException {
        return Files.write(folder.resolve(name), photos.as(name));
    }

    private static Disk disk(long free) {
        return new Disk() {
            @Override
            public long free(Path place) {
                return free;
            }
        };
    }

    /** Files beside the archive, hidden ones too. */
    private Set<String> around() throws IOException {
        return names(folder);
    }

    private static Set<String> names(Path of) throws IOException {
        try (Stream<Path> files = Files.list(of)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static List<String> files(Path of) throws IOException {
        try (Stream<Path> files = Files.walk(of)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .map(file -> of.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> !file.startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    private void remove(String name) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve(name))) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }

    private static int indexOf(byte[] bytes, byte[] part) {
        for (int i = 0; i <= bytes.length - part.length; i++) {
            if (Arrays.equals(Arrays.copyOfRange(bytes, i, i + part.length), part)) {
                return i;
            }
        }
        throw new AssertionError("not there");
    }
}
