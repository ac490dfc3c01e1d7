package lookalike.evaluate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lookalike.match.Measure;

/** A report as one self-contained page: figures, tables, charts; nothing is loaded from elsewhere. */
public final class ReportPage {

    private static final Map<String, String> SECTIONS = sections();

    private final EvaluationReport report;
    private final StringBuilder page = new StringBuilder();

    private ReportPage(EvaluationReport report) {
        this.report = report;
    }

    /** The page, UTF-8. */
    public static byte[] of(EvaluationReport report) {
        ReportPage page = new ReportPage(report);
        page.write();
        return page.page.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void write() {
        add("head", resource("report.css"));
        add("verdict", escaped(report.findings().verdict()));
        report.findings().notes().forEach(note -> add("note", escaped(note)));
        add(
                "about",
                report.data().people(),
                report.data().photos(),
                report.data().nearDuplicates(),
                escaped(report.data().model()),
                report.data().probes());
        identification("Who is it?", report.comparison().identification());
        if (report.comparison().unflooredDiagonal() != null) {
            add(
                    "unfloored",
                    ReportText.percent(report.comparison().unflooredDiagonal().rank1()));
        }
        if (!report.comparison().verification().isEmpty()) {
            charts();
            verification();
        }
        if (report.crossSource() != null) {
            CrossSource probes = report.crossSource();
            identification(
                    "Photos from another source (%d photos of %d people, %d without a usable face)"
                            .formatted(
                                    probes.photos(),
                                    probes.people(),
                                    probes.unusable().size()),
                    probes.identification());
            probes.notes().forEach(note -> add("note", escaped(note)));
        }
        covariances();
        add("normality", escaped(report.spread().normality().sentence()));
        add("end");
    }

    private void identification(String title, List<Identification> rows) {
        if (rows.isEmpty()) {
            return;
        }
        add("identification", title);
        for (Identification row : rows) {
            add(
                    "identification-row",
                    ReportText.name(row.measure(), row.aggregate()),
                    ReportText.percent(row.rank1()),
                    ReportText.percent(row.low()),
                    ReportText.percent(row.high()),
                    ReportText.percent(row.rank5()));
        }
        add("table-end");
    }

    private void charts() {
        Verification euclidean = report.comparison().verification().get(Measure.EUCLIDEAN);
        Verification mahalanobis = report.comparison().verification().get(Measure.MAHALANOBIS);
        add("keys");
        figure("Rank: how often the right person is among the first", ReportCharts.cmc(report));
        figure(
                "ROC: accepted photos of the same person against false accepts",
                ReportCharts.roc(euclidean, mahalanobis));
        figure("Euclidean: distances of the same person and of different people", ReportCharts.histogram(euclidean));
        figure(
                "Mahalanobis: distances of the same person and of different people",
                ReportCharts.histogram(mahalanobis));
        if (report.spread().normality().qq().length > 0) {
            figure(
                    "Q-Q: squared distances against the normal distribution's",
                    ReportCharts.qq(report.spread().normality()));
        }
        add("charts-end");
    }

    private void figure(String caption, SvgChart chart) {
        add("figure", caption, chart.svg(caption));
    }

    private void verification() {
        add("verification");
        for (Verification each : report.comparison().verification().values()) {
            add(
                    "verification-row",
                    ReportText.name(each.measure(), each.aggregate()),
                    each.auc(),
                    String.format(Locale.ROOT, "%.2f %%", 100 * each.eer()),
                    ReportText.percent(each.tarAtFar1()),
                    ReportText.percent(each.tarAtFar01()));
        }
        add("table-end");
        if (report.comparison().openSet().isEmpty()) {
            return;
        }
        add("open-set");
        for (OpenSet each : report.comparison().openSet().values()) {
            add(
                    "open-set-row",
                    ReportText.name(each.measure(), each.aggregate()),
                    ReportText.percent(each.fnirAtFpir1()),
                    ReportText.percent(each.fnirAtFpir10()));
        }
        add("table-end");
    }

    private void covariances() {
        add("covariances");
        for (Covariances each : report.spread().covariances()) {
            add(
                    "covariance-row",
                    each.estimator(),
                    each.source(),
                    each.degreesOfFreedom(),
                    each.shrinkage(),
                    each.shrinkageBy(),
                    each.conditionNumber());
        }
        add("table-end");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private void add(String section, Object... values) {
        page.append(String.format(Locale.ROOT, SECTIONS.get(section), values));
    }

    /** The sections by their names; each ends with a line break. */
    private static Map<String, String> sections() {
        Map<String, String> sections = new HashMap<>();
        String[] parts = resource("report.html").split("<!-- section | -->\\R");
        for (int part = 2; part + 1 < parts.length; part += 2) {
            sections.put(parts[part], parts[part + 1]);
        }
        return sections;
    }

    private static String resource(String name) {
        try (InputStream in = ReportPage.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
