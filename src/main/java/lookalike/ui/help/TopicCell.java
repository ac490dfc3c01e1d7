package lookalike.ui.help;

import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** Topic in the list: its title, on as many lines as it needs. */
final class TopicCell extends ListCell<Topic> {

    /** Space beside the words, including the scroll bar. */
    private static final double AROUND_EM = 2.1;

    private final Function<Topic, String> title;
    private final Text words = new Text();

    /** @param font of the window's text */
    TopicCell(ListView<Topic> list, ObservableValue<Font> font, Function<Topic, String> title) {
        this.title = title;
        setPrefWidth(0); // as wide as the list
        words.getStyleClass().add("help-topic");
        words.wrappingWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> Math.max(
                                1, list.getWidth() - AROUND_EM * font.getValue().getSize()),
                        list.widthProperty(),
                        font));
    }

    @Override
    protected void updateItem(Topic topic, boolean empty) {
        super.updateItem(topic, empty);
        words.setText(empty ? "" : title.apply(topic));
        setGraphic(empty ? null : words);
        setAccessibleText(empty ? null : title.apply(topic));
    }
}
