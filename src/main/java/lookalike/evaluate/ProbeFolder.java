package lookalike.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import lookalike.dataset.Dataset;
import lookalike.dataset.DatasetScanner;
import lookalike.dataset.Person;
import lookalike.dataset.PhotoFile;
import lookalike.face.Descriptor;
import lookalike.index.Gallery;
import lookalike.index.PhotoDescriber;
import lookalike.match.MatchOptions;
import lookalike.stats.LeaveOneOut;
import lookalike.stats.MahalanobisFit;
import lookalike.task.CancelSignal;
import lookalike.task.Progress;
import org.jspecify.annotations.Nullable;

/** A folder of probes from another source: one sub-folder per person, with the same name as in the gallery. */
public final class ProbeFolder {

    private final Dataset folder;
    private final Gallery gallery;
    private final List<Probe> probes = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();

    private record Probe(String path, int person) {}

    /**
     * Scans a folder; the photos are not read yet.
     *
     * @throws lookalike.dataset.DatasetException if the folder cannot be used
     * @throws EvaluationException if none of its people is in the gallery
     */
    public ProbeFolder(Path folder, Gallery gallery) {
        this.folder = DatasetScanner.scan(folder);
        this.gallery = gallery;
        for (Person person : this.folder.people()) {
            OptionalInt number = gallery.indexOf(person.label());
            if (number.isEmpty()) {
                unknown.add(person.label());
            } else {
                for (PhotoFile photo : person.photos()) {
                    probes.add(new Probe(photo.path(), number.getAsInt()));
                }
            }
        }
        if (probes.isEmpty()) {
            throw new EvaluationException(EvaluationException.Reason.NO_PROBES, folder);
        }
    }

    /**
     * Ranks the gallery's people for the main face of every photo, by every measure.
     *
     * @param describer of the gallery's model
     * @throws lookalike.task.CancelledException if it was cancelled
     */
    public CrossSource evaluate(
            PhotoDescriber describer, MatchOptions measures, Progress progress, CancelSignal cancel) {
        Map<String, Descriptor> descriptors = describer.describe(
                folder.folder(), probes.stream().map(Probe::path).toList(), progress, cancel);
        int[] people = probes.stream().mapToInt(Probe::person).toArray();
        Map<RankingMethod, int[]> ranks = new LinkedHashMap<>();
        for (RankingMethod each : RankingMethod.all(gallery.sample(), MahalanobisFit.all(gallery.sample(), cancel))) {
            ranks.put(
                    each,
                    probes.stream()
                            .mapToInt(probe -> rank(each, descriptors.get(probe.path), probe.person))
                            .toArray());
        }
        List<Identification> identification = ranks.entrySet().stream()
                .map(each -> each.getKey().identification(each.getValue(), people))
                .toList();
        return new CrossSource(
                probes.size(),
                (int) probes.stream().map(Probe::person).distinct().count(),
                probes.stream()
                        .map(Probe::path)
                        .filter(path -> !descriptors.containsKey(path))
                        .toList(),
                List.copyOf(unknown),
                identification,
                ReportNotes.onChoices(
                        ReportNotes.betterChoices(ranks, ChosenMethods.of(ranks.keySet(), measures)),
                        identification,
                        "the photos of the other source"));
    }

    /** The rank of a probe's person; a photo without a descriptor counts as last. */
    private static int rank(RankingMethod method, @Nullable Descriptor probe, int person) {
        if (probe == null) {
            return Integer.MAX_VALUE;
        }
        return LeaveOneOut.rank(method.metric().distances(probe.values()), person);
    }
}
