package lookalike.celebrity;

import java.util.List;
import lookalike.platform.files.ReasonedException;
import org.jspecify.annotations.Nullable;

/** A person is left out. Never seen outside of a run, which tells it in its report. */
final class OmissionException extends ReasonedException {

    private static final long serialVersionUID = 1L;

    private final Omission reason;
    private final transient List<FoundPerson> candidates;

    /** @param details values of the gaps in the reason's sentence */
    OmissionException(Omission reason, @Nullable Object... details) {
        super("", reason, details);
        this.reason = reason;
        candidates = List.of();
    }

    /** Several people fit. */
    OmissionException(List<WikidataItem> people, String shown) {
        super("", Omission.AMBIGUOUS, shown);
        reason = Omission.AMBIGUOUS;
        candidates = people.stream().map(FoundPerson::of).toList();
    }

    @Override
    public Omission reason() {
        return reason;
    }

    /** Those among whom it is not clear who is meant, the best known first; none for other reasons. */
    List<FoundPerson> candidates() {
        return candidates;
    }
}
