package lookalike.health;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Given names with their short forms, for English, German, Spanish, French, Italian and Slavic names. */
final class Nicknames {

    private static final Map<String, Set<Integer>> GROUPS = groups();

    private Nicknames() {}

    /** Tests whether two words may be forms of one given name. */
    static boolean areOfOneName(String one, String other) {
        Set<Integer> shared = new HashSet<>(GROUPS.getOrDefault(one, Set.of()));
        shared.retainAll(GROUPS.getOrDefault(other, Set.of()));
        return !shared.isEmpty();
    }

    private static Map<String, Set<Integer>> groups() {
        InputStream file = Nicknames.class.getResourceAsStream("nicknames.txt");
        if (file == null) {
            throw new IllegalStateException("nicknames.txt is missing");
        }
        Map<String, Set<Integer>> groups = new HashMap<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            List<String> lines =
                    reader.lines().filter(line -> !line.startsWith("#")).toList();
            for (int i = 0; i < lines.size(); i++) {
                for (String word : lines.get(i).strip().split("\\s+")) {
                    groups.computeIfAbsent(word, each -> new HashSet<>()).add(i);
                }
            }
            return groups;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
