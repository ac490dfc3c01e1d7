package lookalike.cluster;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lookalike.dataset.PhotoFile;
import lookalike.face.Face;
import lookalike.image.PhotoProblem;

/**
 * A photo of a heap with its faces.
 *
 * @param file the photo
 * @param sidecars time at which its sidecar files were last changed, milliseconds since 1970; 0 if there are none
 * @param width of the upright photo in pixels, 0 if it cannot be read
 * @param height likewise
 * @param faces the largest first
 * @param problem why it cannot be used; empty if there are faces
 */
record ReadPhoto(
        PhotoFile file,
        long sidecars,
        int width,
        int height,
        List<NamedFace> faces,
        Optional<PhotoProblem.Explained> problem) {

    /**
     * A face.
     *
     * @param name of its person, if the photo's metadata give it
     */
    record NamedFace(Face face, Optional<String> name) {}

    /** @throws IllegalArgumentException if there are faces and a problem, or neither */
    ReadPhoto {
        faces = List.copyOf(faces);
        if (faces.isEmpty() == problem.isEmpty()) {
            throw new IllegalArgumentException("%s: %d faces, %s".formatted(file, faces.size(), problem));
        }
    }

    /** Tests whether a file and its sidecar files are unchanged. */
    boolean isOf(PhotoFile now, long sidecarsNow) {
        return file.equals(now) && sidecars == sidecarsNow;
    }

    /** Its faces as faces of a heap. */
    Stream<HeapFace> heapFaces(int number) {
        return faces.stream().map(each -> new HeapFace(number, file.path(), each.face(), each.name(), width, height));
    }

    /** The photo as one that cannot be used; empty if it can be. */
    Optional<UnusablePhoto> unusable() {
        return problem.map(reason -> new UnusablePhoto(file.path(), reason));
    }
}
