package lookalike.celebrity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lookalike.celebrity.CelebrityException.Reason;
import lookalike.dataset.Credit;
import lookalike.dataset.CreditsFile;
import lookalike.dataset.NamesFile;
import lookalike.platform.files.AtomicFile;
import lookalike.platform.files.Disk;
import lookalike.platform.files.FileNames;
import lookalike.platform.files.FullDisk;
import lookalike.platform.files.IoErrorText;

/**
 * The dataset folder that a run fills: a sub-folder for each person, {@code names.csv}, {@code credits.csv} and {@code left-out.csv}.
 * Even after a crash no photo is without its credit: a photo is written under a hidden name, then credited, then renamed. A credit
 * without a photo means that the user has deleted the photo; it is not fetched again.
 */
final class CelebrityFolder {

    private static final String INCOMING = ".incoming-";

    /** Largest number of bytes of a label and of a photo's name, below the 255 that file systems allow. */
    private static final int LABEL_BYTES = 100;

    private static final int NAME_BYTES = 120;

    private static final long MEBIBYTE = 1 << 20;

    private final Path root;
    private final Disk disk;
    private final List<KnownPerson> people = new ArrayList<>();
    private final Map<String, Credit> credits = new LinkedHashMap<>();
    private final NamesFile names;
    private final CreditsFile creditsFile;
    private final LeftOutPhotos leftOut;
    private long expected;

    /**
     * Opens or creates a folder, and finishes what an interrupted run left incomplete.
     *
     * @throws CelebrityException if it cannot be read or written, or one of its files cannot be read
     */
    CelebrityFolder(Path root, Disk disk) {
        this.root = root;
        this.disk = disk;
        try {
            Files.createDirectories(root);
            for (String file : List.of(NamesFile.FILE, CreditsFile.FILE, LeftOutPhotos.FILE)) {
                AtomicFile.removeLeftovers(root.resolve(file));
            }
        } catch (IOException e) {
            throw failure(root, e);
        }
        names = read(NamesFile.FILE, () -> NamesFile.of(root));
        creditsFile = read(CreditsFile.FILE, () -> CreditsFile.of(root));
        leftOut = read(LeftOutPhotos.FILE, () -> new LeftOutPhotos(root));
        people.addAll(KnownPerson.in(names));
        credits.putAll(creditsFile.credits());
        try {
            finish();
        } catch (IOException e) {
            throw failure(root, e);
        }
    }

    private interface Reading<T> {
        T read() throws IOException;
    }

    /** Reads a file that will be replaced, so that what it contains must be known. */
    private <T> T read(String file, Reading<T> reading) {
        try {
            return reading.read();
        } catch (IOException e) {
            throw new CelebrityException(Reason.NOT_READ, e, root.resolve(file), IoErrorText.of(e));
        }
    }

    /** Sets how many photos may still be added, from which the disk space needed is estimated. */
    void expect(long photos) {
        expected = photos;
    }

    /** The person's row, if the dataset already has this person. */
    Optional<KnownPerson> find(Celebrity person) {
        return people.stream().filter(known -> known.is(person)).findFirst();
    }

    /** The row of the person with this Wikidata item, if the dataset already has one. */
    Optional<KnownPerson> find(WikidataItem item) {
        return people.stream()
                .filter(known -> known.hasFolder() && known.item().equals(item.id()))
                .findFirst();
    }

    /** The photos in a person's folder that are credited; none for an empty label. */
    List<Credit> photos(String label) {
        if (label.isEmpty()) {
            return List.of();
        }
        return credits.values().stream()
                .filter(credit -> credit.path().startsWith(label + "/"))
                .filter(credit -> Files.isRegularFile(root.resolve(credit.path())))
                .toList();
    }

    /** The file of a photo. */
    Path file(Credit credit) {
        return root.resolve(credit.path());
    }

    /** Tests whether a file was fetched for a person before: it is in the dataset, was rejected, or was deleted by the user. */
    boolean knows(String item, String sha1) {
        return leftOut.has(item, sha1)
                || people.stream()
                        .filter(person -> person.item().equals(item))
                        .anyMatch(person -> credits.values().stream()
                                .anyMatch(credit -> credit.sha1().equals(sha1)
                                        && credit.path().startsWith(person.label() + "/")));
    }

    /** Notes a photo that is rejected for good; {@link #flush} writes it to the file. */
    void leaveOut(WikidataItem item, CommonsFile file, Rejection reason) {
        leftOut.add(item, file, reason);
    }

    /** Writes the noted rejections to the file. */
    void flush() {
        try {
            leftOut.write();
        } catch (IOException e) {
            throw failure(root.resolve(LeftOutPhotos.FILE), e);
        }
    }

    /**
     * Adds a photo with its credit.
     *
     * @throws CelebrityException if it cannot be written
     */
    Path add(Celebrity person, WikidataItem item, JudgedPhoto photo) {
        Path file = root;
        try {
            requireRoom(photo.bytes().length);
            String label = label(person, item);
            file = root.resolve(label).resolve(freeName(label, photo));
            Path incoming = file.resolveSibling(INCOMING + file.getFileName());
            AtomicFile.write(incoming, photo.bytes());
            Credit credit = credit(label + "/" + file.getFileName(), photo);
            credits.put(credit.path(), credit);
            creditsFile.add(credit);
            creditsFile.write();
            Files.move(incoming, file, StandardCopyOption.ATOMIC_MOVE);
            return file;
        } catch (IOException e) {
            throw failure(file, e);
        }
    }

    private static Credit credit(String path, JudgedPhoto photo) {
        CommonsFile file = photo.file();
        String author = file.author().isEmpty() ? file.credit() : file.author();
        return new Credit(
                path,
                file.title(),
                author,
                file.licence(),
                file.licenceAddress(),
                file.page(),
                file.restrictions(),
                file.sha1(),
                photo.labelled());
    }

    /** The label of a person; a new person first gets a row in {@code names.csv}. */
    private String label(Celebrity person, WikidataItem item) throws IOException {
        Optional<KnownPerson> known = find(item);
        if (known.isPresent()) {
            return known.get().label();
        }
        String name = FileNames.safe(person.name(), LABEL_BYTES);
        String label = isTaken(name) ? name + " (" + item.id() + ")" : name;
        String born = item.born().isPresent() ? Integer.toString(item.born().getAsInt()) : "";
        String groups = person.groups().stream().map(CelebrityGroup::id).collect(Collectors.joining(" "));
        KnownPerson added = new KnownPerson(label, person.name(), item.id(), born, item.description(), groups);
        people.add(added);
        names.add(added.row());
        names.write();
        return label;
    }

    /** An empty folder is not taken: a run that ended at this moment may have left it. */
    private boolean isTaken(String label) throws IOException {
        return !FileNames.isFreeFolder(root.resolve(label))
                || people.stream().anyMatch(person -> person.label().equalsIgnoreCase(label));
    }

    private String freeName(String label, JudgedPhoto photo) {
        String title = photo.file().title().replaceFirst("\\.[A-Za-z0-9]{1,5}$", "");
        String plain = FileNames.safe(title, NAME_BYTES);
        return FileNames.free(plain, "." + photo.ending(), name -> {
            String path = label + "/" + name;
            return Files.exists(root.resolve(path)) || credits.keySet().stream().anyMatch(path::equalsIgnoreCase);
        });
    }

    /** Tests whether another photo fits on the disk; true if the free space cannot be determined. */
    boolean hasRoom() {
        try {
            return disk.free(root) >= CelebrityOptions.PHOTO_BYTES + Disk.RESERVE;
        } catch (IOException e) {
            return true;
        }
    }

    private void requireRoom(long bytes) throws IOException {
        long free = disk.free(root);
        if (free < bytes + Disk.RESERVE) {
            throw full(free);
        }
    }

    private CelebrityException full(long free) {
        long needed = Disk.RESERVE + Math.max(1, expected) * CelebrityOptions.PHOTO_BYTES;
        return new CelebrityException(
                Reason.DISK_FULL, root, (needed + MEBIBYTE - 1) / MEBIBYTE, Math.max(0, free) / MEBIBYTE);
    }

    private CelebrityException failure(Path file, IOException e) {
        return FullDisk.isReasonOf(e)
                ? full(0)
                : new CelebrityException(Reason.NOT_WRITTEN, e, file, IoErrorText.of(e));
    }

    /** Renames hidden photos that are credited; deletes those that are not, and half-written files. */
    private void finish() throws IOException {
        List<Path> hidden = new ArrayList<>();
        for (String label : people.stream().map(KnownPerson::label).toList()) {
            Path folder = root.resolve(label);
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.list(folder)) {
                    files.filter(file -> file.getFileName().toString().matches("\\.?\\Q" + INCOMING + "\\E.*"))
                            .forEach(hidden::add);
                }
            }
        }
        for (Path file : hidden) {
            String name = file.getFileName().toString();
            Path wanted = file.resolveSibling(name.substring(Math.min(name.length(), INCOMING.length())));
            String path = file.getParent().getFileName() + "/" + wanted.getFileName();
            if (name.startsWith(INCOMING) && credits.containsKey(path) && Files.notExists(wanted)) {
                Files.move(file, wanted, StandardCopyOption.ATOMIC_MOVE);
            } else {
                Files.deleteIfExists(file);
            }
        }
    }
}
