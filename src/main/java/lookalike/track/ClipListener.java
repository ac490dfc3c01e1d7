package lookalike.track;

import java.util.List;
import lookalike.face.Face;
import lookalike.image.Photo;

/** Listener of the search for a clip's people. It is called on the searching thread, so it must be quick. */
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
     * @param frame open only until this method returns
     * @param faces the same objects that the tracks later contain
     */
    void searched(Photo frame, List<Face> faces);

    /**
     * People have been found; called as soon as there is one, then about once a second.
     *
     * @param people those found so far, in order of appearance; two of them may turn out to be the same person in the end
     */
    void found(List<Track> people);
}
