package lookalike.platform.files;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** Output to a file with exceptions that name the file; those of the system, for example for a full disk, do not. */
final class NamedOutput extends FilterOutputStream {

    private final Path file;

    /** @param file as the user knows it */
    NamedOutput(OutputStream out, Path file) {
        super(out);
        this.file = file;
    }

    @Override
    public void write(int each) throws IOException {
        write(new byte[] {(byte) each}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
        } catch (FileSystemException e) {
            throw e;
        } catch (IOException e) {
            throw (IOException) new FileSystemException(file.toString(), null, IoErrorText.of(e)).initCause(e);
        }
    }
}
