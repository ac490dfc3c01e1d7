package lookalike.ui.app;

import java.io.File;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import lookalike.platform.download.PictureAddress;

/** Content of the clipboard or of a drag that the program can use: files, a picture, or the address of one. */
record TransferContent(Clipboard board) {

    /** True if there is anything; fast, because it is called for every movement of a drag. */
    boolean isUsable() {
        return board.hasFiles() || board.hasImage() || address().isPresent();
    }

    /** Files and folders, none if there are none. */
    List<File> files() {
        List<File> files = board.hasFiles() ? board.getFiles() : null;
        return files == null ? List.of() : files;
    }

    /** A picture. Browsers announce some pictures that they then do not provide. */
    Optional<Image> image() {
        return Optional.ofNullable(board.hasImage() ? board.getImage() : null);
    }

    /** The address of a picture. One in HTML takes precedence, because a plain address may be the target of the picture's link. */
    Optional<PictureAddress> address() {
        return text(board.hasHtml(), board::getHtml)
                .flatMap(PictureAddress::ofHtml)
                .or(() -> text(board.hasUrl(), board::getUrl).flatMap(PictureAddress::ofText))
                .or(() -> text(board.hasString(), board::getString).flatMap(PictureAddress::ofText));
    }

    private static Optional<String> text(boolean there, Supplier<String> text) {
        return Optional.ofNullable(there ? text.get() : null);
    }
}
