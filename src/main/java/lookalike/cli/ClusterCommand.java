package lookalike.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import lookalike.catalog.Catalog;
import lookalike.cli.ClusterAnswers.Answer;
import lookalike.cli.ClusterAnswers.WrittenRow;
import lookalike.cluster.AverageLinkage;
import lookalike.cluster.Clusters;
import lookalike.cluster.DatasetPlace;
import lookalike.cluster.Heap;
import lookalike.cluster.HeapReader;
import lookalike.cluster.PeopleFolder;
import lookalike.cluster.PersonSuggestion;
import lookalike.face.LoadedModels;
import lookalike.match.Match;
import lookalike.match.MatchOptions;
import lookalike.match.Matcher;
import lookalike.task.CancelSignal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "cluster",
        description = "Sort the faces in unsorted photos by person. The photos may be in any folders.",
        footer = {
            "  lookalike cluster Photos",
            "  lookalike cluster Photos --to People",
            "  lookalike cluster Photos --catalog people.catalog --json"
        })
final class ClusterCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions common;

    @Parameters(paramLabel = "FOLDER", description = "A folder of photos, with or without sub-folders.")
    private Path folder;

    @Option(
            names = "--catalog",
            paramLabel = "FILE",
            description =
                    "A catalogue made by index, or the address of a shared gallery; its people are suggested where there is no doubt.")
    private CatalogPlace place;

    @Option(
            names = "--to",
            paramLabel = "DIR",
            description = "A new folder for a dataset, with copies of the photos in one sub-folder per person.")
    private Path to;

    @Override
    public Integer call() throws IOException {
        if (to != null) {
            DatasetPlace.check(folder, to);
        }
        try (Interruption interruption = new Interruption();
                TerminalProgress progress = new TerminalProgress("photos")) {
            CancelSignal cancel = interruption.signal();
            Optional<Matcher> matcher = matcher(cancel);
            LoadedModels models = common.pipelineModels();
            double threshold = AverageLinkage.threshold(models.descriptor().card(), matcher);
            HeapReader reader = new HeapReader(models, Runtime.getRuntime().availableProcessors());
            Heap heap = reader.read(folder, progress, cancel);
            Clusters found = heap.clusters(threshold, new TerminalProgress("blocks"), cancel);
            List<Optional<Match>> suggestions = found.clusters().stream()
                    .map(cluster -> matcher.flatMap(gallery -> PersonSuggestion.of(cluster, heap, gallery)))
                    .toList();
            Answer answer = Answer.of(heap, found, suggestions);
            Answer whole = to == null ? answer : answer.with(written(heap, found, answer, cancel));
            common.answer(whole, out -> ClusterTable.print(out, whole));
            return exitCode(whole);
        }
    }

    private static int exitCode(Answer answer) {
        Optional<WrittenRow> written = Optional.ofNullable(answer.written());
        if (written.filter(row -> !row.complete()).isPresent()) {
            return ExitCode.CANCELLED;
        }
        boolean missing = written.filter(row -> !row.missing().isEmpty()).isPresent();
        return missing || !answer.unusable().isEmpty() ? ExitCode.INPUT : ExitCode.DONE;
    }

    private WrittenRow written(Heap heap, Clusters found, Answer answer, CancelSignal cancel) throws IOException {
        List<PeopleFolder.Person> people = IntStream.range(0, found.clusters().size())
                .mapToObj(index -> new PeopleFolder.Person(
                        answer.clusters().get(index).title(),
                        found.clusters().get(index).faces()))
                .toList();
        try (TerminalProgress progress = new TerminalProgress("faces")) {
            return WrittenRow.of(to, new PeopleFolder(heap, to).write(people, progress, cancel));
        }
    }

    private Optional<Matcher> matcher(CancelSignal cancel) {
        if (place == null) {
            return Optional.empty();
        }
        try (Catalog catalog = Catalog.openExisting(SharedGalleries.toRead(place))) {
            common.choiceOf(catalog);
            return Optional.of(Matcher.of(
                    catalog,
                    MatchCommand.gallery(catalog, common.pipelineModels().descriptorModel(), common),
                    MatchOptions.DEFAULTS,
                    cancel));
        }
    }
}
