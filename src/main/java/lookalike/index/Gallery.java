package lookalike.index;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import lookalike.catalog.Catalog;
import lookalike.catalog.CatalogException;
import lookalike.catalog.DescriptorRow;
import lookalike.dataset.Credits;
import lookalike.model.DescriptorModel;
import lookalike.model.ModelId;
import lookalike.platform.files.Sha256;
import lookalike.stats.Sample;
import lookalike.stats.Vectors;

/**
 * The descriptors of a catalogue in memory, of one model, ordered by name, label and path. An immutable snapshot: a new index run makes a
 * new gallery, and work with this one can finish undisturbed.
 */
public final class Gallery {

    private static final long MEGABYTE = 1 << 20;

    private final ModelId model;
    private final Optional<Path> folder;
    private final Vectors descriptors;
    private final int[] personOfRow;
    private final List<GalleryPerson> people;
    private final List<Exemplar> exemplars;
    private final int[] distinct;
    private final Sample sample;
    private final String content;
    private final Credits credits;
    private final Map<String, Integer> byLabel = new HashMap<>();

    private Gallery(ModelId model, Optional<Path> folder, List<DescriptorRow> rows, Map<String, String> merged) {
        this.model = model;
        this.folder = folder;
        Vectors.Builder vectors = new Vectors.Builder(
                rows.size(), rows.isEmpty() ? 1 : rows.get(0).values().length);
        personOfRow = new int[rows.size()];
        List<Exemplar> photos = new ArrayList<>();
        List<GalleryPerson> persons = new ArrayList<>();
        int start = 0;
        for (int row = 0; row < rows.size(); row++) {
            DescriptorRow each = rows.get(row);
            vectors.set(row, each.values());
            photos.add(new Exemplar(each.path(), each.face(), each.turned()));
            personOfRow[row] = persons.size();
            boolean last = row + 1 == rows.size() || !rows.get(row + 1).label().equals(each.label());
            if (last) {
                persons.add(new GalleryPerson(each.label(), each.name(), row + 1 - start));
                start = row + 1;
            }
        }
        descriptors = vectors.build();
        exemplars = List.copyOf(photos);
        people = List.copyOf(persons);
        Sample all = new Sample(descriptors, personOfRow);
        distinct = all.distinctRows();
        sample = all.select(distinct);
        content = fingerprint(rows);
        credits = folder.map(Credits::of).orElse(Credits.NONE);
        for (int person = 0; person < people.size(); person++) {
            byLabel.put(people.get(person).label(), person);
        }
        merged.forEach((label, person) -> {
            if (byLabel.containsKey(person)) {
                byLabel.putIfAbsent(label, byLabel.get(person));
            }
        });
    }

    /**
     * Reads a catalogue.
     *
     * @param model whose descriptors to read; those of other models are left out
     * @throws CatalogException if the catalogue cannot be read, or the descriptors do not fit into memory
     */
    public static Gallery load(Catalog catalog, DescriptorModel model) {
        try {
            return new Gallery(
                    model.id(),
                    catalog.dataset(),
                    catalog.descriptors(model),
                    catalog.decisions().merged());
        } catch (OutOfMemoryError e) {
            throw tooLarge(catalog, e);
        }
    }

    private static CatalogException tooLarge(Catalog catalog, OutOfMemoryError e) {
        long most = Runtime.getRuntime().maxMemory();
        return new CatalogException(
                CatalogException.Reason.TOO_LARGE_FOR_MEMORY,
                e,
                catalog.file(),
                catalog.totals().faces(),
                most / MEGABYTE,
                1 + 2 * most / (1024 * MEGABYTE));
    }

    /** The same for a single network. */
    public static Gallery load(Catalog catalog, ModelId network) {
        return load(catalog, DescriptorModel.of(network));
    }

    /** The model that made the descriptors. */
    public ModelId model() {
        return model;
    }

    /** The dataset's folder, which holds the exemplars' files; empty if all descriptors were imported. */
    public Optional<Path> folder() {
        return folder;
    }

    /** The credits of the dataset's photos, as they were when the gallery was loaded. */
    public Credits credits() {
        return credits;
    }

    /** Length of a descriptor. */
    public int dimension() {
        return descriptors.dimension();
    }

    /** Number of descriptors. */
    public int size() {
        return personOfRow.length;
    }

    /** Everyone who has a descriptor, ordered by name, then label. */
    public List<GalleryPerson> people() {
        return people;
    }

    /** The person of a label, including labels merged into another person, as an index into {@link #people}; empty if there is none. */
    public OptionalInt indexOf(String label) {
        Integer found = byLabel.get(label);
        return found == null ? OptionalInt.empty() : OptionalInt.of(found);
    }

    /** Person of a row: an index into {@link #people}. */
    public int personOf(int row) {
        return personOfRow[row];
    }

    /** The photo of a row. */
    public Exemplar exemplar(int row) {
        return exemplars.get(row);
    }

    /**
     * The descriptors as a statistical sample. Its classes are the people, in their order; of a person's near-duplicates it has only the
     * first.
     */
    public Sample sample() {
        return sample;
    }

    /** The gallery's row for a row of {@link #sample}. */
    public int rowOf(int sampleRow) {
        return distinct[sampleRow];
    }

    /**
     * A fingerprint of the descriptors and of the people they belong to, independent of people's names and hence of their order: 64
     * hexadecimal digits.
     */
    public String content() {
        return content;
    }

    /** True if another gallery has the same descriptors of the same people, from the same files, by the same model. */
    public boolean isSameAs(Gallery other) {
        return model.equals(other.model)
                && content.equals(other.content)
                && folder.equals(other.folder)
                && people.equals(other.people)
                && exemplars.equals(other.exemplars);
    }

    private String fingerprint(List<DescriptorRow> rows) {
        MessageDigest digest = Sha256.digest();
        ByteBuffer numbers = ByteBuffer.allocate(Float.BYTES * (1 + dimension()));
        int[] ordered = IntStream.range(0, people.size())
                .boxed()
                .sorted(Comparator.comparing(person -> people.get(person).label()))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] starts = new int[people.size() + 1];
        for (int person = 0; person < people.size(); person++) {
            starts[person + 1] = starts[person] + people.get(person).photos();
        }
        for (int place = 0; place < ordered.length; place++) {
            int person = ordered[place];
            for (int row = starts[person]; row < starts[person + 1]; row++) {
                numbers.putInt(0, place);
                numbers.slice(Integer.BYTES, numbers.capacity() - Integer.BYTES)
                        .asFloatBuffer()
                        .put(rows.get(row).values());
                digest.update(numbers.array());
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** A copy of one descriptor. */
    public float[] descriptor(int row) {
        return descriptors.vector(row);
    }

    /** All descriptors. */
    public Vectors vectors() {
        return descriptors;
    }

    /**
     * A copy of all descriptors, row-major, {@code size x dimension}; for small galleries, since it is one array.
     *
     * @throws ArithmeticException if there are more numbers than an array can hold
     */
    public float[] descriptors() {
        return descriptors.rowMajor();
    }
}
