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

/** Collects the faults in all pictures of a test. */
final class LayoutReport {

    private final Map<String, Set<String>> faultsOf = new LinkedHashMap<>();

    /** Adds the faults of a picture. */
    void add(String picture, List<Fault> faults) {
        for (Fault fault : faults) {
            faultsOf.computeIfAbsent(picture, name -> new LinkedHashSet<>()).add(fault.toString());
        }
    }

    /** Appends all faults to a file. */
    void write(Path file) throws IOException {
        Files.writeString(file, words() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** Fails if there are faults. */
    void assertNone() {
        assertThat(faultsOf).as(words()).isEmpty();
    }

    private String words() {
        return faultsOf.entrySet().stream()
                .map(picture -> picture.getKey() + ":\n  " + String.join("\n  ", picture.getValue()))
                .collect(Collectors.joining("\n"));
    }
}
