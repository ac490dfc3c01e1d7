package lookalike.celebrity;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lookalike.celebrity.CelebrityException.Reason;
import lookalike.face.LoadedModels;
import lookalike.platform.download.DownloadException;
import lookalike.platform.download.Pace;
import lookalike.platform.download.ServiceClient;
import lookalike.platform.files.Disk;
import lookalike.platform.files.LockFile;
import lookalike.task.CancelSignal;
import lookalike.task.CancelledException;

/**
 * Makes or completes a dataset of celebrities, person by person. However a run ends, its photos stay, and the next run fetches only
 * what is missing. Synchronous.
 */
public final class CelebrityRun {

    /** A run ends after service failures for this many people in a row: the next ones would fail as well. */
    private static final int MOST_FAILURES = 5;

    private final Services services;
    private final Path cache;
    private final Disk disk;
    private final Clock clock;
    private final Pace pace;
    private final ServiceClient client;
    private Duration patience = Duration.ZERO;

    /**
     * Creates a run; no service is asked yet.
     *
     * @param cache folder for answers that are kept for a day
     */
    public CelebrityRun(Services services, Path cache, Disk disk, Pace pace, Clock clock) {
        this.services = services;
        this.cache = cache;
        this.disk = disk;
        this.clock = clock;
        this.pace = pace;
        client = new ServiceClient(services.agent(), services.limits(), pace);
    }

    /** Creates a run for the app, with the system's disk and clock. */
    public CelebrityRun(Services services, Path cache) {
        this(services, cache, Disk.REAL, Pace.REAL, Clock.systemUTC());
    }

    /**
     * The same run, except that it waits when the network is unavailable or the disk is full, and fails only when it has waited too long.
     *
     * @param most how long it waits; zero for a run that fails at once
     */
    public CelebrityRun waiting(Duration most) {
        patience = most;
        return this;
    }

    /**
     * Finds adults in Wikidata by the beginning of a name, the best known first; slow.
     *
     * @throws CelebrityException if the service cannot be reached, or answers with an error
     */
    public List<FoundPerson> search(String words, RunListener listener, CancelSignal cancel) {
        try {
            return new ItemChoice(new Wikidata(wiki(new RunWaits(listener), cancel), services), age()).search(words);
        } catch (DownloadException e) {
            throw ServiceFailure.of(e);
        }
    }

    /**
     * Fetches living people from Wikidata's query service, the best known first; slow.
     *
     * @param choice of people; each of its groups is a separate query
     * @param list contains the people of groups that the service cannot list: {@link CelebrityGroup#isOccupation}
     * @throws CelebrityException if the service cannot be reached, answers with an error, or lists nobody
     */
    public List<Celebrity> wellKnown(
            CelebrityChoice choice, List<Celebrity> list, RunListener listener, CancelSignal cancel) {
        Wikidata wikidata = new Wikidata(wiki(new RunWaits(listener), cancel), services);
        return new WellKnownPeople(wikidata, age()).of(choice, list);
    }

    /**
     * Fetches photos of people into a folder; slow.
     *
     * @param folder the dataset; created if it does not exist
     * @param cancel stops after the current request; while it is paused, no request is sent
     * @throws CelebrityException if the folder cannot be used, another run is filling it, or the descriptor's card has no threshold for the
     *     same person; no service was asked
     */
    public RunReport run(
            List<Celebrity> people,
            LoadedModels models,
            Path folder,
            CelebrityOptions options,
            RunListener listener,
            CancelSignal cancel) {
        try (PhotoJudge judge = new PortraitJudge(models)) {
            return run(people, judge, folder, options, listener, cancel);
        }
    }

    /** The same with another judge. */
    RunReport run(
            List<Celebrity> people,
            PhotoJudge judge,
            Path folder,
            CelebrityOptions options,
            RunListener listener,
            CancelSignal cancel) {
        long start = System.nanoTime();
        List<PersonReport> reports = new ArrayList<>();
        Optional<CelebrityException> failure = Optional.empty();
        try (LockFile lock = RunLock.take(cache, folder)) {
            CelebrityFolder dataset =
                    new CelebrityFolder(folder.toAbsolutePath().normalize(), disk);
            RunWaits waits = new RunWaits(listener);
            WikiClient wiki = wiki(waits, cancel);
            CelebrityTools tools = new CelebrityTools(
                    new ItemChoice(new Wikidata(wiki, services), age()),
                    new Commons(wiki, services),
                    new PhotoFetch(wiki, options.licences()),
                    judge);
            FailureCount failures = new FailureCount();
            RunPatience wait = new RunPatience(patience, pace, waits, cancel);
            for (Celebrity person : people) {
                cancel.awaitResume();
                dataset.expect((long) options.photos() * (people.size() - reports.size()));
                listener.person(person, reports.size() + 1, people.size());
                PersonReport report = wait.until(
                        () -> failures.report(new PersonFetch(tools, dataset, options, listener, cancel, person)),
                        dataset::hasRoom);
                reports.add(report);
                listener.ended(report);
            }
        } catch (CancelledException e) {
            return report(reports, people, failure, start);
        } catch (RunFailure e) {
            failure = Optional.of(e.reason());
        }
        return report(reports, people, failure, start);
    }

    private static RunReport report(
            List<PersonReport> reports, List<Celebrity> people, Optional<CelebrityException> failure, long start) {
        boolean complete = failure.isEmpty() && reports.size() == people.size();
        return new RunReport(reports, complete, failure, (System.nanoTime() - start) / 1e9);
    }

    private MinimumAge age() {
        return new MinimumAge(Year.now(clock));
    }

    private WikiClient wiki(RunWaits waits, CancelSignal cancel) {
        return new WikiClient(client, new AnswerCache(cache, services.fresh(), clock), waits, cancel);
    }

    /** Counts service failures for people in a row: a single bad answer does not stop the run. */
    private static final class FailureCount {

        private int inARow;

        PersonReport report(PersonFetch person) {
            try {
                PersonReport report = person.run();
                inARow = 0;
                return report;
            } catch (DownloadException e) {
                if (ServiceFailure.endsRun(e)) {
                    throw new RunFailure(ServiceFailure.of(e));
                }
                return failed(person, ServiceFailure.words(e));
            } catch (CelebrityException e) {
                boolean service = e.reason() == Reason.SERVICE_ERROR || e.reason() == Reason.NOT_UNDERSTOOD;
                if (!service) {
                    throw new RunFailure(e);
                }
                return failed(person, e.getMessage());
            }
        }

        private PersonReport failed(PersonFetch person, String words) {
            if (++inARow == MOST_FAILURES) {
                throw new RunFailure(new CelebrityException(Reason.KEEPS_FAILING, inARow, words));
            }
            return person.failed(words);
        }
    }
}
