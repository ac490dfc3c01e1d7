package lookalike.face;

import java.util.List;
import lookalike.image.Photo;

public final class FacePipeline implements AutoCloseable {

    public FacePipeline(PipelineModels models) {}

    /** All faces, largest first. */
    public List<Face> allFaces(Photo photo) {
        throw new UnsupportedOperationException();
    }

    /** The labelled face and the bystanders. */
    public PhotoFaces labelledFace(Photo photo) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}
