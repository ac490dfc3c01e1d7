package lookalike.catalog;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lookalike.face.Descriptor;
import lookalike.model.Finders;

/** Changes of a catalogue in one transaction, see {@link Catalog#write}. */
public final class CatalogBatch {

    private final SettingTable settings;
    private final Decisions decisions;
    private final PhotoWriter writer;
    private final StoredPhotoTable stored;

    CatalogBatch(SettingTable settings, Decisions decisions, PhotoWriter writer, StoredPhotoTable stored) {
        this.settings = settings;
        this.decisions = decisions;
        this.writer = writer;
        this.stored = stored;
    }

    /** Remembers the dataset's folder. */
    public void dataset(Path folder) {
        settings.dataset(folder);
    }

    /** Shows what some finders have found. */
    public void present(Finders finders) {
        settings.present(finders);
    }

    /** Remembers the state of the shared gallery that the catalogue is a snapshot of. */
    public void sharedState(String state) {
        settings.shared(state);
    }

    /** Adds a photo of another catalogue, as {@link Catalog#put} does. */
    public void put(StoredPhoto photo) {
        stored.put(photo);
    }

    /** Removes a photo by its key. */
    public void remove(StoredPhoto.Key photo) {
        stored.remove(photo);
    }

    /** Remembers the number of photos analysed per second. */
    public void pace(double photosPerSecond) {
        settings.pace(photosPerSecond);
    }

    /** Adds a person, or updates the name of a known one. */
    public void person(String label, String name) {
        writer.person(label, name);
    }

    /** Replaces the dataset's groups of all people, given by the people's labels. */
    public void groups(Map<String, Set<String>> groups) {
        writer.groups(groups);
    }

    /** Adds a photo, or replaces what is known of it. */
    public void photo(AnalysedPhoto photo) {
        writer.photo(photo);
    }

    /** Adds descriptors of some networks to a face; does nothing if the face is gone. */
    public void describe(long faceId, List<Descriptor> networks) {
        writer.describe(faceId, networks);
    }

    /** Transfers the decisions about a person to another label, for which there are none yet. */
    public void relabel(String from, String to) {
        decisions.relabel(from, to);
    }

    /** Changes the path, label or date of a photo whose content is the same. */
    public void refresh(long photoId, String label, String path, long size, long modified) {
        writer.refresh(photoId, label, path, size, modified);
    }

    /** Removes a photo with its faces. */
    public void remove(long photoId) {
        writer.remove(photoId);
    }

    /** Removes everyone who has no photo left. */
    public void removePeopleWithoutPhotos() {
        writer.removePeopleWithoutPhotos();
    }
}
