package lookalike.index;

import java.nio.file.Path;
import java.util.function.Supplier;
import lookalike.catalog.Catalog;
import lookalike.catalog.LabelledFace;
import lookalike.catalog.PhotoRow;
import lookalike.face.Face;
import lookalike.face.FacePipeline;
import lookalike.face.LoadedModels;
import lookalike.image.Photo;
import lookalike.image.PhotoReader;
import lookalike.model.DescriptorModel;
import lookalike.platform.files.Sha256;

/** Makes another face of a photo the one that its label means. Synchronous. */
public final class LabelledFaceChoice {

    private LabelledFaceChoice() {}

    /**
     * Makes a face the labelled one, with its landmarks and descriptor. The photo's file is needed only for a face that the
     * model has not described yet.
     *
     * @param model whose descriptor the face must have
     * @param models its networks, loaded when they are needed
     * @return which face was the labelled one before
     * @throws lookalike.image.UnreadablePhotoException if the photo is needed and cannot be read; nothing has changed
     * @throws StalePhotoException if the photo is not the one that the catalogue knows; nothing has changed
     * @throws lookalike.model.ModelException if a network cannot be used; nothing has changed
     */
    public static LabelledFace make(
            Catalog catalog,
            PhotoRow photo,
            LabelledFace wanted,
            DescriptorModel model,
            Supplier<LoadedModels> models) {
        LabelledFace before = catalog.decisions()
                .labelledFace(photo.label(), photo.hash())
                .orElseThrow(() -> new StalePhotoException(photo.path()));
        if (!catalog.decisions().choose(photo.label(), photo.hash(), wanted, model)) {
            describe(catalog, photo, wanted, models);
        }
        return before;
    }

    private static void describe(Catalog catalog, PhotoRow photo, LabelledFace wanted, Supplier<LoadedModels> models) {
        Path file = catalog.dataset().orElseThrow().resolve(photo.path());
        byte[] bytes = PhotoReader.bytesOf(file);
        if (!Sha256.of(bytes).equals(photo.hash())) {
            throw new StalePhotoException(photo.path());
        }
        try (Photo picture = PhotoReader.read(file.toString(), bytes);
                FacePipeline pipeline = new FacePipeline(models.get())) {
            Face face = pipeline.faceAt(picture, wanted.face());
            if (!catalog.decisions().choose(photo.label(), photo.hash(), face, wanted.chosen())) {
                throw new StalePhotoException(photo.path());
            }
        }
    }
}
