package lookalike.ui.common;

import javafx.event.Event;
import javafx.event.EventType;

/** Request for the page that fetches celebrities, which goes up to the window that can show it. */
public final class CelebritiesEvent extends Event {

    /** The only kind. */
    public static final EventType<CelebritiesEvent> ASKED = new EventType<>(Event.ANY, "CELEBRITIES_ASKED");

    private static final long serialVersionUID = 1L;

    /** Asks for the page. */
    public CelebritiesEvent() {
        super(ASKED);
    }
}
