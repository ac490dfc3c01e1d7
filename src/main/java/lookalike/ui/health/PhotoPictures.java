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
 * @param folder of the dataset; gives null while none is open
 */
record PhotoPictures(FacePictures pictures, Supplier<Path> folder) {

    /** The labelled face, or all of the photo where there is none; see {@link FacePictures#load}. */
    Optional<FacePictures.Wish> face(PhotoRow photo, int side, Consumer<FacePictures.Loaded> target) {
        return Optional.ofNullable(folder.get())
                .map(root -> pictures.load(root.resolve(photo.path()), photo.face(), photo.turned(), side, target));
    }

    /** All of the photo, as its labelled face stands. */
    Optional<FacePictures.Wish> whole(PhotoRow photo, int side, Consumer<FacePictures.Loaded> target) {
        return Optional.ofNullable(folder.get())
                .map(root -> pictures.load(root.resolve(photo.path()), Optional.empty(), photo.turned(), side, target));
    }
}
