package lookalike.evaluate;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lookalike.match.MatchOptions;
import lookalike.match.Measure;
import lookalike.platform.files.AtomicFile;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * File beside a catalogue with its last evaluations, one for each key, the newest first. Evaluations can be repeated, so a damaged file
 * is treated as if there were none.
 */
public final class EvaluationFile {

    private static final Logger LOG = LoggerFactory.getLogger(EvaluationFile.class);
    private static final int VERSION = 1;

    /** Most evaluations kept: more choices of comparing people than anyone compares with each other. */
    private static final int MOST = 6;

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new SimpleModule().addKeyDeserializer(Measure.class, new MeasureKey()))
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private final Path file;

    /** @param catalog file of the catalogue */
    public EvaluationFile(Path catalog) {
        file = catalog.resolveSibling(catalog.getFileName() + ".accuracy.json");
    }

    /** The path of the file. */
    public Path path() {
        return file;
    }

    /** Reads what {@link Measure#id} writes. */
    private static final class MeasureKey extends KeyDeserializer {

        @Override
        public Measure deserializeKey(String key, DeserializationContext context) {
            return Measure.valueOf(key.toUpperCase(Locale.ROOT));
        }
    }

    private record Content(int version, List<Entry> evaluations) {}

    /** A report without its JSON document's flat form, which cannot be read back. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Entry(
            String key,
            long measured,
            MatchOptions measures,
            EvaluationReport.Data data,
            EvaluationReport.Comparison comparison,
            @Nullable Reliability reliability,
            EvaluationReport.Spread spread,
            EvaluationReport.Findings findings,
            List<MethodOutcomes> outcomes) {

        private static Entry of(KeptEvaluation kept) {
            EvaluationReport report = kept.result().report();
            return new Entry(
                    kept.key(),
                    kept.measured().toEpochMilli(),
                    kept.measures(),
                    report.data(),
                    report.comparison(),
                    report.reliability(),
                    report.spread(),
                    report.findings(),
                    kept.result().outcomes());
        }

        private KeptEvaluation kept() throws IOException {
            if (key == null
                    || measures == null
                    || data == null
                    || comparison == null
                    || spread == null
                    || findings == null
                    || outcomes == null) {
                throw new IOException("an evaluation is not whole");
            }
            return new KeptEvaluation(
                    key,
                    Instant.ofEpochMilli(measured),
                    measures,
                    new EvaluationResult(
                            new EvaluationReport(
                                    data,
                                    comparison,
                                    reliability == null ? Reliability.NONE : reliability,
                                    spread,
                                    null,
                                    findings),
                            outcomes));
        }
    }

    /** Reads the evaluations. The list is empty if there is no file, or if it cannot be read, which is logged. */
    public List<KeptEvaluation> read() {
        if (Files.notExists(file)) {
            return List.of();
        }
        try {
            Content content = JSON.readValue(Files.readAllBytes(file), Content.class);
            if (content.version != VERSION) {
                LOG.info("{} is of another version: its evaluations are not shown", file);
                return List.of();
            }
            List<KeptEvaluation> kept = new ArrayList<>();
            for (Entry entry : content.evaluations) {
                kept.add(entry.kept());
            }
            return List.copyOf(kept);
        } catch (IOException | RuntimeException e) {
            LOG.warn("{} is damaged: its evaluations are not shown ({})", file, e.getMessage());
            return List.of();
        }
    }

    /**
     * Adds an evaluation, replacing one with the same key; the oldest ones are dropped.
     *
     * @return all that are kept now
     * @throws IOException if the file cannot be written
     */
    public List<KeptEvaluation> add(KeptEvaluation evaluation) throws IOException {
        List<KeptEvaluation> all = new ArrayList<>();
        all.add(evaluation);
        read().stream()
                .filter(other -> !other.key().equals(evaluation.key()))
                .limit(MOST - 1)
                .forEach(all::add);
        AtomicFile.write(
                file,
                JSON.writeValueAsBytes(
                        new Content(VERSION, all.stream().map(Entry::of).toList())));
        return List.copyOf(all);
    }
}
