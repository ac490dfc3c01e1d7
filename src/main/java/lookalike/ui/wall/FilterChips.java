package lookalike.ui.wall;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import lookalike.catalog.PersonSummary;
import lookalike.ui.browse.DatasetState;
import lookalike.ui.browse.PeopleFilter;
import lookalike.ui.browse.PeopleFilter.Filter;
import lookalike.ui.common.GroupText;
import lookalike.ui.common.Icon;
import lookalike.ui.common.Texts;

/** Filter buttons of the wall, with the numbers of people. Filters without matching people are left out. */
final class FilterChips extends FlowPane {

    private final DatasetState dataset;
    private final WallController controller;
    private final Map<Filter, ToggleButton> states = new EnumMap<>(Filter.class);
    private final Hyperlink health = new Hyperlink(Texts.get("wall.toHealth"));

    /** @param toHealth shows the page with the findings */
    FilterChips(DatasetState dataset, WallController controller, Runnable toHealth) {
        this.dataset = dataset;
        this.controller = controller;
        getStyleClass().add("filter-chips");
        setMinWidth(0);
        for (Filter filter : Filter.values()) {
            states.put(filter, chip("wall-filter-" + filter.name().toLowerCase(Locale.ROOT), filter));
        }
        states.get(Filter.PROBLEMS).setGraphic(new Icon(Icon.Shape.ATTENTION));
        states.get(Filter.PROBLEMS).getStyleClass().add("chip-problems");
        health.setId("wall-to-health");
        health.setOnAction(event -> {
            health.setVisited(false);
            toHealth.run();
        });
        InvalidationListener show = property -> show();
        dataset.people().addListener(show);
        dataset.filter().addListener(show);
        dataset.findings().addListener(show);
        show();
    }

    private ToggleButton chip(String id, Filter filter) {
        return chip(id, () -> controller.filter(dataset.filter().get().filter() == filter ? Filter.ALL : filter));
    }

    private ToggleButton chip(String id, Runnable action) {
        ToggleButton chip = new ToggleButton();
        chip.setId(id);
        chip.getStyleClass().add("filter-chip");
        chip.setMinWidth(USE_PREF_SIZE);
        chip.setMnemonicParsing(false);
        chip.setOnAction(event -> {
            action.run();
            show();
        });
        return chip;
    }

    private void show() {
        PeopleFilter now = dataset.filter().get();
        getChildren().clear();
        states.forEach((filter, chip) -> {
            long count = count(filter);
            boolean chosen = now.filter() == filter;
            if (filter == Filter.FEW_PHOTOS) {
                addGroups(now);
            }
            chip.setText(Texts.get("wall.chip", words(filter), count));
            chip.setSelected(chosen && now.group().isEmpty());
            boolean usual = filter != Filter.SKIPPED && filter != Filter.EXCLUDED;
            if (filter == Filter.ALL || chosen || usual && count > 0) {
                getChildren().add(chip);
            }
        });
        if (now.filter() == Filter.PROBLEMS) {
            getChildren().add(health);
        }
    }

    /** The groups, after everyone. */
    private void addGroups(PeopleFilter now) {
        List<String> ids = new ArrayList<>(dataset.groups().getValue());
        if (!now.group().isEmpty() && !ids.contains(now.group())) {
            ids.add(now.group()); // the group has no members any more
        }
        for (String id : ids) {
            ToggleButton chip =
                    chip("wall-group-" + id, () -> controller.filter(now.group().equals(id) ? "" : id));
            long count = dataset.people().stream()
                    .filter(person -> person.groups().contains(id))
                    .count();
            chip.setText(Texts.get("wall.chip", GroupText.of(id), count));
            chip.setSelected(now.group().equals(id));
            getChildren().add(chip);
        }
    }

    private long count(Filter filter) {
        Predicate<PersonSummary> test =
                PeopleFilter.ALL.withFilter(filter).test(dataset.findings().get()::containsKey);
        return dataset.people().stream().filter(test).count();
    }

    private static String words(Filter filter) {
        return Texts.get(
                switch (filter) {
                    case ALL -> "people.all";
                    case FEW_PHOTOS -> "wall.few";
                    case PROBLEMS -> "people.problems";
                    case SKIPPED -> "people.skipped";
                    case EXCLUDED -> "people.excluded";
                });
    }
}
