package lookalike.ui.celebrities;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.InvalidationListener;
import javafx.collections.SetChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import lookalike.celebrity.CelebrityGroup;
import lookalike.ui.common.Choices;
import lookalike.ui.common.Texts;

/** The groups in as many columns as fit, followed by the place and the period of birth. */
final class GroupGrid extends GridPane {

    /** The groups in display order, the usual ones first. */
    private static final List<CelebrityGroup> ORDER = List.of(
            CelebrityGroup.ACTORS,
            CelebrityGroup.MUSICIANS,
            CelebrityGroup.ATHLETES,
            CelebrityGroup.TELEVISION,
            CelebrityGroup.POLITICIANS,
            CelebrityGroup.WRITERS,
            CelebrityGroup.SCIENTISTS,
            CelebrityGroup.ARTS,
            CelebrityGroup.BUSINESS,
            CelebrityGroup.HISTORIC);

    private static final int MOST_COLUMNS = 3;
    private static final double COLUMN_EMS = 12.3;

    private final ChoiceState state;
    private final Map<CelebrityGroup, GroupCard> cards = new EnumMap<>(CelebrityGroup.class);
    private final HBox filters;
    private final Label ruler = new Label();
    private int columns;

    GroupGrid(ChoiceState state) {
        super();
        this.state = state;
        getStyleClass().add("celebrity-groups");
        setMinWidth(0);
        ORDER.forEach(group -> cards.put(group, card(group)));
        filters = new HBox(8, places(), times());
        filters.setAlignment(Pos.CENTER_LEFT);
        ruler.setVisible(false);
        ruler.setManaged(false);
        InvalidationListener counted = property -> cards.forEach((group, card) -> {
            if (state.live().get() && group.isOccupation()) {
                card.uncounted();
            } else {
                card.count(state.count(group));
            }
        });
        state.list().addListener(counted);
        state.live().addListener(counted);
        state.place().addListener(counted);
        state.time().addListener(counted);
        counted.invalidated(null);
        widthProperty().addListener(property -> arrange());
        ruler.fontProperty().addListener(property -> arrange());
        arrange(MOST_COLUMNS);
    }

    private GroupCard card(CelebrityGroup group) {
        GroupCard card = new GroupCard(group);
        card.setSelected(state.groups().contains(group));
        card.setOnAction(event -> {
            if (card.isSelected()) {
                state.groups().add(group);
            } else {
                state.groups().remove(group);
            }
        });
        state.groups().addListener((SetChangeListener<CelebrityGroup>)
                change -> card.setSelected(state.groups().contains(group)));
        return card;
    }

    private Node places() {
        ComboBox<Place> box =
                Choices.searchable("celebrity-place", state.places(), CelebrityText::place, state.place());
        box.setAccessibleText(Texts.get("celebrities.place"));
        return growing(box);
    }

    private Node times() {
        ComboBox<BirthTime> box =
                Choices.of("celebrity-time", List.of(BirthTime.values()), CelebrityText::time, state.time());
        box.setAccessibleText(Texts.get("celebrities.time"));
        return growing(box);
    }

    private static Node growing(ComboBox<?> box) {
        box.setPrefWidth(0);
        box.setMaxSize(Double.MAX_VALUE, USE_PREF_SIZE);
        box.setMinWidth(0);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private void arrange() {
        double column = COLUMN_EMS * ruler.getFont().getSize();
        arrange((int) Math.max(1, Math.min(MOST_COLUMNS, (getWidth() + getHgap()) / column)));
    }

    private void arrange(int wanted) {
        if (wanted == columns) {
            return;
        }
        columns = wanted;
        getColumnConstraints().clear();
        for (int i = 0; i < columns; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / columns);
            getColumnConstraints().add(column);
        }
        getChildren().setAll(ruler);
        for (int i = 0; i < ORDER.size(); i++) {
            add(cards.get(ORDER.get(i)), i % columns, i / columns);
        }
        int last = ORDER.size() % columns;
        int rest = last == 0 || columns < MOST_COLUMNS ? columns : columns - last;
        boolean beside = rest < columns;
        add(
                filters,
                beside ? last : 0,
                beside ? ORDER.size() / columns : (ORDER.size() + columns - 1) / columns,
                rest,
                1);
    }
}
