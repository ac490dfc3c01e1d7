package lookalike.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lookalike.catalog.AnalysedPhoto;
import lookalike.catalog.Catalog;
import lookalike.catalog.PhotoStatus;
import lookalike.cluster.PeopleFolder.Copy;
import lookalike.face.DetectedFace;
import lookalike.model.ModelSelection;
import lookalike.platform.files.Sha256;
import lookalike.task.CancelSignal;

/**
 * Writes the faces of copied photos to a catalogue: they were found and described when the heap was read, so this need not be done again.
 */
public final class CopiedFaces {

    private static final int BATCH = 64;

    private CopiedFaces() {}

    /**
     * Writes the copies to a catalogue, and chooses for it the networks that have read the heap.
     *
     * @param folder of the dataset
     * @param copies made in that folder
     * @param cancel stops writing; copies not yet written are analysed when the dataset is indexed
     * @throws IOException if a copy cannot be read
     * @throws lookalike.catalog.CatalogException if the catalogue cannot be written
     */
    public static void write(
            Catalog catalog, Heap heap, Path folder, List<Copy> copies, ModelSelection models, CancelSignal cancel)
            throws IOException {
        catalog.choose(models);
        catalog.write(batch -> {
            batch.dataset(folder);
            batch.present(models.finders());
        });
        for (int from = 0; from < copies.size() && !cancel.isCancelled(); from += BATCH) {
            List<AnalysedPhoto> photos = new ArrayList<>();
            for (Copy copy : copies.subList(from, Math.min(copies.size(), from + BATCH))) {
                photos.add(photo(heap, folder, copy, models));
            }
            catalog.write(batch -> photos.forEach(photo -> {
                batch.person(photo.label(), photo.label());
                batch.photo(photo);
            }));
        }
    }

    private static AnalysedPhoto photo(Heap heap, Path folder, Copy copy, ModelSelection models) throws IOException {
        Path file = folder.resolve(copy.path());
        HeapFace meant = heap.faces().get(copy.face());
        List<DetectedFace> others = heap.faces().stream()
                .filter(face -> face.photo() == meant.photo() && face != meant)
                .map(face -> face.face().detected())
                .toList();
        return new AnalysedPhoto(
                copy.label(),
                copy.path(),
                Files.size(file),
                Files.getLastModifiedTime(file).toMillis(),
                Sha256.of(Files.readAllBytes(file)),
                PhotoStatus.OK,
                Optional.empty(),
                models.finders(),
                Optional.empty(),
                Optional.of(meant.face()),
                others,
                meant.face().issues());
    }
}
