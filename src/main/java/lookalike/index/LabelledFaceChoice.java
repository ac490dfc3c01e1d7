package lookalike.index;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import lookalike.catalog.Catalog;
import lookalike.catalog.Decisions;
import lookalike.catalog.KnownFace;
import lookalike.catalog.LabelledFace;
import lookalike.catalog.PhotoRow;
import lookalike.face.Descriptor;
import lookalike.face.Face;
import lookalike.face.FacePipeline;
import lookalike.face.LoadedModels;
import lookalike.image.Photo;
import lookalike.image.PhotoGuard;
import lookalike.image.PhotoReader;
import lookalike.model.DescriptorModel;
import lookalike.model.ModelId;
import lookalike.platform.files.Sha256;

/** Makes another face of a photo its labelled face. Synchronous. */
public final class LabelledFaceChoice {

    private LabelledFaceChoice() {}

    /**
     * Makes a face the labelled one, with its landmarks and descriptor. The photo's file is needed only for a face that the
     * model has not described yet.
     *
     * @param model the model by which the face must be described
     * @param models its networks, loaded only if needed
     * @return the number of the decision's step
     * @throws lookalike.image.UnreadablePhotoException if the photo is needed and cannot be read; nothing has changed
     * @throws StalePhotoException if the file is no longer the photo that the catalogue knows; nothing has changed
     * @throws lookalike.model.ModelException if a network cannot be used; nothing has changed
     */
    public static long make(
            Catalog catalog,
            PhotoRow photo,
            LabelledFace wanted,
            DescriptorModel model,
            Supplier<LoadedModels> models) {
        Decisions decisions = catalog.decisions();
        if (decisions.labelledFace(photo.datasetLabel(), photo.hash()).isEmpty()) {
            throw new StalePhotoException(photo.path());
        }
        OptionalLong step = decisions.choose(photo.datasetLabel(), photo.hash(), wanted, model);
        return step.isPresent() ? step.getAsLong() : described(catalog, photo, wanted, models);
    }

    /**
     * Describes the labelled face of a photo by the networks that have not described it yet: after a choice is undone, it may be a face
     * that the present model has not seen.
     *
     * @return whether there was any such network
     * @throws lookalike.image.UnreadablePhotoException if the photo is needed and cannot be read
     * @throws StalePhotoException if the photo is needed and its file is no longer the one that the catalogue knows
     */
    public static boolean complete(Catalog catalog, PhotoRow photo, LoadedModels models) {
        Optional<KnownFace> face =
                catalog.knownFace(photo.id(), models.selection().finders());
        Set<ModelId> missing = new HashSet<>(models.descriptorModel().networks());
        face.ifPresent(known -> missing.removeAll(known.described()));
        boolean incomplete = face.isPresent() && !missing.isEmpty();
        if (incomplete) {
            try (PhotoAnalyser analyser = PhotoAnalyser.of(models)) {
                List<Descriptor> descriptors = PhotoGuard.guard(
                        photo.path(),
                        () -> analyser.describe(
                                photo.path(), bytes(catalog, photo), face.get().landmarks(), missing));
                catalog.write(batch -> batch.describe(face.get().id(), descriptors));
            }
        }
        return incomplete;
    }

    private static byte[] bytes(Catalog catalog, PhotoRow photo) {
        byte[] bytes = PhotoReader.bytesOf(catalog.dataset().orElseThrow().resolve(photo.path()));
        if (!Sha256.of(bytes).equals(photo.hash())) {
            throw new StalePhotoException(photo.path());
        }
        return bytes;
    }

    private static long described(Catalog catalog, PhotoRow photo, LabelledFace wanted, Supplier<LoadedModels> models) {
        Path file = catalog.dataset().orElseThrow().resolve(photo.path());
        try (Photo picture = PhotoReader.read(file.toString(), bytes(catalog, photo));
                FacePipeline pipeline = new FacePipeline(models.get())) {
            Face face = PhotoGuard.guard(photo.path(), () -> pipeline.faceAt(picture, wanted.face()));
            return catalog.decisions()
                    .choose(photo.datasetLabel(), photo.hash(), face, wanted.chosen())
                    .orElseThrow(() -> new StalePhotoException(photo.path()));
        }
    }
}
