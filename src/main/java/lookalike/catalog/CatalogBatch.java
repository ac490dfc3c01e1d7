package lookalike.catalog;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lookalike.face.Descriptor;
import lookalike.model.Finders;

/** Changes of a catalogue in one transaction, as {@link Catalog#write} gives them to its caller. */
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

    /** Shows what some finders have seen. */
    public void present(Finders finders) {
        settings.present(finders);
    }

    /** Remembers the state of the shared gallery that the catalogue is a snapshot of. */
    public void sharedState(String state) {
        settings.shared(state);
    }

    /** Adds a photo of another catalogue as {@link Catalog#put}. */
    public void put(StoredPhoto photo) {
        stored.put(photo);
    }

    /** Removes a photo by what tells it from others. */
    public void remove(StoredPhoto.Key photo) {
        stored.remove(photo);
    }

    /** Remembers how many photos a second were analysed. */
    public void pace(double photosPerSecond) {
        settings.pace(photosPerSecond);
    }

    /** Adds a person or gives it its present name. */
    public void person(String label, String name) {
        writer.person(label, name);
    }

    /** Replaces the groups to which people belong by the dataset, by their labels. */
    public void groups(Map<String, Set<String>> groups) {
        writer.groups(groups);
    }

    /** Adds a photo or replaces what is known of it. */
    public void photo(AnalysedPhoto photo) {
        writer.photo(photo);
    }

    /** Adds what some networks made of a face that is there; nothing happens if it is gone. */
    public void describe(long faceId, List<Descriptor> networks) {
        writer.describe(faceId, networks);
    }

    /** Takes what was decided about a person over to another label, under which nothing was decided yet. */
    public void relabel(String from, String to) {
        decisions.relabel(from, to);
    }

    /** Gives a photo another place, owner or date; its content is the same. */
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
