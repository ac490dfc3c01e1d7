package lookalike.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import lookalike.celebrity.Celebrity;
import lookalike.celebrity.CelebrityException;
import lookalike.celebrity.CelebrityOptions;
import lookalike.celebrity.CelebrityRun;
import lookalike.celebrity.PersonReport;
import lookalike.celebrity.PhotoLicence;
import lookalike.celebrity.Rejection;
import lookalike.celebrity.RunListener;
import lookalike.celebrity.RunReport;
import lookalike.celebrity.RunWait;
import lookalike.celebrity.Services;
import lookalike.face.LoadedModels;
import lookalike.platform.folders.AppFolders;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

@Command(
        name = "get",
        description =
                "Fetch freely licensed photos of well-known people from Wikimedia Commons into a dataset's folder, with"
                        + " their credits. Wikimedia is asked for the people and the photos; none of your photos leave this computer."
                        + " Ctrl-C keeps what has been fetched; the next run fetches only what is missing.",
        footer = {
            "  lookalike celebrities get --to Celebrities",
            "  lookalike celebrities get --group athletes --people 50 --photos 5 --to Athletes",
            "  lookalike celebrities get --names names.txt --licences public-domain,cc0 --to Friends --json"
        })
final class CelebritiesGetCommand implements Callable<Integer> {

    private static final long MEBIBYTE = 1 << 20;
    private static final int MINUTE = 60;

    @Mixin
    private CommonOptions common;

    @Mixin
    private PeopleOptions choice;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "DIR",
            description = "The dataset's folder; created if it is missing. A folder from an earlier run is completed.")
    private Path folder;

    @Option(
            names = "--photos",
            paramLabel = "N",
            defaultValue = "8",
            description = "Photos of each person (default: ${DEFAULT-VALUE}).")
    private PositiveInt photos;

    @Option(
            names = "--least",
            paramLabel = "N",
            defaultValue = "3",
            description = "People with fewer usable photos are left out (default: ${DEFAULT-VALUE}).")
    private PositiveInt least;

    @Option(
            names = "--licences",
            paramLabel = "LICENCE",
            split = ",",
            converter = LicenceConverter.class,
            completionCandidates = EnumCandidates.Licences.class,
            description = "Only photos under these licences: ${COMPLETION-CANDIDATES} (default: all of them).")
    private List<PhotoLicence> licences = List.of(PhotoLicence.values());

    @Option(
            names = "--live",
            description = "Ask Wikidata who is well known today, instead of the list that the program came with.")
    private boolean live;

    @Option(
            names = "--wait",
            paramLabel = "MINUTES",
            defaultValue = "60",
            description =
                    "How long to wait for a connection, or for room on the disk, before the run ends; 0 to end at once"
                            + " (default: ${DEFAULT-VALUE}).")
    private int wait;

    /** Parses a licence. */
    static final class LicenceConverter implements ITypeConverter<PhotoLicence> {

        @Override
        public PhotoLicence convert(String word) {
            return Arrays.stream(PhotoLicence.values())
                    .filter(licence -> licence.name().replace('_', '-').equalsIgnoreCase(word))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(
                            "expected one of " + new EnumCandidates.Licences() + " but was '" + word + "'"));
        }
    }

    /**
     * A person in the answer.
     *
     * @param label null if there is no folder
     * @param wikidata null if it is not clear who is meant
     * @param leftOut photos that were left out, by reason
     * @param omission null if there are enough photos
     * @param words why the person is left out, in words; null if there are enough photos
     */
    record FetchedPerson(
            String name,
            String label,
            String wikidata,
            int photos,
            int added,
            Map<Rejection, Integer> leftOut,
            String omission,
            String words) {

        static FetchedPerson of(PersonReport report) {
            Map<Rejection, Integer> leftOut = new EnumMap<>(Rejection.class);
            leftOut.putAll(report.rejected());
            return new FetchedPerson(
                    report.name(),
                    report.label().isEmpty() ? null : report.label(),
                    report.item().isEmpty() ? null : report.item(),
                    report.photos(),
                    report.added(),
                    leftOut,
                    report.omission().map(omission -> omission.code()).orElse(null),
                    report.words().isEmpty() ? null : report.words());
        }
    }

    /**
     * The answer of {@code celebrities get}.
     *
     * @param failure the error that ended the run early; null if it completed or was cancelled
     */
    record GetAnswer(
            String folder,
            List<FetchedPerson> people,
            int photos,
            int added,
            boolean complete,
            String failure,
            double seconds) {

        static GetAnswer of(Path folder, RunReport report) {
            return new GetAnswer(
                    folder.toString(),
                    report.people().stream().map(FetchedPerson::of).toList(),
                    report.photos(),
                    report.added(),
                    report.complete(),
                    report.failure().map(Throwable::getMessage).orElse(null),
                    report.seconds());
        }
    }

    @Override
    public Integer call() {
        if (least.number() > photos.number()) {
            least = photos;
        }
        CelebrityOptions options = new CelebrityOptions(photos.number(), least.number(), EnumSet.copyOf(licences));
        LoadedModels models = common.pipelineModels();
        CelebrityRun run = new CelebrityRun(
                        Services.current(), AppFolders.current().celebrityAnswers())
                .waiting(Duration.ofMinutes(Math.max(0, wait)));
        try (Interruption interruption = new Interruption()) {
            List<Celebrity> people = people(run, interruption);
            common.say(String.format(
                    Locale.ROOT,
                    "up to %d people with %d photos each from Wikimedia Commons: about %d min and %d MB at most",
                    people.size(),
                    photos.number(),
                    Math.max(1, options.seconds(people.size()) / MINUTE),
                    Math.max(1, options.bytes(people.size()) / MEBIBYTE)));
            RunReport report = run.run(people, models, folder, options, new Lines(), interruption.signal());
            GetAnswer answer = GetAnswer.of(folder, report);
            common.answer(answer, out -> print(out, report));
            return exitCode(report);
        }
    }

    private List<Celebrity> people(CelebrityRun run, Interruption interruption) {
        List<Celebrity> people = choice.people();
        if (live && !choice.hasNames()) {
            try {
                people = run.wellKnown(choice.choice(), choice.shipped(), new Lines(), interruption.signal());
            } catch (CelebrityException e) {
                common.say("lookalike: " + e.getMessage() + "; the list that the program came with is used instead");
            }
        }
        if (people.isEmpty()) {
            throw new InputException(CelebrityException.Reason.NOBODY.sentence());
        }
        return people;
    }

    private static int exitCode(RunReport report) {
        if (report.failure().isPresent()) {
            return ErrorMapper.codeOf(report.failure().get());
        }
        if (!report.complete()) {
            return ExitCode.CANCELLED;
        }
        return report.usable() == 0 ? ExitCode.INPUT : ExitCode.DONE;
    }

    private void print(PrintWriter out, RunReport report) {
        report.people().stream()
                .filter(person -> person.omission().isPresent())
                .forEach(person -> out.println("left out " + person.name() + ": " + person.words()));
        Map<Rejection, Integer> rejected = new EnumMap<>(Rejection.class);
        report.people()
                .forEach(person ->
                        person.rejected().forEach((reason, count) -> rejected.merge(reason, count, Integer::sum)));
        if (!rejected.isEmpty()) {
            out.println("photos left out: "
                    + rejected.entrySet().stream()
                            .map(each -> each.getValue() + " " + each.getKey().sentence())
                            .collect(Collectors.joining(", ")));
        }
        out.println(String.format(
                Locale.ROOT,
                "%d people with %d photos in %s, %d of them new; %d people left out; in %.0f s%s",
                report.usable(),
                report.photos(),
                folder,
                report.added(),
                report.people().size() - report.usable(),
                report.seconds(),
                report.complete() ? "" : " (stopped; run it again to resume)"));
        report.failure().ifPresent(failure -> out.println(failure.getMessage()));
        if (report.usable() > 0) {
            out.println("to index them: lookalike index " + folder + " --catalog celebrities.catalog");
        }
    }

    /** Reports the progress of the run on standard error, line by line. */
    private final class Lines implements RunListener {

        private String place = "";

        @Override
        public void person(Celebrity person, int number, int people) {
            place = number + " of " + people + " ";
        }

        @Override
        public void ended(PersonReport report) {
            String words = report.omission().isPresent()
                    ? "left out, " + report.words()
                    : report.photos() + " photos"
                            + (report.added() == report.photos() ? "" : ", " + report.added() + " new");
            common.say(place + report.name() + ": " + words);
        }

        @Override
        public void waiting(RunWait wait) {
            common.say("waiting " + wait.duration().toSeconds() + " s: " + wait.reason());
        }
    }
}
