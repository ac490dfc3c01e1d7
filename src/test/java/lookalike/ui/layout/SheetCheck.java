package lookalike.ui.layout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javafx.css.CompoundSelector;
import javafx.css.CssParser;
import javafx.css.Rule;
import javafx.css.Selector;
import javafx.css.SimpleSelector;
import javafx.scene.Node;
import javafx.scene.Parent;
import lookalike.ui.common.StyleSheet;

/** Finds nodes that match a rule of a style sheet which neither their scene nor a parent has. */
final class SheetCheck implements LayoutCheck {

    /** Selectors by the style classes and the id of their last part; a selector without either is left out. */
    private static final Map<String, List<Sheeted>> SELECTORS = selectors();

    private record Sheeted(String sheet, Selector selector) {}

    @Override
    public List<Fault> faults(Picture picture) {
        List<Fault> faults = new ArrayList<>();
        for (Shown shown : picture.nodes()) {
            Node node = shown.node();
            Set<String> above = above(node);
            keys(node)
                    .flatMap(key -> SELECTORS.getOrDefault(key, List.of()).stream())
                    .filter(known ->
                            !above.contains(known.sheet()) && known.selector().applies(node))
                    .map(known -> known.sheet().replaceAll(".*/", ""))
                    .distinct()
                    .forEach(sheet -> faults.add(new Fault(Fault.Kind.SHEET, node, "needs " + sheet, shown.bounds())));
        }
        return faults;
    }

    private static Set<String> above(Node node) {
        Set<String> sheets = new HashSet<>(node.getScene().getStylesheets());
        for (Node next = node; next != null; next = next.getParent()) {
            if (next instanceof Parent parent) {
                sheets.addAll(parent.getStylesheets());
            }
        }
        return sheets;
    }

    private static Stream<String> keys(Node node) {
        return Stream.concat(node.getStyleClass().stream(), Stream.ofNullable(node.getId()));
    }

    private static Map<String, List<Sheeted>> selectors() {
        Map<String, List<Sheeted>> selectors = new HashMap<>();
        for (String sheet : StyleSheet.all()) {
            for (Rule rule : parsed(sheet).getRules()) {
                for (Selector selector : rule.getSelectors()) {
                    keys(last(selector))
                            .forEach(key -> selectors
                                    .computeIfAbsent(key, unknown -> new ArrayList<>())
                                    .add(new Sheeted(sheet, selector)));
                }
            }
        }
        return selectors;
    }

    private static javafx.css.Stylesheet parsed(String sheet) {
        try {
            return new CssParser().parse(URI.create(sheet).toURL());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SimpleSelector last(Selector selector) {
        return selector instanceof CompoundSelector compound
                ? compound.getSelectors().get(compound.getSelectors().size() - 1)
                : (SimpleSelector) selector;
    }

    private static Stream<String> keys(SimpleSelector selector) {
        return Stream.concat(
                selector.getStyleClasses().stream(), Stream.of(selector.getId()).filter(id -> !id.isEmpty()));
    }
}
