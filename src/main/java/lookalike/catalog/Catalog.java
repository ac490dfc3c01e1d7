package lookalike.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import lookalike.model.DescriptorModel;
import lookalike.model.Finders;
import lookalike.model.ModelId;
import lookalike.model.ModelSelection;
import lookalike.platform.files.IoErrorText;

/**
 * The file that an index run makes of a dataset: people, photos, faces, descriptors. It is a SQLite database in WAL mode, whose tables
 * are described in the resource {@code schema.sql}. Results of several networks are stored side by side; the methods return the people,
 * photos and faces of the present finders. Safe between threads; every method is atomic.
 */
public final class Catalog implements AutoCloseable, PhotoStore {

    /** Number of photos that are copied to another catalogue at a time. */
    private static final int READ_AT_ONCE = 500;

    private static final int LABELS_AT_ONCE = 100;

    private final Path file;
    private final Sql sql;
    private final SettingTable settings;
    private final Queries queries;
    private final DescriptorQuery descriptors;
    private final Decisions decisions;
    private final PhotoWriter writer;
    private final WhiteningTable whitenings;
    private final StoredPhotoQuery storedPhotos;
    private final StoredPhotoTable stored;
    private final Optional<FreshFile> fresh;

    private Catalog(Path file, Connection connection, Optional<FreshFile> fresh) {
        this.file = file;
        this.fresh = fresh;
        sql = new Sql(file, connection);
        settings = new SettingTable(sql);
        queries = new Queries(sql);
        descriptors = new DescriptorQuery(sql);
        decisions = new Decisions(sql, this);
        writer = new PhotoWriter(sql, decisions);
        whitenings = new WhiteningTable(sql);
        storedPhotos = new StoredPhotoQuery(sql);
        stored = new StoredPhotoTable(sql, writer, storedPhotos);
    }

    /**
     * Opens a catalogue, or creates one if the file is missing or empty. A new catalogue that is closed without any row is not kept.
     *
     * @throws CatalogException if the file cannot be created or read, is not a catalogue, is of a newer version, or has contents that
     *     Lookalike has not made; such a file is left as it is
     */
    public static Catalog open(Path file) {
        return CatalogOpening.toWrite(file);
    }

    /**
     * Opens an existing catalogue.
     *
     * @throws CatalogException as {@link #open}, and if there is no such file
     */
    public static Catalog openExisting(Path file) {
        return open(existing(file));
    }

    /**
     * Opens an existing catalogue for queries. If it cannot be written, or the disk is full, it is read into memory: whatever is then
     * stored in it lasts until it is closed.
     *
     * @throws CatalogException as {@link #openExisting}
     */
    public static Catalog openToRead(Path file) {
        return CatalogOpening.toRead(existing(file));
    }

    /**
     * Opens a catalogue as {@link #open} does. A damaged one is replaced by a new one with all readable rows, and kept beside it.
     *
     * @param told receives what happened to a damaged catalogue
     * @throws CatalogException as {@link #open}; with {@link CatalogException.Reason#DAMAGED} if nothing of the file can be read
     */
    public static Catalog openOrSalvage(Path file, Consumer<CatalogException> told) {
        return CatalogOpening.orSalvage(file, told);
    }

    /**
     * Returns the file of an existing catalogue.
     *
     * @throws CatalogException if there is no such file
     */
    public static Path existing(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new CatalogException(CatalogException.Reason.MISSING, file);
        }
        if (file.toFile().length() == 0) { // a query does not turn it into a catalogue
            throw new CatalogException(CatalogException.Reason.EMPTY, file);
        }
        return file;
    }

    /**
     * Brings the tables of an opened file to the present version; closes the connection if that fails.
     *
     * @param fresh the file if it was missing or empty
     */
    static Catalog prepared(Path file, Connection connection, Optional<FreshFile> fresh) {
        Catalog catalog = new Catalog(file, connection, fresh);
        try {
            Schema.prepare(catalog.sql, file);
            return catalog;
        } catch (RuntimeException e) {
            catalog.close();
            throw e;
        }
    }

    /** Faults of the file, in SQLite's words. Invalid values in columns are left to {@link #removeDamaged}. */
    synchronized Optional<String> damage() {
        try {
            if (Files.size(file) % Schema.number(sql, "PRAGMA page_size") != 0) {
                return Optional.of("its end is cut off"); // SQLite reads zeros there
            }
        } catch (IOException e) {
            return Optional.of(IoErrorText.of(e));
        }
        return sql.query("PRAGMA integrity_check(100)", row -> row.getString(1)).stream()
                .filter(words -> !words.equals("ok") && !words.contains(" value in "))
                .findFirst();
    }

    /** File of the catalogue. */
    public Path file() {
        return file;
    }

    /** The dataset's folder; empty before the first index run. */
    public synchronized Optional<Path> dataset() {
        return settings.dataset();
    }

    /** The networks that the user has chosen for this catalogue; empty if none have been chosen. */
    public synchronized Optional<ModelSelection> chosen() {
        return settings.chosen();
    }

    /** Chooses networks, and shows what their finders have found so far; results of other networks are kept. */
    public synchronized void choose(ModelSelection choice) {
        if (!settings.chosen().equals(Optional.of(choice)) || !settings.isPresent(choice.finders())) {
            sql.transaction(() -> {
                if (settings.earlier().filter(choice.descriptor()::equals).isEmpty()) {
                    settings.forgetEarlier();
                }
                settings.choose(choice);
            });
        }
    }

    /** Shows what some finders have found, in place of the chosen finders, which cannot be used. */
    public synchronized void present(Finders finders) {
        if (!settings.isPresent(finders)) {
            sql.transaction(() -> settings.present(finders));
        }
    }

    /** Number of known photos that an index run with some networks would have to analyse. */
    public synchronized int unread(ModelSelection choice) {
        return (int) queries.knownPhotos(choice).stream()
                .filter(photo -> !photo.current())
                .count();
    }

    /** Photos analysed per second in the last run with enough of them; empty if there was none. */
    public synchronized Optional<Double> pace() {
        return settings.pace();
    }

    /** Everyone, ordered by name. */
    public synchronized List<PersonSummary> people() {
        return queries.people();
    }

    /** Number of people in the dataset when it was last scanned, including those whose photos no run has read yet. */
    public synchronized int knownPeople() {
        return sql.first("SELECT count(*) FROM person", row -> row.getInt(1)).orElseThrow();
    }

    /**
     * Writes a copy of the catalogue as it is now.
     *
     * @param copy a file that does not exist yet
     * @throws CatalogException if it cannot be written
     */
    public synchronized void copyTo(Path copy) {
        // Uses its own connection, because SQLite copies only if no statement is open.
        try (Connection own = CatalogConnection.toRead(file);
                PreparedStatement statement = own.prepareStatement("VACUUM INTO ?")) {
            statement.setString(1, copy.toAbsolutePath().toString());
            statement.execute();
        } catch (SQLException e) {
            throw CatalogException.of(e, CatalogException.Reason.FAILED, copy);
        }
    }

    /** A person's photos, ordered by path. */
    public synchronized List<PhotoRow> photosOf(String label) {
        return queries.photos("WHERE label = ? ORDER BY path", label);
    }

    /** The photos to which the dataset gives a label, whichever person they are shown with, ordered by path. */
    public synchronized List<PhotoRow> photosLabelled(String datasetLabel) {
        return queries.photos("WHERE dataset_label = ? ORDER BY path", datasetLabel);
    }

    /** A photo by its path, relative to the dataset's folder. */
    public synchronized Optional<PhotoRow> photoAt(String path) {
        return queries.photos("WHERE path = ? ORDER BY path", path).stream().findFirst();
    }

    /** The paths of all photos that the present finders have searched. */
    public synchronized List<String> paths() {
        return sql.query("SELECT path FROM present_photo ORDER BY path", row -> row.getString(1));
    }

    /** Everyone's photos, ordered by label and path. */
    public synchronized List<PhotoRow> photos() {
        return queries.photos("ORDER BY label, path");
    }

    /** Figures of the labelled faces, without excluded photos, by the photo's path. */
    public synchronized Map<String, FaceFigures> faceFigures() {
        return queries.faceFigures();
    }

    /** The photos that cannot be used, ordered by path. */
    public synchronized List<PhotoRow> unusablePhotos() {
        return queries.photos("WHERE status NOT IN ('ok', 'imported') ORDER BY path");
    }

    /** Totals of the catalogue. */
    public synchronized Totals totals() {
        return sql.first(
                        "SELECT (SELECT count(DISTINCT person_id) FROM present_photo), (SELECT count(*) FROM present_photo),"
                                + " (SELECT count(*) FROM present_face WHERE labelled = 1)",
                        row -> new Totals(row.getInt(1), row.getInt(2), row.getInt(3)))
                .orElseThrow();
    }

    /** All photos, with what an index run with some networks needs to know about them; without imported descriptors. */
    public synchronized List<KnownPhoto> knownPhotos(ModelSelection choice) {
        return queries.knownPhotos(choice);
    }

    /**
     * The labelled faces that a model has described, without those of excluded photos, ordered by the person's name and label, then the
     * photo's path. Descriptors of a composite are put together from its parts; a face that lacks a part is left out.
     */
    public synchronized List<DescriptorRow> descriptors(DescriptorModel model) {
        return descriptors.of(model);
    }

    /** Number of damaged rows that were left out when descriptors were last read; the next index run reads their photos again. */
    public synchronized int leftOut() {
        return descriptors.leftOut();
    }

    /**
     * Removes rows with values that no version of the program has written; the next index run reads their photos again. The user's
     * decisions stay.
     *
     * @return the number of damaged rows
     */
    public synchronized int removeDamaged() {
        return new DamagedRows(sql).remove();
    }

    /** The same for a single network. */
    public List<DescriptorRow> descriptors(ModelId network) {
        return descriptors(DescriptorModel.of(network));
    }

    /** The labelled face of a photo, if more networks can describe it without another search. */
    public synchronized Optional<KnownFace> knownFace(long photoId, Finders finders) {
        return queries.knownFace(photoId, finders);
    }

    /** The photos whose labelled face is in doubt, without excluded ones, ordered by path. */
    public synchronized List<QuestionablePhoto> questionablePhotos() {
        return queries.questionablePhotos();
    }

    /** The descriptor model that was chosen before the program had a better default; empty for a newer catalogue, or once forgotten. */
    public synchronized Optional<DescriptorModel> earlierDescriptor() {
        return settings.earlier();
    }

    /** Forgets {@link #earlierDescriptor}, because a better one was offered. */
    public synchronized void forgetEarlierDescriptor() {
        sql.transaction(settings::forgetEarlier);
    }

    /** Decisions of the user. */
    public Decisions decisions() {
        return decisions;
    }

    /** The spread of the gallery that was last stored for a model and an estimator. */
    public synchronized Optional<WhiteningRow> whitening(ModelId model, String estimator) {
        return whitenings.find(model, estimator);
    }

    /** Stores the gallery's spread, replacing the one for the same model and estimator. */
    public synchronized void keep(ModelId model, WhiteningRow row) {
        sql.transaction(() -> whitenings.put(model, row));
    }

    /** The calibrations that were last stored for a model and a way of comparing: what distances mean. */
    public synchronized Optional<String> calibrations(ModelId model, String method) {
        return settings.calibrations(model, method);
    }

    /** Stores calibrations, replacing those for the same model and way of comparing. */
    public synchronized void keepCalibrations(ModelId model, String method, String calibrations) {
        sql.transaction(() -> settings.calibrations(model, method, calibrations));
    }

    /** Changes the catalogue in one transaction: everything that the batch writes is stored, or nothing if it throws. */
    public synchronized void write(Consumer<CatalogBatch> batch) {
        sql.transaction(() -> batch.accept(new CatalogBatch(settings, decisions, writer, stored)));
    }

    /** Imports people with their descriptors, replacing earlier imports for the same people. */
    public void importDescriptors(List<ImportedPerson> people) {
        importDescriptors(into -> people.forEach(
                person -> person.descriptors().forEach(each -> into.add(person.label(), person.name(), each))));
    }

    /** Imports descriptors one by one, replacing earlier imports for their people: all of them, or none if the source throws. */
    public synchronized void importDescriptors(Consumer<DescriptorImport> source) {
        sql.transaction(() -> {
            DescriptorImport into = new DescriptorImport(sql, writer);
            source.accept(into);
            into.finish();
        });
    }

    @Override
    public synchronized int put(Collection<StoredPhoto> photos) {
        return sql.inTransaction(() -> (int) photos.stream().filter(stored::put).count());
    }

    @Override
    public synchronized void remove(Collection<StoredPhoto.Key> photos) {
        sql.transaction(() -> photos.forEach(stored::remove));
    }

    @Override
    public synchronized List<StoredPhoto> photosOf(Collection<String> labels) {
        return storedPhotos.labelled(labels);
    }

    @Override
    public void readAll(Consumer<List<StoredPhoto>> some) {
        long last = 0;
        for (Map<Long, StoredPhoto> photos = storedAfter(last); !photos.isEmpty(); photos = storedAfter(last)) {
            last = Collections.max(photos.keySet());
            some.accept(List.copyOf(photos.values()));
        }
    }

    @Override
    public void readPeople(Consumer<List<StoredPhoto>> some) {
        List<String> labels = storedLabels();
        for (int from = 0; from < labels.size(); from += LABELS_AT_ONCE) {
            some.accept(photosOf(labels.subList(from, Math.min(labels.size(), from + LABELS_AT_ONCE))));
        }
    }

    private synchronized List<String> storedLabels() {
        return storedPhotos.labels();
    }

    private synchronized Map<Long, StoredPhoto> storedAfter(long id) {
        return storedPhotos.after(id, READ_AT_ONCE);
    }

    /** Photos by their paths, with everything that is known of them; missing ones are left out. */
    public synchronized List<StoredPhoto> storedAt(Collection<String> paths) {
        return storedPhotos.at(paths);
    }

    /** State of the shared gallery that the catalogue is a snapshot of; empty for any other catalogue. */
    public synchronized Optional<String> sharedState() {
        return settings.shared();
    }

    @Override
    public synchronized void close() {
        fresh.ifPresentOrElse(made -> made.close(sql), sql::close);
    }
}
