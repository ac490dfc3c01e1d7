package lookalike.ui.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;

/** Faults of all pictures of a test. */
final class LayoutReport {

    /** Styles, ids and classes of the parts that are being rebuilt: their faults are told, but do not fail a test. */
    private static final List<String> REBUILT = List.of(
            ".menu-bar",
            ".header-bar",
            ".browse",
            ".status-bar",
            "CompareView",
            "#first-answer",
            "PhotoCanvas",
            "#accuracy",
            "#models-page",
            "#help");

    private final Map<String, Set<String>> held = new LinkedHashMap<>();
    private final Map<String, Set<String>> told = new LinkedHashMap<>();

    /** Adds the faults of a picture. */
    void add(String picture, List<Fault> faults) {
        for (Fault fault : faults) {
            boolean rebuilt = REBUILT.stream().anyMatch(part -> isIn(fault.node(), part));
            (rebuilt ? told : held)
                    .computeIfAbsent(picture, name -> new LinkedHashSet<>())
                    .add(fault.toString());
        }
    }

    private static boolean isIn(Node node, String part) {
        String name = part.substring(1);
        for (Node next = node; next != null; next = next.getParent()) {
            boolean found = switch (part.charAt(0)) {
                case '#' -> name.equals(next.getId());
                case '.' -> next.getStyleClass().contains(name);
                default -> next.getClass().getSimpleName().equals(part);
            };
            if (found) {
                return true;
            }
        }
        return false;
    }

    /** Adds all faults to a file. */
    void write(Path file) throws IOException {
        Files.writeString(
                file,
                "HELD\n" + words(held) + "\nTOLD ONLY\n" + words(told) + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    /** Fails if there are faults in parts that are held. */
    void assertNone() {
        assertThat(held).as(words(held)).isEmpty();
    }

    private static String words(Map<String, Set<String>> faults) {
        return faults.entrySet().stream()
                .map(picture -> picture.getKey() + ":\n  " + String.join("\n  ", picture.getValue()))
                .collect(Collectors.joining("\n"));
    }
}
