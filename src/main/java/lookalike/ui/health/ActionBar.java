package lookalike.ui.health;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import lookalike.health.Finding;
import lookalike.health.FindingFigures;
import lookalike.health.FindingKind;
import lookalike.health.FindingReview;
import lookalike.health.FindingStatus;
import lookalike.health.Remedy;
import lookalike.health.Suggestion;
import lookalike.ui.common.Controls;
import lookalike.ui.common.Icon;
import lookalike.ui.common.Texts;
import lookalike.ui.common.Tooltips;
import lookalike.ui.help.KeyButton;

/** Buttons for the shown finding: accept the suggestion, leave it as it is, other remedies, and undo the last decision. */
final class ActionBar extends HBox {

    private final HealthState state;
    private final FindingActions actions;
    private final HealthLinks links;
    private final FlowPane row = new FlowPane();
    private final KeyButton accept;
    private final KeyButton ignore;
    private final Button reopen;
    private final Button person;
    private final MenuButton others = new MenuButton();

    /** @param done returns the focus after a click */
    ActionBar(HealthState state, FindingActions actions, HealthLinks links, Runnable done) {
        this.state = state;
        this.actions = actions;
        this.links = links;
        getStyleClass().add("health-actions");
        accept = new KeyButton("health-accept", Icon.Shape.DONE, "Enter", () -> {
            actions.accept();
            done.run();
        });
        accept.getStyleClass().add("success");
        ignore = new KeyButton("health-ignore", null, "I", () -> {
            actions.ignore();
            done.run();
        });
        reopen = Controls.button("health-reopen", Texts.get("health.do.reopen"), () -> {
            actions.reopen();
            done.run();
        });
        person = Controls.button("health-person", Texts.get("health.do.showPerson"), this::showPerson);
        others.setId("health-others");
        others.setMinWidth(Region.USE_PREF_SIZE);
        row.getStyleClass().add("action-row");
        row.setMinWidth(0);
        accept.maxWidthProperty().bind(row.widthProperty());
        ignore.maxWidthProperty().bind(row.widthProperty());
        HBox.setHgrow(row, Priority.ALWAYS);
        KeyButton undo = new KeyButton("health-undo", Icon.Shape.UNDO, "Z", () -> {
            actions.undo();
            done.run();
        });
        undo.setWords(Texts.get("notice.undo"));
        undo.getStyleClass().add("flat");
        undo.disableProperty().bind(actions.canUndo().not());
        getChildren().addAll(row, undo);
    }

    private void showPerson() {
        Finding finding = state.selected().get();
        if (finding != null) {
            links.openPerson(finding.people().get(0));
        }
    }

    /** Offers the possible decisions about a finding. */
    void show(Finding finding, FindingReview review, FindingFigures figures) {
        RemedyText text = new RemedyText(finding, review);
        Optional<FindingStatus> status = state.status(finding);
        row.getChildren().clear();
        if (status.equals(Optional.of(FindingStatus.OPEN))) {
            Optional<Remedy> suggested = Remedy.suggested(finding);
            suggested.ifPresent(remedy -> {
                accept.setWords(text.button(remedy));
                row.getChildren().add(accept);
            });
            ignore.setWords(text.ignore());
            row.getChildren().add(ignore);
            fill(finding, text, review, figures);
        } else if (status.equals(Optional.of(FindingStatus.IGNORED))) {
            row.getChildren().add(reopen);
        }
        if (finding.kind() == FindingKind.THIN || status.equals(Optional.of(FindingStatus.DONE))) {
            row.getChildren().add(person);
        }
    }

    private void fill(Finding finding, RemedyText text, FindingReview review, FindingFigures figures) {
        List<Remedy> remedies = new ArrayList<>(Remedy.others(finding));
        if (finding.kind() == FindingKind.WRONG_PERSON && finding.photos().size() == 1 && figures != null) {
            figures.figures().stream()
                    .filter(each -> each.subject() == FindingFigures.Subject.NEXT)
                    .map(each -> new Remedy(Suggestion.MOVE, each.person(), finding.photos()))
                    .forEach(remedy -> remedies.add(0, remedy));
        }
        others.getItems()
                .setAll(remedies.stream().map(remedy -> item(remedy, text)).toList());
        boolean names = remedies.stream().allMatch(each -> each.decision() == Suggestion.MERGE);
        others.setText(Texts.get(names ? "health.do.otherName" : "health.do.others"));
        Tooltips.set(others, Texts.get("health.do.othersHint"));
        if (!remedies.isEmpty()) {
            row.getChildren().add(others);
        }
    }

    private MenuItem item(Remedy remedy, RemedyText text) {
        MenuItem item = new MenuItem(text.button(remedy));
        item.setMnemonicParsing(false);
        item.setOnAction(event -> actions.settle(remedy));
        return item;
    }
}
