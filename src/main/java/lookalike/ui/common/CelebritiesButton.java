package lookalike.ui.common;

import javafx.scene.control.Button;

/** Opens the page that fetches celebrities; used wherever more people may be wanted. */
public final class CelebritiesButton extends Button {

    /** @param id of the node */
    public CelebritiesButton(String id) {
        super(Texts.get("header.celebrities"), new Icon(Icon.Shape.DOWNLOAD));
        setId(id);
        setMinWidth(USE_PREF_SIZE);
        Tooltips.set(this, Texts.get("header.celebritiesHint"));
        setOnAction(event -> fireEvent(new CelebritiesEvent()));
    }
}
