package lookalike.platform.desktop;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import lookalike.platform.files.FileNames;
import lookalike.platform.files.PrivateFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bin of Linux desktops, as defined by the Trash specification 1.0 of freedesktop.org. Files on the file system of the user's
 * data folder go to the bin in that folder, others to a bin at the top of their own file system. A file is renamed into the bin,
 * never copied.
 */
final class FreedesktopBin implements SystemBin {

    private static final Logger LOG = LoggerFactory.getLogger(FreedesktopBin.class);

    private static final int STICKY = 01000;
    private static final String INFO = ".trashinfo";

    private final Path data;

    /** @param data the user's data folder that all programs share */
    FreedesktopBin(Path data) {
        this.data = data;
    }

    @Override
    public boolean take(Path file) {
        try {
            Path place = file.toAbsolutePath().getParent().toRealPath().resolve(file.getFileName());
            Optional<Path> home = nearest(data).filter(there -> isSameDevice(there, place));
            if (home.isPresent()) {
                put(place, data.resolve("Trash"), place);
                return true;
            }
            Path top = top(place);
            Optional<Path> shared = shared(top);
            Path bin = shared.isPresent() ? shared.get() : top.resolve(".Trash-" + user());
            put(place, bin, top.relativize(place));
            return true;
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            LOG.info("{}: there is no bin for it: {}", file, e.toString());
            return false;
        }
    }

    private static void put(Path file, Path bin, Path named) throws IOException {
        Path files = folder(bin.resolve("files"));
        Path infos = folder(bin.resolve("info"));
        String text = "[Trash Info]\nPath=" + encoded(named) + "\nDeletionDate="
                + DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(
                        LocalDateTime.now().truncatedTo(ChronoUnit.SECONDS))
                + "\n";
        Path info = reserve(file.getFileName().toString(), files, infos, text);
        String name = info.getFileName().toString();
        try {
            Files.move(
                    file,
                    files.resolve(name.substring(0, name.length() - INFO.length())),
                    StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Files.deleteIfExists(info);
            throw e;
        }
    }

    private static Path folder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            PrivateFiles.folder(folder);
        }
        return folder;
    }

    /** Reserves a name by creating its information file: the program that creates that file owns the name. */
    private static Path reserve(String name, Path files, Path infos, String text) throws IOException {
        int dot = name.lastIndexOf('.') > 0 ? name.lastIndexOf('.') : name.length();
        while (true) {
            Path info = infos.resolve(FileNames.free(
                            name.substring(0, dot),
                            name.substring(dot),
                            taken -> Files.exists(files.resolve(taken), LinkOption.NOFOLLOW_LINKS)
                                    || Files.exists(infos.resolve(taken + INFO)))
                    + INFO);
            try {
                return Files.writeString(info, text, StandardOpenOption.CREATE_NEW);
            } catch (FileAlreadyExistsException e) {
                LOG.debug("{} was taken meanwhile", info);
            }
        }
    }

    /** The bin that the administrator has made for all users of a file system, unless other users could empty it. */
    private Optional<Path> shared(Path top) throws IOException {
        Path all = top.resolve(".Trash");
        boolean usable = Files.isDirectory(all, LinkOption.NOFOLLOW_LINKS)
                && ((int) Files.getAttribute(all, "unix:mode") & STICKY) != 0;
        return usable ? Optional.of(all.resolve(user())) : Optional.empty();
    }

    /** The user's numeric id, taken from the owner of the user's folders. */
    private String user() throws IOException {
        return String.valueOf(Files.getAttribute(nearest(data).orElse(data), "unix:uid"));
    }

    /** The topmost folder of a file's file system. */
    private static Path top(Path file) {
        Path top = file.getParent();
        while (top.getParent() != null && isSameDevice(top.getParent(), file)) {
            top = top.getParent();
        }
        return top;
    }

    private static Optional<Path> nearest(Path folder) {
        Path there = folder;
        while (there != null && !Files.isDirectory(there)) {
            there = there.getParent();
        }
        return Optional.ofNullable(there);
    }

    private static boolean isSameDevice(Path one, Path other) {
        try {
            return Files.getAttribute(one, "unix:dev")
                    .equals(Files.getAttribute(other, "unix:dev", LinkOption.NOFOLLOW_LINKS));
        } catch (IOException e) {
            return false;
        }
    }

    /** A path as the specification requires it: in UTF-8 and percent-encoded as in URIs. */
    private static String encoded(Path path) {
        StringBuilder text = new StringBuilder();
        for (byte each : path.toString().getBytes(UTF_8)) {
            char letter = (char) (each & 0xff);
            boolean plain = letter < 0x80 && Character.isLetterOrDigit(letter) || "/-_.~".indexOf(letter) >= 0;
            text.append(plain ? String.valueOf(letter) : String.format(Locale.ROOT, "%%%02X", (int) letter));
        }
        return text.toString();
    }
}
