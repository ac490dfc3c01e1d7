package lookalike.ui.common;

import java.util.Set;
import javafx.event.Event;
import javafx.event.EventType;

/** Request for the page that fetches celebrities, which goes up to the window that can show it. */
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

    /** Those of whom photos are wanted; nobody if the page is wanted. */
    public Set<String> people() {
        return people;
    }
}
