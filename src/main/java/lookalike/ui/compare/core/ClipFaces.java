package lookalike.ui.compare.core;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import lookalike.face.Face;
import lookalike.face.FaceCrop;
import lookalike.image.Photo;
import lookalike.image.PhotoReader;
import lookalike.task.CancelSignal;
import lookalike.track.ClipListener;
import lookalike.track.Track;
import lookalike.track.TrackFrame;
import lookalike.ui.common.Pictures;

/**
 * Pictures of the faces in a clip that is being searched, taken while its frames are open. Only those of the best frames are kept; a frame
 * that becomes one of the best later is opened again.
 */
final class ClipFaces implements ClipListener {

    private static final int SIDE = 96;

    private final Path clip;
    private final Consumer<List<ClipPerson>> early;
    private final CancelSignal cancel;
    private final Map<Face, Image> pictures = new IdentityHashMap<>();

    /**
     * @param early receives the people found so far
     * @param cancel ends the opening of frames
     */
    ClipFaces(Path clip, Consumer<List<ClipPerson>> early, CancelSignal cancel) {
        this.clip = clip;
        this.early = early;
        this.cancel = cancel;
    }

    @Override
    public void searched(Photo frame, List<Face> faces) {
        faces.forEach(face -> add(frame, face));
    }

    @Override
    public void found(List<Track> people) {
        early.accept(people(people));
        Set<Face> best = Collections.newSetFromMap(new IdentityHashMap<>());
        people.forEach(person -> person.best().forEach(frame -> best.add(frame.face())));
        pictures.keySet().retainAll(best);
    }

    /**
     * People with pictures.
     *
     * @throws lookalike.task.CancelledException if it was cancelled
     */
    List<ClipPerson> people(List<Track> tracks) {
        openMissing(tracks);
        return tracks.stream()
                .map(track -> new ClipPerson(
                        track.ranges(),
                        track.best().stream()
                                .map(best ->
                                        new ClipPerson.Moment(best.seconds(), best.face(), pictures.get(best.face())))
                                .toList()))
                .toList();
    }

    /** Opens the frames whose pictures are missing; a frame that shows several people is opened once. */
    private void openMissing(List<Track> tracks) {
        List<TrackFrame> frames = new ArrayList<>(tracks.stream()
                .flatMap(track -> track.best().stream())
                .filter(frame -> !pictures.containsKey(frame.face()))
                .toList());
        frames.sort(Comparator.comparingDouble(TrackFrame::seconds));
        for (int from = 0, to; from < frames.size(); from = to) {
            double seconds = frames.get(from).seconds();
            to = from
                    + (int) frames.stream()
                            .skip(from)
                            .takeWhile(frame -> frame.seconds() == seconds)
                            .count();
            try (Photo photo = PhotoReader.read(ClipProbeReader.address(clip, seconds), cancel)) {
                frames.subList(from, to).forEach(frame -> add(photo, frame.face()));
            }
        }
    }

    private void add(Photo frame, Face face) {
        pictures.put(face, Pictures.of(FaceCrop.portrait(frame, face.landmarks(), SIDE, SIDE)));
    }
}
