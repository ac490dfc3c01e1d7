package lookalike.ui.app;

import java.util.stream.Collectors;
import javafx.beans.binding.ObjectBinding;
import lookalike.catalog.PersonSummary;
import lookalike.ui.browse.DatasetState;
import lookalike.ui.common.GroupText;
import lookalike.ui.compare.core.ComparedGroup;

/** The group by which the lists of people are filtered; the matches are limited to it, too. */
final class ShownGroup extends ObjectBinding<ComparedGroup> {

    private final DatasetState dataset;

    ShownGroup(DatasetState dataset) {
        this.dataset = dataset;
        bind(dataset.filter(), dataset.people());
    }

    @Override
    protected ComparedGroup computeValue() {
        String group = dataset.filter().get().group();
        if (group.isEmpty()) {
            return ComparedGroup.EVERYONE;
        }
        return new ComparedGroup(
                GroupText.of(group),
                dataset.people().stream()
                        .filter(person -> person.groups().contains(group))
                        .map(PersonSummary::label)
                        .collect(Collectors.toSet()));
    }
}
