package lookalike.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import lookalike.dataset.Dataset;
import lookalike.dataset.DatasetScanner;
import lookalike.dataset.Person;
import lookalike.dataset.PhotoFile;
import lookalike.face.Descriptor;
import lookalike.face.Face;
import lookalike.face.FacePipeline;
import lookalike.image.Photo;
import lookalike.image.PhotoReader;
import lookalike.image.UnreadablePhotoException;
import lookalike.index.Gallery;
import lookalike.task.CancelSignal;
import lookalike.task.Progress;

/** A folder of probes from another source: one sub-folder per person, called as in the gallery. */
public final class ProbeFolder {

    private final Dataset probes;
    private final FacePipeline pipeline;

    /**
     * @param folder with one sub-folder per person
     * @param pipeline of the gallery's model
     * @throws lookalike.dataset.DatasetException if the folder cannot be used
     */
    public ProbeFolder(Path folder, FacePipeline pipeline) {
        probes = DatasetScanner.scan(folder);
        this.pipeline = pipeline;
    }

    private record Probe(int person, Descriptor descriptor) {}

    /**
     * Ranks the gallery's people for the largest face of every photo, by every measure.
     *
     * @throws lookalike.task.CancelledException if it was cancelled
     */
    public CrossSource against(Gallery gallery, Progress progress, CancelSignal cancel) {
        Map<String, Integer> numbers = new HashMap<>();
        for (int k = 0; k < gallery.people().size(); k++) {
            numbers.put(gallery.people().get(k).label(), k);
        }
        List<Probe> found = new ArrayList<>();
        List<String> withoutFace = new ArrayList<>();
        TreeSet<String> unknown = new TreeSet<>();
        int photos =
                (int) probes.people().stream().mapToLong(p -> p.photos().size()).sum();
        int done = 0;
        for (Person person : probes.people()) {
            for (PhotoFile file : person.photos()) {
                cancel.throwIfCancelled();
                progress.report(done++, photos);
                Integer number = numbers.get(person.label());
                if (number == null) {
                    unknown.add(person.label());
                    continue;
                }
                Optional<Descriptor> descriptor = describe(probes.folder().resolve(file.path()));
                found.add(new Probe(number, descriptor.orElse(null)));
                if (descriptor.isEmpty()) {
                    withoutFace.add(file.path());
                }
            }
        }
        progress.report(photos, photos);
        int[] people = found.stream().mapToInt(Probe::person).toArray();
        List<Identification> identification = Evaluation.contenders(gallery).stream()
                .map(each -> Identification.of(each.measure(), each.aggregate(), ranks(each, found), people))
                .toList();
        return new CrossSource(
                found.size(),
                (int) found.stream().map(Probe::person).distinct().count(),
                withoutFace,
                List.copyOf(unknown),
                identification);
    }

    private Optional<Descriptor> describe(Path file) {
        try (Photo photo = PhotoReader.read(file)) {
            return pipeline.largestFace(photo).map(Face::descriptor);
        } catch (UnreadablePhotoException e) {
            return Optional.empty();
        }
    }

    private static int[] ranks(Contender contender, List<Probe> probes) {
        return probes.stream()
                .mapToInt(probe -> probe.descriptor == null
                        ? Integer.MAX_VALUE
                        : rank(contender.metric().distances(probe.descriptor.values()), probe.person))
                .toArray();
    }

    private static int rank(double[] distances, int person) {
        int rank = 1;
        for (int k = 0; k < distances.length; k++) {
            rank += k != person && distances[k] <= distances[person] ? 1 : 0;
        }
        return rank;
    }
}
