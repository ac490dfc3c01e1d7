package lookalike.cassandra;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Properties;
import java.util.Set;
import lookalike.cassandra.SharedGalleryException.Reason;
import lookalike.platform.files.IoErrorText;

/** User and password of a shared gallery. The password never appears in a message, a log or a command line. */
public record Credentials(String user, String password) {

    private static final Set<PosixFilePermission> OTHERS = Set.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    /**
     * Reads a file with the lines {@code user=...} and {@code password=...}.
     *
     * @throws SharedGalleryException if it cannot be read, can be read by others than its owner, or lacks a line
     */
    public static Credentials read(Path file) {
        Properties lines = new Properties();
        try {
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")
                    && Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains)) {
                throw new SharedGalleryException(Reason.CREDENTIALS_OPEN, file);
            }
            try (Reader reader = Files.newBufferedReader(file)) {
                lines.load(reader);
            }
        } catch (IOException | IllegalArgumentException e) {
            String words = e instanceof IOException io ? IoErrorText.of(io) : "no lines of text";
            throw new SharedGalleryException(Reason.CREDENTIALS_NOT_READ, file, words);
        }
        String user = lines.getProperty("user", "");
        String password = lines.getProperty("password", "");
        if (user.isEmpty() || password.isEmpty()) {
            throw new SharedGalleryException(Reason.CREDENTIALS_INCOMPLETE, file);
        }
        return new Credentials(user, password);
    }

    /** The user without the password. */
    @Override
    public String toString() {
        return user;
    }
}
