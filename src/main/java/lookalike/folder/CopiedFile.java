package lookalike.folder;

import java.nio.file.Path;

/**
 * A file that was copied.
 *
 * @param source the original
 * @param file the copy
 * @param hash SHA-256 of what was copied, hexadecimal; empty for a hard link
 */
public record CopiedFile(Path source, Path file, String hash) {}
