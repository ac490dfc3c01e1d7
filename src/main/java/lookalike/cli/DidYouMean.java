package lookalike.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Suggests the intended word for a mistyped one. */
final class DidYouMean {

    private DidYouMean() {}

    /**
     * The word closest to the typed one, by the number of letters that are changed, left out, inserted or swapped; empty if all
     * differ in more than a third of the letters.
     */
    static Optional<String> to(String typed, Collection<String> words) {
        int most = Math.max(1, typed.length() / 3);
        return words.stream()
                .filter(word -> distance(typed, word) <= most)
                .min(Comparator.comparingInt((String word) -> distance(typed, word))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** A suggestion for the name of a missing file or folder, as the end of a sentence; may be empty. */
    static String hint(String file) {
        try {
            Path typed = Path.of(file);
            Path folder = typed.toAbsolutePath().getParent();
            if (folder == null || !Files.isDirectory(folder)) {
                return "";
            }
            return to(typed.getFileName().toString(), names(folder))
                    .map(name -> "; did you mean " + typed.resolveSibling(name) + "?")
                    .orElse("");
        } catch (InvalidPathException | IOException e) {
            return ""; // no hint: the missing file is reported anyway
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    /** The number of letters that differ, with swapped neighbours counted once (optimal string alignment); case is ignored. */
    static int distance(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int changed = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                cost[i][j] = Math.min(changed, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[a.length()][b.length()];
    }
}
