package lookalike.face;

import java.util.ArrayList;
import java.util.List;
import lookalike.image.Affine;
import lookalike.image.Photo;
import lookalike.image.Raster;
import lookalike.model.Model;
import lookalike.model.ModelCard;
import lookalike.model.ModelException;

/** Finds the 68 landmarks of faces, in the square around the upright box that the model's card describes. */
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
        return find(photo, faces, 0);
    }

    /**
     * The same for tilted heads.
     *
     * @param tilt degrees by which each face is turned clockwise about the centre of its box before the network sees it
     */
    List<Landmarks> find(Photo photo, List<DetectedFace> faces, double tilt) {
        List<Landmarks> found = new ArrayList<>();
        for (int from = 0; from < faces.size(); from += BATCH) {
            found.addAll(findBatch(photo, faces.subList(from, Math.min(faces.size(), from + BATCH)), tilt));
        }
        return found;
    }

    Network network() {
        return network;
    }

    @Override
    public void close() {
        network.close();
    }

    private List<Landmarks> findBatch(Photo photo, List<DetectedFace> faces, double tilt) {
        ModelCard.Input input = network.card().input();
        List<Affine> maps =
                faces.stream().map(face -> toCrop(photo, face, tilt)).toList();
        List<Raster> crops = maps.stream()
                .map(map -> photo.crop(map, input.width(), input.height()))
                .toList();
        float[] points = network.run(crops).get(network.card().output().name());
        List<Landmarks> found = new ArrayList<>();
        for (int face = 0; face < maps.size(); face++) {
            float[] xy = new float[2 * Landmarks.COUNT];
            for (int i = 0; i < xy.length; i++) {
                xy[i] = points[face * xy.length + i] * (i % 2 == 0 ? input.width() : input.height());
            }
            found.add(new Landmarks(xy).in(maps.get(face).inverse()));
        }
        return found;
    }

    /** The map from the photo to the crop in which the face stands upright. */
    private Affine toCrop(Photo photo, DetectedFace face, double tilt) {
        QuarterTurn turn = new QuarterTurn(face.turned(), photo.width(), photo.height());
        FaceBox box = turn.toTurned(face.box());
        Square square = Square.around(box, network.card().crop());
        double scaleX = network.card().input().width() / square.side;
        double scaleY = network.card().input().height() / square.side;
        return new Affine(scaleX, 0, -square.left * scaleX, 0, scaleY, -square.top * scaleY)
                .after(Affine.rotation(tilt, box.centerX(), box.centerY()))
                .after(turn.toTurned());
    }

    private record Square(double left, double top, double side) {

        static Square around(FaceBox box, ModelCard.Crop crop) {
            double side = box.longerSide() * crop.side();
            return new Square(box.centerX() - side / 2, box.centerY() - side / 2 + crop.shiftDown() * side, side);
        }
    }
}
