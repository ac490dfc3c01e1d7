package lookalike.index;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import lookalike.face.Descriptor;
import lookalike.face.DetectedFace;
import lookalike.face.Face;
import lookalike.face.FacePipeline;
import lookalike.face.Landmarks;
import lookalike.face.LoadedModels;
import lookalike.face.PhotoFaces;
import lookalike.image.NamedRegion;
import lookalike.image.Photo;
import lookalike.image.PhotoReader;
import lookalike.model.ModelId;

/** Analyses photos for one worker; each worker has its own. */
interface PhotoAnalyser extends AutoCloseable {

    /**
     * The faces of a photo.
     *
     * @param chosen the face that the user has chosen, if any
     * @throws lookalike.image.UnreadablePhotoException if the bytes cannot be used as a photo
     */
    PhotoFaces analyse(String path, byte[] bytes, Optional<DetectedFace> chosen);

    /**
     * The faces of a photo whose metadata mark the labelled face.
     *
     * @param named the region of the face; if no face is found there, the labelled face is the same as without the region
     * @throws lookalike.image.UnreadablePhotoException if the bytes cannot be used as a photo
     */
    PhotoFaces analyse(String path, byte[] bytes, NamedRegion named);

    /**
     * The unit vectors that some networks make of a face whose landmarks are known. No other network runs.
     *
     * @param landmarks in pixels of the photo
     * @throws lookalike.image.UnreadablePhotoException if the bytes cannot be used as a photo
     */
    List<Descriptor> describe(String path, byte[] bytes, Landmarks landmarks, Set<ModelId> networks);

    @Override
    void close();

    /** The pipeline as an analyser. */
    static PhotoAnalyser of(LoadedModels models) {
        FacePipeline pipeline = new FacePipeline(models);
        return new PhotoAnalyser() {
            @Override
            public PhotoFaces analyse(String path, byte[] bytes, Optional<DetectedFace> chosen) {
                try (Photo photo = PhotoReader.read(path, bytes)) {
                    return pipeline.labelledFace(photo, chosen);
                }
            }

            @Override
            public PhotoFaces analyse(String path, byte[] bytes, NamedRegion named) {
                try (Photo photo = PhotoReader.read(path, bytes)) {
                    return pipeline.labelledFace(
                            photo, pipeline.faceIn(photo, named).map(Face::detected));
                }
            }

            @Override
            public List<Descriptor> describe(String path, byte[] bytes, Landmarks landmarks, Set<ModelId> networks) {
                try (Photo photo = PhotoReader.read(path, bytes)) {
                    return pipeline.describe(photo, landmarks, networks);
                }
            }

            @Override
            public void close() {
                pipeline.close();
            }
        };
    }
}
