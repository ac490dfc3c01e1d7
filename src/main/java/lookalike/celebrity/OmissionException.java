package lookalike.celebrity;

import java.util.List;
import lookalike.platform.files.ReasonedException;
import org.jspecify.annotations.Nullable;

/** A person is left out. Never leaves a run, which states the reason in its report. */
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

    /** The people who may be meant, the best known first; empty for other reasons. */
    List<FoundPerson> candidates() {
        return candidates;
    }
}
