package lookalike.cluster;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import lookalike.dataset.PhotoFile;
import lookalike.face.Descriptor;
import lookalike.face.DetectedFace;
import lookalike.face.Face;
import lookalike.face.FaceBox;
import lookalike.face.FaceQuality;
import lookalike.face.Landmarks;
import lookalike.face.LoadedModels;
import lookalike.image.PhotoProblem;
import lookalike.model.DescriptorModel;
import lookalike.model.ModelId;

/** Encodes photos as rows of {@link KeptPhotos}; all numbers are big-endian. */
final class PhotoCoding {

    private PhotoCoding() {}

    static void write(ReadPhoto photo, DataOutputStream out) throws IOException {
        out.writeUTF(photo.file().path());
        out.writeLong(photo.file().size());
        out.writeLong(photo.file().modified());
        out.writeLong(photo.sidecars());
        out.writeInt(photo.width());
        out.writeInt(photo.height());
        out.writeInt(photo.faces().size());
        for (ReadPhoto.NamedFace face : photo.faces()) {
            out.writeUTF(face.name().orElse(""));
            write(face.face(), out);
        }
        if (photo.problem().isPresent()) {
            out.writeUTF(photo.problem().get().problem().code());
            List<String> details = photo.problem().get().details();
            out.writeInt(details.size());
            for (String detail : details) {
                out.writeUTF(detail);
            }
        }
    }

    /** @param models with which the photo was read */
    static ReadPhoto read(DataInputStream in, LoadedModels models) throws IOException {
        PhotoFile file = new PhotoFile(in.readUTF(), in.readLong(), in.readLong());
        long sidecars = in.readLong();
        int width = in.readInt();
        int height = in.readInt();
        int count = in.readInt();
        List<ReadPhoto.NamedFace> faces = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String name = in.readUTF();
            faces.add(new ReadPhoto.NamedFace(face(in, models), name.isEmpty() ? Optional.empty() : Optional.of(name)));
        }
        return new ReadPhoto(
                file, sidecars, width, height, faces, faces.isEmpty() ? Optional.of(problem(in)) : Optional.empty());
    }

    private static PhotoProblem.Explained problem(DataInputStream in) throws IOException {
        String code = in.readUTF();
        int count = in.readInt();
        List<String> details = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            details.add(in.readUTF());
        }
        return PhotoProblem.of(code, details);
    }

    private static void write(Face face, DataOutputStream out) throws IOException {
        FaceBox box = face.box();
        for (double number : new double[] {box.x(), box.y(), box.width(), box.height(), face.score()}) {
            out.writeDouble(number);
        }
        out.writeInt(face.turned());
        writeFloats(face.landmarks().xy(), out);
        FaceQuality quality = face.quality();
        out.writeDouble(quality.sharpness());
        out.writeDouble(quality.misfit());
        out.writeDouble(quality.width());
        out.writeDouble(quality.strength().orElse(Double.NaN));
        writeFloats(face.descriptor().values(), out);
        boolean isComposite = face.parts().size() > 1;
        out.writeInt(isComposite ? face.parts().size() : 0);
        for (Descriptor part : isComposite ? face.parts() : List.<Descriptor>of()) {
            writeFloats(part.values(), out);
        }
    }

    private static Face face(DataInputStream in, LoadedModels models) throws IOException {
        FaceBox box = new FaceBox(in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble());
        DetectedFace detected = new DetectedFace(box, in.readDouble(), in.readInt());
        Landmarks landmarks = new Landmarks(readFloats(in));
        FaceQuality quality =
                new FaceQuality(in.readDouble(), in.readDouble(), in.readDouble(), optional(in.readDouble()));
        Descriptor whole = new Descriptor(models.descriptorId(), readFloats(in));
        List<ModelId> networks = models.descriptorModel().parts().stream()
                .map(DescriptorModel.Part::model)
                .toList();
        int count = in.readInt();
        List<Descriptor> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            parts.add(new Descriptor(networks.get(i), readFloats(in)));
        }
        return parts.isEmpty()
                ? new Face(detected, landmarks, quality, whole)
                : new Face(detected, landmarks, quality, whole, parts);
    }

    private static OptionalDouble optional(double number) {
        return Double.isNaN(number) ? OptionalDouble.empty() : OptionalDouble.of(number);
    }

    private static void writeFloats(float[] numbers, DataOutputStream out) throws IOException {
        out.writeInt(numbers.length);
        for (float number : numbers) {
            out.writeFloat(number);
        }
    }

    private static float[] readFloats(DataInputStream in) throws IOException {
        float[] numbers = new float[in.readInt()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = in.readFloat();
        }
        return numbers;
    }
}
