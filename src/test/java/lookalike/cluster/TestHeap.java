package lookalike.cluster;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lookalike.face.DetectedFace;
import lookalike.face.Face;
import lookalike.face.FaceBox;
import lookalike.face.FaceQuality;
import lookalike.face.Landmarks;
import lookalike.shared.Descriptors;

/** A heap of synthetic faces, each in a photo of its own unless stated otherwise. */
final class TestHeap {

    private final List<HeapFace> faces = new ArrayList<>();
    private int photos;

    /** Adds a photo with faces at places from the left. */
    TestHeap photo(String path, int... places) {
        for (int place : places) {
            Face face = new Face(
                    new DetectedFace(new FaceBox(place, 10, 20, 20), 0.9),
                    new Landmarks(new float[2 * Landmarks.COUNT]),
                    new FaceQuality(12, 0.01, 20),
                    Descriptors.at(place));
            faces.add(new HeapFace(photos, path, face, Optional.empty(), 100, 100));
        }
        photos++;
        return this;
    }

    Heap heap() {
        return new Heap(Path.of("heap"), photos, faces, List.of());
    }
}
