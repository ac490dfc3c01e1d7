package lookalike.ui.compare;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import lookalike.ui.common.FacePictures;
import lookalike.ui.common.PeopleSoFar;
import lookalike.ui.common.TextRuler;
import lookalike.ui.common.Texts;
import lookalike.ui.compare.chart.ChartCard;
import lookalike.ui.compare.core.CompareLayout;
import lookalike.ui.compare.core.CompareState;
import lookalike.ui.compare.matches.MatchStrip;
import lookalike.ui.compare.matches.PairCard;
import lookalike.ui.compare.photo.FailureCard;
import lookalike.ui.compare.photo.Invitation;
import lookalike.ui.compare.photo.PhotoCard;

/**
 * One face beside one match: the photo, the pair, the strip of matches and the chart, arranged to fit the available space. If the page is
 * too low for the text size, it shows either the strip or the chart.
 */
final class PairPage extends Region {

    private final PhotoCard photo;
    private final PairCard pair;
    private final MatchStrip strip;
    private final ChartCard chart;
    private final ToggleButton faces;
    private final ToggleButton bars;
    private final HBox tabs;
    private final TextRuler ruler = new TextRuler(this::requestLayout);
    private CompareLayout layout = CompareLayout.FULL;

    /**
     * A page of the feature.
     *
     * @param chooser lets the user choose photos
     * @param samples photos to try, shown while there is no photo
     */
    PairPage(CompareFeature of, Runnable chooser, Node samples) {
        setMinSize(0, 0);
        CompareState state = of.state();
        FacePictures pictures = of.services().pictures();
        Runnable enlarge = () -> of.pair().show(getScene().getWindow());
        photo = new PhotoCard(state, of.controller());
        pair = new PairCard(
                state,
                pictures,
                of.share(),
                of.detail(),
                enlarge,
                List.of(new Invitation(state, chooser, samples), new FailureCard(state, of.controller(), chooser)));
        pair.waiting().bind(new WaitingText(state, of.people()));
        ObservableValue<String> soFar =
                of.people().partial().map(PeopleSoFar::words).orElse("");
        ObservableValue<String> among =
                state.group().map(one -> one.labels().isEmpty() ? "" : Texts.get("compare.among", one.name()));
        pair.noteSoFar(Bindings.createStringBinding(
                () -> Stream.of(among.getValue(), soFar.getValue())
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining("\n")),
                among,
                soFar));
        strip = new MatchStrip(state, pictures, enlarge);
        chart = new ChartCard(state);
        ToggleGroup group = new ToggleGroup();
        faces = tab("show-faces", "compare.faces.tab", "left-pill", group);
        bars = tab("show-chart", "compare.chart.tab", "right-pill", group);
        faces.setSelected(true);
        group.selectedToggleProperty().addListener((property, before, now) -> {
            if (now == null) {
                group.selectToggle(before);
            }
            requestLayout();
        });
        MenuButton sorting = ChartCard.sorting(state);
        sorting.setId("tabbed-order");
        HBox pills = new HBox(faces, bars);
        pills.setAlignment(Pos.CENTER_LEFT);
        tabs = new HBox(12, pills, sorting);
        tabs.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(photo, pair, strip, chart, tabs, ruler);
    }

    private static ToggleButton tab(String id, String words, String style, ToggleGroup group) {
        ToggleButton button = new ToggleButton(Texts.get(words));
        button.setId(id);
        button.getStyleClass().add(style);
        button.setToggleGroup(group);
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    /** Gives the focus to the pair. */
    void takeFocus() {
        pair.takeFocus();
    }

    private void arrange(CompareLayout now) {
        if (layout != now) {
            layout = now;
            pair.arrange(now);
            strip.arrange(now);
            chart.setHeadShown(now != CompareLayout.TABBED);
        }
    }

    @Override
    protected void layoutChildren() {
        double em = ruler.em();
        arrange(CompareLayout.of(getWidth() / em, getHeight() / em));
        tabs.setVisible(layout == CompareLayout.TABBED);
        boolean tabbedChart = layout == CompareLayout.TABBED && bars.isSelected();
        strip.setVisible(!tabbedChart);
        chart.setVisible(layout != CompareLayout.TABBED || tabbedChart);
        PageGrid grid = new PageGrid(getWidth(), getHeight(), em);
        switch (layout) {
            case FULL -> grid.place(photo, pair, strip, chart, PageGrid.FULL);
            case COMPACT -> grid.place(photo, pair, strip, chart, PageGrid.COMPACT);
            case TABBED -> grid.placeTabbed(photo, pair, tabs, tabbedChart ? chart : strip, tabbedChart);
        }
    }
}
