package lookalike.index;

import java.util.Optional;
import lookalike.catalog.KnownFace;

/** Looks up the labelled faces of photos in a catalogue. */
interface KnownFaces {

    /** Knows no faces, for photos that are in no catalogue. */
    KnownFaces NONE = photo -> Optional.empty();

    /** The labelled face of a photo, by its row's id, if more networks can describe it without another search. */
    Optional<KnownFace> of(long photo);
}
