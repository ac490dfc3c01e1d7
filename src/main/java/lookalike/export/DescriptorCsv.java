package lookalike.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lookalike.catalog.ImportedPerson;
import lookalike.export.CsvException.Reason;
import lookalike.face.Descriptor;
import lookalike.index.Gallery;
import lookalike.index.GalleryPerson;
import lookalike.model.ModelId;
import lookalike.platform.files.CsvFile;
import lookalike.platform.files.IoErrorText;

/**
 * The two CSV files of the original project: {@code label,name} of every person and {@code label,d0,d1,...} of every
 * face. Numbers are written with as many digits as a float32 needs to come back as it was.
 */
public final class DescriptorCsv {

    private DescriptorCsv() {}

    /** Writes a gallery as two files, each of which appears whole or not at all. */
    public static void write(Gallery gallery, Path labels, Path descriptors) throws IOException {
        List<String[]> people = new ArrayList<>();
        people.add(new String[] {"label", "name"});
        for (GalleryPerson person : gallery.people()) {
            people.add(new String[] {person.label(), person.name()});
        }
        List<String[]> rows = new ArrayList<>();
        String[] header = new String[gallery.dimension() + 1];
        header[0] = "label";
        for (int i = 0; i < gallery.dimension(); i++) {
            header[i + 1] = "d" + i;
        }
        rows.add(header);
        float[] numbers = gallery.descriptors();
        for (int row = 0; row < gallery.size(); row++) {
            String[] fields = new String[gallery.dimension() + 1];
            fields[0] = gallery.people().get(gallery.personOf(row)).label();
            for (int i = 0; i < gallery.dimension(); i++) {
                fields[i + 1] = Float.toString(numbers[row * gallery.dimension() + i]);
            }
            rows.add(fields);
        }
        CsvFile.write(labels, people);
        CsvFile.write(descriptors, rows);
    }

    /**
     * Reads the two files; a header row is optional in both. Descriptors that are not of unit length, as the original
     * project's, are scaled to it.
     *
     * @param model the model that made the descriptors
     * @param dimension how many numbers a descriptor has
     * @throws CsvException if a file cannot be read, or a line of it does not fit
     */
    public static List<ImportedPerson> read(Path labels, Path descriptors, ModelId model, int dimension) {
        Map<String, String> names = names(labels);
        Map<String, List<Descriptor>> faces = new LinkedHashMap<>();
        List<String[]> rows = rows(descriptors);
        for (int line = 0; line < rows.size(); line++) {
            String[] fields = rows.get(line);
            if (line == 0 && fields[0].equalsIgnoreCase("label")) {
                continue;
            }
            if (!names.containsKey(fields[0])) {
                throw new CsvException(Reason.NO_LABEL, descriptors, line + 1, fields[0], labels);
            }
            faces.computeIfAbsent(fields[0], label -> new ArrayList<>())
                    .add(descriptor(fields, model, dimension, descriptors, line + 1));
        }
        return faces.entrySet().stream()
                .map(e -> new ImportedPerson(e.getKey(), names.get(e.getKey()), e.getValue()))
                .toList();
    }

    private static Map<String, String> names(Path labels) {
        Map<String, String> names = new LinkedHashMap<>();
        List<String[]> rows = rows(labels);
        for (int line = 0; line < rows.size(); line++) {
            String[] fields = rows.get(line);
            if (fields.length != 2 || fields[0].isBlank()) {
                throw new CsvException(Reason.COLUMNS, labels, line + 1);
            }
            if (line > 0 || !fields[0].equalsIgnoreCase("label")) {
                names.put(fields[0], fields[1].isBlank() ? fields[0] : fields[1]);
            }
        }
        return names;
    }

    private static Descriptor descriptor(String[] fields, ModelId model, int dimension, Path file, int line) {
        if (fields.length != dimension + 1) {
            throw new CsvException(Reason.DIMENSION, file, line, fields.length - 1, model.id(), dimension);
        }
        float[] values = new float[dimension];
        for (int i = 0; i < dimension; i++) {
            try {
                values[i] = Float.parseFloat(fields[i + 1]);
            } catch (NumberFormatException e) {
                throw new CsvException(Reason.NO_NUMBER, e, file, line, fields[i + 1]);
            }
        }
        double length = Descriptor.length(values);
        if (!(length > 0 && length < Double.POSITIVE_INFINITY)) {
            throw new CsvException(Reason.NO_DIRECTION, file, line);
        }
        // A unit vector stays as it is, to the last bit.
        return Math.abs(length - 1) < 1e-5 ? new Descriptor(model, values) : Descriptor.unit(model, values);
    }

    private static List<String[]> rows(Path file) {
        try {
            return CsvFile.read(file);
        } catch (IOException e) {
            throw new CsvException(Reason.NOT_READ, e, file, IoErrorText.of(e));
        }
    }
}
