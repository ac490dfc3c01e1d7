package lookalike.track;

import java.util.List;
import lookalike.face.Face;
import lookalike.image.Photo;

/** Listener of the search for a clip's people. Called on the thread that searches, so it must be quick. */
public interface ClipListener {

    /** Ignores everything. */
    ClipListener NONE = new ClipListener() {
        @Override
        public void searched(Photo frame, List<Face> faces) {}

        @Override
        public void found(List<Track> people) {}
    };

    /**
     * A frame has been searched.
     *
     * @param frame open until this returns
     * @param faces the same objects as later in the tracks
     */
    void searched(Photo frame, List<Face> faces);

    /**
     * There are people; called as soon as there is one, then about once a second.
     *
     * @param people as far as they are known now, in the order of their appearance; two of them may turn out to be one in the end
     */
    void found(List<Track> people);
}
