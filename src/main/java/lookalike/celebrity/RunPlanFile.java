package lookalike.celebrity;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import lookalike.platform.files.AtomicFile;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** JSON file with the plan of the last run. A damaged file is kept as {@code .bad}. Thread-safe. */
public final class RunPlanFile {

    private static final Logger LOG = LoggerFactory.getLogger(RunPlanFile.class);
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private final Path file;

    /** @param file need not exist */
    public RunPlanFile(Path file) {
        this.file = file;
    }

    /** The plan in the form of the file. */
    record Stored(
            String folder,
            List<StoredPerson> people,
            int photos,
            int least,
            List<PhotoLicence> licences,
            @Nullable StoredSource source,
            boolean done) {

        static Stored of(RunPlan plan) {
            return new Stored(
                    plan.folder().toString(),
                    plan.people().stream().map(StoredPerson::of).toList(),
                    plan.options().photos(),
                    plan.options().least(),
                    plan.options().licences().stream().sorted().toList(),
                    plan.source().map(StoredSource::of).orElse(null),
                    plan.done());
        }

        RunPlan plan() {
            return new RunPlan(
                    Path.of(folder),
                    people.stream().map(StoredPerson::person).toList(),
                    new CelebrityOptions(photos, least, EnumSet.copyOf(licences)),
                    Optional.ofNullable(source).map(StoredSource::source),
                    done);
        }
    }

    /** Source of the people in the form of the file; earlier versions of the program wrote none. */
    record StoredSource(
            List<CelebrityGroup> groups,
            List<Region> regions,
            List<String> countries,
            int bornFrom,
            int bornTo,
            int people,
            boolean live) {

        static StoredSource of(RunPlan.Source source) {
            CelebrityChoice choice = source.choice();
            return new StoredSource(
                    choice.groups().stream().sorted().toList(),
                    choice.regions().stream().sorted().toList(),
                    codes(choice.countries()),
                    choice.bornFrom(),
                    choice.bornTo(),
                    choice.people(),
                    source.live());
        }

        RunPlan.Source source() {
            CelebrityChoice choice = new CelebrityChoice(
                    new HashSet<>(groups),
                    new HashSet<>(regions),
                    new HashSet<>(RunPlanFile.countries(countries)),
                    "",
                    bornFrom,
                    bornTo,
                    people);
            return new RunPlan.Source(choice, live);
        }
    }

    private static List<String> codes(Collection<Country> countries) {
        return countries.stream().map(Country::code).sorted().toList();
    }

    private static List<Country> countries(List<String> codes) {
        return codes.stream().map(Country::new).toList();
    }

    /** A person in the form of the file; null for unknown values. */
    record StoredPerson(
            String name,
            String description,
            @Nullable Integer born,
            @Nullable Integer died,
            String sex,
            @Nullable Region region,
            @Nullable List<String> countries,
            List<CelebrityGroup> groups,
            @Nullable String item) {

        static StoredPerson of(Celebrity person) {
            return new StoredPerson(
                    person.name(),
                    person.description(),
                    person.born().isPresent() ? person.born().getAsInt() : null,
                    person.died().isPresent() ? person.died().getAsInt() : null,
                    person.sex(),
                    person.region().orElse(null),
                    person.countries().stream().map(Country::code).toList(),
                    person.groups(),
                    person.item().orElse(null));
        }

        Celebrity person() {
            return new Celebrity(
                    name,
                    description,
                    year(born),
                    year(died),
                    sex,
                    Optional.ofNullable(region),
                    countries == null ? List.of() : RunPlanFile.countries(countries),
                    groups,
                    Optional.ofNullable(item));
        }

        private static OptionalInt year(@Nullable Integer year) {
            return year == null ? OptionalInt.empty() : OptionalInt.of(year);
        }
    }

    /** The last plan; empty if there is none, or the file is damaged. */
    public synchronized Optional<RunPlan> read() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    JSON.readValue(Files.readAllBytes(file), Stored.class).plan());
        } catch (IOException | RuntimeException e) {
            LOG.warn("the plan in {} is damaged and is kept aside", file, e);
            keepAside();
            return Optional.empty();
        }
    }

    /** Replaces the file. A failure to write it is only logged, since the run itself does not need the file. */
    public synchronized void write(RunPlan plan) {
        try {
            AtomicFile.write(file, JSON.writeValueAsBytes(Stored.of(plan)));
        } catch (IOException e) {
            LOG.warn("the plan cannot be written to {}", file, e);
        }
    }

    private void keepAside() {
        try {
            AtomicFile.keepAside(file);
        } catch (IOException e) {
            LOG.warn("{} cannot be kept aside", file, e);
        }
    }
}
