package lookalike.ui.browse;

import lookalike.ui.common.GroupText;
import lookalike.ui.common.Texts;

/** Filters and orders of people in words. */
public final class FilterText {

    private FilterText() {}

    /** In a word. */
    public static String words(PeopleFilter.Order order) {
        return switch (order) {
            case NAME -> Texts.get("people.byName");
            case PHOTOS -> Texts.get("people.byPhotos");
            case NEWEST -> Texts.get("people.byNewest");
            case PROBLEMS -> Texts.get("people.byProblems");
        };
    }

    /** Hint that explains an order. */
    public static String hint(PeopleFilter.Order order) {
        return switch (order) {
            case NAME -> Texts.get("people.byNameHint");
            case PHOTOS -> Texts.get("people.byPhotosHint");
            case NEWEST -> Texts.get("people.byNewestHint");
            case PROBLEMS -> Texts.get("people.byProblemsHint");
        };
    }

    /** In a word. */
    public static String words(PeopleFilter.Filter filter) {
        return switch (filter) {
            case ALL -> Texts.get("people.all");
            case FEW_PHOTOS -> Texts.get("people.few", PeopleFilter.FEW);
            case PROBLEMS -> Texts.get("people.problems");
            case SKIPPED -> Texts.get("people.skipped");
            case EXCLUDED -> Texts.get("people.excluded");
        };
    }

    /** Words for the listed people. */
    public static String words(PeopleFilter filter) {
        return filter.group().isEmpty() ? words(filter.filter()) : GroupText.of(filter.group());
    }

    /** Hint that explains a filter. */
    public static String hint(PeopleFilter.Filter filter) {
        return switch (filter) {
            case ALL -> Texts.get("people.allHint");
            case FEW_PHOTOS -> Texts.get("people.fewHint", PeopleFilter.FEW);
            case PROBLEMS -> Texts.get("people.problemsHint");
            case SKIPPED -> Texts.get("people.skippedHint");
            case EXCLUDED -> Texts.get("people.excludedHint");
        };
    }
}
