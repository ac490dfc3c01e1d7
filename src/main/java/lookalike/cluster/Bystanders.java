package lookalike.cluster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lookalike.catalog.Catalog;
import lookalike.catalog.PhotoRow;
import lookalike.catalog.PhotoStatus;
import lookalike.dataset.PhotoFile;
import lookalike.face.FaceBox;
import lookalike.image.ClipAddress;

/** People in a dataset's photos to whom no label refers: the photos that show such people, and their faces. */
public final class Bystanders {

    /** Least overlap of two boxes of one face. */
    private static final double SAME_FACE = 0.5;

    private final List<PhotoFile> photos = new ArrayList<>();
    private final Map<String, List<FaceBox>> labelled = new HashMap<>();

    private Bystanders(List<PhotoRow> rows) {
        Map<String, List<FaceBox>> byContent = new HashMap<>();
        rows.forEach(row -> byContent
                .computeIfAbsent(row.hash(), hash -> new ArrayList<>())
                .addAll(row.face().stream().toList()));
        Set<String> seen = new HashSet<>();
        for (PhotoRow row : rows) {
            List<FaceBox> own = byContent.get(row.hash());
            boolean shows = row.bystanders().stream().anyMatch(face -> isOther(face.box(), own));
            if (shows && seen.add(row.hash())) {
                photos.add(new PhotoFile(row.path(), row.size(), row.modified()));
                labelled.put(row.path(), own);
            }
        }
    }

    /**
     * The bystanders of a catalogue. A photo that several people have counts once, and these people's faces are not bystanders; frames of
     * clips are left out.
     */
    public static Bystanders of(Catalog catalog) {
        return new Bystanders(catalog.photos().stream()
                .filter(row -> row.status() == PhotoStatus.OK && !row.excluded())
                .filter(row -> !row.path().contains(ClipAddress.FRAGMENT_START))
                .toList());
    }

    /** The photos that show bystanders. */
    public List<PhotoFile> photos() {
        return List.copyOf(photos);
    }

    /** The faces of these photos without the labelled ones. */
    public Heap among(Heap heap) {
        return new Heap(
                heap.folder(),
                heap.photos(),
                heap.faces().stream()
                        .filter(face -> isOther(face.face().box(), labelled.getOrDefault(face.path(), List.of())))
                        .toList(),
                List.of());
    }

    private static boolean isOther(FaceBox face, List<FaceBox> labelled) {
        return labelled.stream().noneMatch(own -> own.overlap(face) >= SAME_FACE);
    }
}
