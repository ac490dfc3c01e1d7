package lookalike.ui.compare.photo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import lookalike.ui.common.Controls;
import lookalike.ui.common.ErrorPresenter;
import lookalike.ui.common.Texts;
import lookalike.ui.compare.core.CompareState;

/**
 * Messages that do not belong to a particular photo, shown at the bottom of the page until the next photo is opened or they are closed. The
 * reason why a photo cannot be used is shown in its own place instead.
 */
public final class ProblemToast extends HBox {

    private static final int PROBLEMS_TOLD = 3;
    private static final double WIDTH = 560;

    /** The messages of a state. */
    public ProblemToast(CompareState state) {
        super(12);
        Label words = Controls.wrapped("");
        words.setId("problem");
        words.textProperty().bind(Bindings.createStringBinding(() -> words(state.problems()), state.problems()));
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren()
                .addAll(words, Controls.button("close-problem", Texts.get("compare.dismiss"), state.problems()::clear));
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("problem-bar");
        setMaxSize(WIDTH, Region.USE_PREF_SIZE);
        visibleProperty().bind(Bindings.isNotEmpty(state.problems()));
        StackPane.setAlignment(this, Pos.BOTTOM_CENTER);
    }

    /** Details below their titles; messages with the same title share it. */
    private static String words(List<ErrorPresenter.Message> problems) {
        Map<String, List<String>> kinds = problems.stream()
                .limit(PROBLEMS_TOLD)
                .collect(Collectors.groupingBy(
                        ErrorPresenter.Message::title,
                        LinkedHashMap::new,
                        Collectors.mapping(ErrorPresenter.Message::detail, Collectors.toList())));
        List<String> lines = new ArrayList<>();
        kinds.forEach((title, details) -> {
            lines.add(title);
            lines.addAll(details);
        });
        if (problems.size() > PROBLEMS_TOLD) {
            lines.add(Texts.get("compare.moreProblems", problems.size() - PROBLEMS_TOLD));
        }
        return String.join("\n", lines);
    }
}
