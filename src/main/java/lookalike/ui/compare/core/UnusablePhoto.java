package lookalike.ui.compare.core;

import java.nio.file.Path;
import java.util.Optional;
import lookalike.ui.common.ErrorPresenter;

/**
 * A photo that cannot be used.
 *
 * @param name what to call it
 * @param file its file; a pasted picture has none
 * @param reason in words
 */
public record UnusablePhoto(String name, Optional<Path> file, ErrorPresenter.Message reason) {}
