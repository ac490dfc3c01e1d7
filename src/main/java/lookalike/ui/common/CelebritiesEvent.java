package lookalike.ui.common;

import java.util.Set;
import javafx.event.Event;
import javafx.event.EventType;

/** Request for the page that fetches celebrities; it bubbles up to the window, which shows the page. */
public final class CelebritiesEvent extends Event {

    /** The only kind. */
    public static final EventType<CelebritiesEvent> ASKED = new EventType<>(Event.ANY, "CELEBRITIES_ASKED");

    private static final long serialVersionUID = 1L;

    private final transient Set<String> people;

    /** Asks for the page. */
    public CelebritiesEvent() {
        this(Set.of());
    }

    /** Asks for more photos of people of the open dataset, by their labels. */
    public CelebritiesEvent(Set<String> people) {
        super(ASKED);
        this.people = Set.copyOf(people);
    }

    /** Labels of the people whose photos are wanted; empty if only the page is wanted. */
    public Set<String> people() {
        return people;
    }
}
