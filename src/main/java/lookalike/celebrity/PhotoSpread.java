package lookalike.celebrity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Order in which the files of a person are tried: photos of other days and years than the earlier ones come first. */
final class PhotoSpread {

    /** Assumed distance in years between a photo of an unknown year and all others. */
    private static final int UNKNOWN = 2;

    private final List<CommonsFile> left;
    private final List<Integer> years = new ArrayList<>();
    private final Set<String> days = new HashSet<>();

    /** @param files in the order in which they are tried if their dates are equally good */
    PhotoSpread(List<CommonsFile> files) {
        left = new ArrayList<>(files);
    }

    /** Notes a file that is already in the dataset or was tried: the next one should be from another time. */
    void note(CommonsFile file) {
        left.removeIf(other -> other.sha1().equals(file.sha1()));
        file.year().ifPresent(years::add);
        file.day().ifPresent(days::add);
    }

    /** The next file to try; empty if all were tried. */
    Optional<CommonsFile> next() {
        Optional<CommonsFile> next = left.stream()
                .max(Comparator.comparing((CommonsFile file) -> !isOfKnownDay(file))
                        .thenComparing(this::distance)
                        .thenComparing(Comparator.comparing((CommonsFile file) -> left.indexOf(file))
                                .reversed()));
        next.ifPresent(this::note);
        return next;
    }

    private boolean isOfKnownDay(CommonsFile file) {
        return file.day().filter(days::contains).isPresent();
    }

    /** Years between a photo and the one nearest to it in time; 10 at most, so that greater distances count alike. */
    private int distance(CommonsFile file) {
        int most = 10;
        if (file.year().isEmpty()) {
            return UNKNOWN;
        }
        return years.stream()
                .mapToInt(year -> Math.abs(year - file.year().getAsInt()))
                .map(years -> Math.min(most, years))
                .min()
                .orElse(most);
    }
}
