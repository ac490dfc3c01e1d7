package lookalike.ui.app;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import lookalike.catalog.PersonSummary;
import lookalike.match.Match;
import lookalike.ui.browse.BrowseView;
import lookalike.ui.common.Page;
import lookalike.ui.common.Services;
import lookalike.ui.common.StyleSheet;

/** Composition of the sidebar: the list of people beside the pages, and its links to them. */
final class PeopleSidebar {

    private final App app;
    private final Services services;
    private final Commands commands;
    private final BrowseView browse;
    private final SidebarLayout layout;

    /**
     * @param pages beside it
     * @param everyone whether the page of people shows all of them, with a search of its own
     */
    PeopleSidebar(App app, Commands commands, Node pages, ObservableBooleanValue everyone) {
        this.app = app;
        this.commands = commands;
        services = app.services();
        browse = StyleSheet.dress(app.people().browser(ways()), StyleSheet.BROWSE);
        layout = new SidebarLayout(browse, pages);
        layout.folded().set(services.settings().get().dividers().folded());
        layout.folded()
                .addListener((property, before, now) -> services.settings()
                        .change(s -> s.withDividers(s.dividers().withFolded(now))));
        layout.away()
                .bind(services.page()
                        .isEqualTo(Page.HEALTH)
                        .or(services.page().isEqualTo(Page.PERSON).and(everyone)));
    }

    /** The sidebar and the pages. */
    SidebarLayout layout() {
        return layout;
    }

    /** Puts the cursor into the search box. */
    void focusSearch() {
        layout.draw();
        browse.focusSearch();
    }

    private BrowseView.Ways ways() {
        return new BrowseView.Ways(
                () -> {
                    layout.close();
                    commands.showPerson();
                },
                label -> {
                    layout.close();
                    commands.choosePerson(label);
                },
                () -> {
                    layout.draw();
                    browse.startRenaming();
                },
                this::focusSearch,
                this::toggle,
                commands::chooseDataset,
                shown());
    }

    /** Folds it or unfolds it. */
    void toggle() {
        layout.toggle();
    }

    /** The label of the person that the page shows: the selected match's, or the selected person's; null for none. */
    private ObservableValue<String> shown() {
        ObservableValue<Match> match = app.compare().state().match();
        ObservableValue<PersonSummary> selected = app.people().state().person();
        ObservableValue<String> ofMatch = match.map(one -> one.person().label());
        ObservableValue<String> ofPerson = selected.map(PersonSummary::label);
        return Bindings.createObjectBinding(
                () -> (services.page().get() == Page.COMPARE ? ofMatch : ofPerson).getValue(),
                services.page(),
                match,
                selected);
    }
}
