package lookalike.ui.health;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import lookalike.catalog.PhotoRow;
import lookalike.ui.common.FacePictures;

/**
 * Loads pictures of a dataset's photos.
 *
 * @param folder of the dataset; null while none is open
 */
record PhotoPictures(FacePictures pictures, Supplier<Path> folder) {

    /** Loads the labelled face, or the whole photo if there is none; see {@link FacePictures#load}. */
    Optional<FacePictures.Wish> face(PhotoRow photo, int side, Consumer<FacePictures.Loaded> target) {
        return Optional.ofNullable(folder.get())
                .map(root -> pictures.load(root.resolve(photo.path()), photo.face(), photo.turned(), side, target));
    }

    /** Loads the whole photo, turned so that its labelled face is upright. */
    Optional<FacePictures.Wish> whole(PhotoRow photo, int side, Consumer<FacePictures.Loaded> target) {
        return Optional.ofNullable(folder.get())
                .map(root -> pictures.load(root.resolve(photo.path()), Optional.empty(), photo.turned(), side, target));
    }
}
