package lookalike.export;

import com.fasterxml.jackson.core.io.NumberInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lookalike.export.CsvException.Reason;
import lookalike.face.Descriptor;
import lookalike.index.Gallery;
import lookalike.index.GalleryPerson;
import lookalike.model.ModelId;
import lookalike.platform.files.AtomicFile;
import lookalike.platform.files.AtomicFiles;
import lookalike.platform.files.CsvFile;
import lookalike.platform.files.IoErrorText;

/**
 * Descriptors in two files, written and read row by row, so that they may be larger than memory. As CSV they have the form of the
 * original project: {@code label,name} for every person and {@code label,d0,d1,...} for every face; numbers have as many digits
 * as are needed to restore the same float32. If the second file is a NumPy file, {@code .npy}, its rows are the descriptors, and
 * the first file has {@code label,name} for each of these rows.
 */
public final class DescriptorFiles {

    private static final double UNIT = 1e-5;

    private final Path labels;
    private final Path descriptors;

    /** @param descriptors a NumPy file if its name ends with {@code .npy} */
    public DescriptorFiles(Path labels, Path descriptors) {
        this.labels = labels;
        this.descriptors = descriptors;
    }

    /** Receives descriptors. */
    public interface Receiver {

        /** @param name the person's name, as shown to users */
        void add(String label, String name, Descriptor descriptor);
    }

    private boolean isNumpy() {
        return descriptors.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".npy");
    }

    /**
     * Writes a gallery. Both files are replaced or, if one of them cannot be written, neither. After a crash between the two, the next
     * write or the next {@link #read} completes them.
     *
     * @throws CsvException if both paths refer to the same file
     */
    public void write(Gallery gallery) throws IOException {
        if (isSameFile()) {
            throw new CsvException(Reason.SAME_FILE, labels);
        }
        AtomicFile.Content numbers = isNumpy()
                ? NumpyFile.content(gallery.size(), gallery.dimension(), gallery::descriptor)
                : CsvFile.content(row -> writeNumbers(gallery, row));
        AtomicFiles.write(List.of(
                new AtomicFiles.Part(labels, CsvFile.content(row -> writeLabels(gallery, row))),
                new AtomicFiles.Part(descriptors, numbers)));
    }

    private boolean isSameFile() throws IOException {
        Path one = labels.toAbsolutePath().normalize();
        Path other = descriptors.toAbsolutePath().normalize();
        boolean same = one.equals(other)
                || Files.exists(labels) && Files.exists(descriptors) && Files.isSameFile(labels, descriptors);
        return same && !one.startsWith("/dev");
    }

    /** Writes a row for each person or, next to a NumPy file, which contains no labels, for each descriptor. */
    private void writeLabels(Gallery gallery, CsvFile.Row row) throws IOException {
        row.accept(new String[] {"label", "name"});
        if (isNumpy()) {
            for (int i = 0; i < gallery.size(); i++) {
                GalleryPerson person = gallery.people().get(gallery.personOf(i));
                row.accept(new String[] {person.label(), person.name()});
            }
        } else {
            for (GalleryPerson person : gallery.people()) {
                row.accept(new String[] {person.label(), person.name()});
            }
        }
    }

    private static void writeNumbers(Gallery gallery, CsvFile.Row row) throws IOException {
        String[] fields = new String[gallery.dimension() + 1];
        fields[0] = "label";
        for (int i = 0; i < gallery.dimension(); i++) {
            fields[i + 1] = "d" + i;
        }
        row.accept(fields);
        for (int face = 0; face < gallery.size(); face++) {
            float[] numbers = gallery.descriptor(face);
            fields[0] = gallery.people().get(gallery.personOf(face)).label();
            for (int i = 0; i < numbers.length; i++) {
                fields[i + 1] = Float.toString(numbers[i]);
            }
            row.accept(fields);
        }
    }

    /**
     * Reads the two files; a header row is optional in CSV. Descriptors that are not of unit length, such as the original project's,
     * are scaled to it.
     *
     * @param model the model that made the descriptors
     * @param dimension number of values in a descriptor
     * @throws CsvException if a file cannot be read, one of its rows is invalid, or there are no descriptors
     * @throws NumpyException if the NumPy file cannot be used
     */
    public void read(ModelId model, int dimension, Receiver receiver) {
        try {
            AtomicFiles.finish(List.of(labels, descriptors));
        } catch (IOException e) {
            throw new CsvException(Reason.NOT_READ, e, labels, IoErrorText.of(e));
        }
        long[] read = {0};
        Receiver counting = (label, name, descriptor) -> {
            read[0]++;
            receiver.add(label, name, descriptor);
        };
        if (isNumpy()) {
            readNumpy(model, dimension, counting);
        } else {
            readCsv(model, dimension, counting);
        }
        if (read[0] == 0) { // otherwise an import would replace existing descriptors with nothing
            throw new CsvException(Reason.NO_DESCRIPTORS, descriptors);
        }
    }

    private void readCsv(ModelId model, int dimension, Receiver receiver) {
        Map<String, String> names = new LinkedHashMap<>();
        forEachRow(labels, (row, fields) -> {
            if (fields.length != 2 || fields[0].isBlank()) {
                throw new CsvException(Reason.COLUMNS, labels, row);
            }
            if (!isHeader(row, fields)) {
                names.put(fields[0], name(fields));
            }
        });
        forEachRow(descriptors, (row, fields) -> {
            if (isHeader(row, fields)) {
                return;
            }
            String name = names.get(fields[0]);
            if (name == null) {
                throw new CsvException(Reason.NO_LABEL, descriptors, row, fields[0], labels);
            }
            receiver.add(fields[0], name, descriptor(numbers(fields, row, model, dimension), row, model));
        });
    }

    private void readNumpy(ModelId model, int dimension, Receiver receiver) {
        try (NumpyFile numbers = NumpyFile.open(descriptors)) {
            if (numbers.columns() != dimension) {
                throw new CsvException(Reason.DIMENSION, descriptors, 1, numbers.columns(), model.id(), dimension);
            }
            long[] read = {0};
            forEachRow(labels, (row, fields) -> {
                if (fields.length != 2 || fields[0].isBlank()) {
                    throw new CsvException(Reason.COLUMNS, labels, row);
                }
                if (isHeader(row, fields)) {
                    return;
                }
                if (++read[0] > numbers.rows()) {
                    throw new NumpyException(NumpyException.Reason.LABELS, descriptors, numbers.rows(), labels);
                }
                receiver.add(fields[0], name(fields), descriptor(next(numbers), read[0], model));
            });
            if (read[0] < numbers.rows()) {
                throw new NumpyException(NumpyException.Reason.LABELS, descriptors, numbers.rows(), labels);
            }
        } catch (IOException e) {
            throw new CsvException(Reason.NOT_READ, e, descriptors, IoErrorText.of(e));
        }
    }

    private float[] next(NumpyFile numbers) {
        try {
            return numbers.next();
        } catch (IOException e) {
            throw new CsvException(Reason.NOT_READ, e, descriptors, IoErrorText.of(e));
        }
    }

    private static boolean isHeader(long row, String[] fields) {
        return row == 1 && fields[0].equalsIgnoreCase("label");
    }

    private static String name(String[] fields) {
        return fields[1].isBlank() ? fields[0] : fields[1];
    }

    private float[] numbers(String[] fields, long row, ModelId model, int dimension) {
        if (fields.length != dimension + 1) {
            throw new CsvException(Reason.DIMENSION, descriptors, row, fields.length - 1, model.id(), dimension);
        }
        float[] values = new float[dimension];
        for (int i = 0; i < dimension; i++) {
            try {
                values[i] = NumberInput.parseFloat(fields[i + 1], true);
            } catch (NumberFormatException e) {
                throw new CsvException(Reason.NO_NUMBER, e, descriptors, row, fields[i + 1]);
            }
        }
        return values;
    }

    private Descriptor descriptor(float[] values, long row, ModelId model) {
        double length = Descriptor.length(values);
        if (!(length > 0 && length < Double.POSITIVE_INFINITY)) {
            throw new CsvException(Reason.NO_DIRECTION, descriptors, row);
        }
        // A unit vector is kept unchanged, to the last bit.
        return Math.abs(length - 1) < UNIT ? new Descriptor(model, values) : Descriptor.unit(model, values);
    }

    /** Receives a row and its number from 1. */
    private interface NumberedRow {
        void accept(long number, String[] fields);
    }

    private static void forEachRow(Path file, NumberedRow receiver) {
        long[] number = {0};
        try {
            CsvFile.read(file, fields -> receiver.accept(++number[0], fields));
        } catch (IOException e) {
            throw new CsvException(Reason.NOT_READ, e, file, IoErrorText.of(e));
        }
    }
}
