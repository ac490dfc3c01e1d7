package lookalike.face;

import java.util.ArrayList;
import java.util.List;
import lookalike.image.Affine;
import lookalike.image.Photo;
import lookalike.image.Raster;
import lookalike.model.Model;
import lookalike.model.ModelCard;
import lookalike.model.ModelException;

/** Finds the 68 landmarks of faces, in the square around the box that the model's card describes. */
final class LandmarkFinder implements AutoCloseable {

    private static final int BATCH = 16;

    private final Network network;

    /** @throws ModelException if the model does not give 68 points, or is not what its card says */
    LandmarkFinder(Model model) {
        network = new Network(model);
        try {
            long numbers = network.lastDimension(model.card().output().name());
            if (numbers > 0 && numbers != 2 * Landmarks.COUNT) {
                throw new ModelException(
                        ModelException.Reason.LANDMARKS, model.card().file(), numbers);
            }
        } catch (ModelException e) {
            network.close();
            throw e;
        }
    }

    /** The landmarks of each face, in the same order. */
    List<Landmarks> find(Photo photo, List<DetectedFace> faces) {
        List<Landmarks> found = new ArrayList<>();
        for (int from = 0; from < faces.size(); from += BATCH) {
            found.addAll(findBatch(photo, faces.subList(from, Math.min(faces.size(), from + BATCH))));
        }
        return found;
    }

    long networkNanos() {
        return network.nanos();
    }

    @Override
    public void close() {
        network.close();
    }

    private List<Landmarks> findBatch(Photo photo, List<DetectedFace> faces) {
        List<Square> squares = faces.stream()
                .map(f -> Square.around(f.box(), network.card().crop()))
                .toList();
        List<Raster> crops = squares.stream().map(s -> crop(photo, s)).toList();
        float[] points = network.run(crops).get(network.card().output().name());
        List<Landmarks> found = new ArrayList<>();
        for (int face = 0; face < squares.size(); face++) {
            Square square = squares.get(face);
            float[] xy = new float[2 * Landmarks.COUNT];
            for (int i = 0; i < xy.length; i++) {
                double origin = i % 2 == 0 ? square.left : square.top;
                xy[i] = (float) (origin + points[face * xy.length + i] * square.side);
            }
            found.add(new Landmarks(xy));
        }
        return found;
    }

    private Raster crop(Photo photo, Square square) {
        ModelCard.Input input = network.card().input();
        double scaleX = input.width() / square.side;
        double scaleY = input.height() / square.side;
        Affine toCrop = new Affine(scaleX, 0, -square.left * scaleX, 0, scaleY, -square.top * scaleY);
        return photo.crop(toCrop, input.width(), input.height());
    }

    private record Square(double left, double top, double side) {

        static Square around(FaceBox box, ModelCard.Crop crop) {
            double side = box.longerSide() * crop.side();
            return new Square(box.centerX() - side / 2, box.centerY() - side / 2 + crop.shiftDown() * side, side);
        }
    }
}
