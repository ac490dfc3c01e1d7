package lookalike.ui.help;

import javafx.event.Event;
import javafx.event.EventType;

/** Request for help, which bubbles up from the button to the window that can show it. */
public final class HelpEvent extends Event {

    /** The only kind. */
    public static final EventType<HelpEvent> ASKED = new EventType<>(Event.ANY, "HELP_ASKED");

    private static final long serialVersionUID = 1L;

    private final Topic topic;

    /** Asks for a topic. */
    public HelpEvent(Topic topic) {
        super(ASKED);
        this.topic = topic;
    }

    /** The requested topic. */
    public Topic topic() {
        return topic;
    }
}
