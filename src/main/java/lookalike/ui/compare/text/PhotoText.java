package lookalike.ui.compare.text;

import lookalike.ui.common.Texts;
import lookalike.ui.compare.core.ClipScene;
import lookalike.ui.compare.core.CompareState;
import lookalike.ui.compare.core.ProbePhoto;

/** The shown photo in words. */
public final class PhotoText {

    private PhotoText() {}

    /** Its name, with a note if it was turned. */
    public static String name(ProbePhoto photo) {
        return photo.isTurned() ? Texts.get("compare.turned", photo.name()) : photo.name();
    }

    /**
     * Number of the photo's faces and the selected one; empty without a photo.
     *
     * @param brief for a short text in a narrow place
     */
    public static String faces(CompareState state, boolean brief) {
        ProbePhoto photo = state.photo().get();
        if (photo == null) {
            return "";
        }
        if (photo.scene().isPresent()) {
            // The selected scene is that of the photo, or ahead of it while the next frame is opened.
            ClipScene selected = state.scene().get();
            return ClipText.selection(selected == null ? photo.scene().get() : selected);
        }
        int count = photo.faces().size();
        if (count == 0) {
            return Texts.get("compare.noFaceShort");
        }
        int selected = photo.faces().indexOf(state.face().get()) + 1;
        if (brief) {
            return Texts.get("photo.faceOf", selected, count);
        }
        String faces = Texts.count("compare.faceCount", count);
        return state.searching().get()
                ? Texts.get("compare.searching", faces)
                : Texts.get("compare.faces", faces, selected);
    }

    /** The place of the shown photo among all of them; only their number while an unusable one is shown. */
    public static String place(CompareState state) {
        int index = state.photos().indexOf(state.photo().get());
        int count = state.photos().size();
        return index < 0 ? Texts.count("photo.count", count) : Texts.get("photo.place", index + 1, count);
    }
}
