package lookalike.evaluate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import lookalike.match.Measure;

/** A report as one self-contained page: figures, tables, charts; nothing is loaded from elsewhere. */
public final class ReportPage {

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
        add("<!DOCTYPE html>\n<html lang='en'><head><meta charset='utf-8'><title>Lookalike: accuracy</title>");
        add("<meta name='viewport' content='width=device-width'><style>%s</style></head><body>", style());
        add("<h1>How accurate is it?</h1>");
        add("<p class='verdict'>%s</p>", escaped(report.findings().verdict()));
        report.findings().notes().forEach(note -> add("<p>%s</p>", escaped(note)));
        add(
                "<p class='muted'>%d people, %d photos (%d near-duplicates left out), descriptors of %s. Each of %d photos was"
                        + " compared with everyone as if it were not in the dataset: averages and covariances are those of the"
                        + " others.</p>",
                report.data().people(),
                report.data().photos(),
                report.data().nearDuplicates(),
                escaped(report.data().model()),
                report.data().probes());
        identification("Who is it?", report.comparison().identification());
        if (report.comparison().unflooredDiagonal() != null) {
            add(
                    "<p class='muted'>With each person's variances alone, without a floor, the simplest form of the original idea, the right"
                            + " person comes first for %s of the photos.</p>",
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
            probes.notes().forEach(note -> add("<p>%s</p>", escaped(note)));
        }
        covariances();
        add(
                "<h2>Is the normality assumption valid here?</h2><p>%s</p>",
                escaped(report.spread().normality().sentence()));
        add("</body></html>");
    }

    private void identification(String title, List<Identification> rows) {
        if (rows.isEmpty()) {
            return;
        }
        add("<h2>%s</h2><table><tr><th>measure</th><th>rank-1</th><th>95 %% interval</th><th>rank-5</th></tr>", title);
        for (Identification row : rows) {
            add(
                    "<tr><td>%s</td><td>%s</td><td>%s – %s</td><td>%s</td></tr>",
                    ReportText.name(row.measure(), row.aggregate()),
                    ReportText.percent(row.rank1()),
                    ReportText.percent(row.low()),
                    ReportText.percent(row.high()),
                    ReportText.percent(row.rank5()));
        }
        add("</table>");
    }

    private void charts() {
        Verification euclidean = report.comparison().verification().get(Measure.EUCLIDEAN);
        Verification mahalanobis = report.comparison().verification().get(Measure.MAHALANOBIS);
        add(
                "<p><span class='key-a'>━━ Euclidean</span> &nbsp; <span class='key-b'>╍╍ Mahalanobis</span></p><div class='charts'>");
        figure("Rank: how often the right person is among the first", ReportCharts.cmc(report));
        figure(
                "ROC: accepted photos of the same person against false accepts",
                ReportCharts.roc(euclidean, mahalanobis));
        figure("Euclidean: the same person (blue), different people (orange)", ReportCharts.histogram(euclidean));
        figure("Mahalanobis: the same person (blue), different people (orange)", ReportCharts.histogram(mahalanobis));
        if (report.spread().normality().qq().length > 0) {
            figure(
                    "Q-Q: squared distances against the normal distribution's",
                    ReportCharts.qq(report.spread().normality()));
        }
        add("</div>");
    }

    private void figure(String caption, SvgChart chart) {
        add("<figure><figcaption>%s</figcaption>%s</figure>", caption, chart.svg(caption));
    }

    private void verification() {
        add("<h2>Is it the same person?</h2><table><tr><th>measure</th><th>AUC</th><th>equal error rate</th>"
                + "<th>accepted at 1&nbsp;% false accepts</th><th>at 0.1&nbsp;%</th></tr>");
        for (Verification each : report.comparison().verification().values()) {
            add(
                    "<tr><td>%s</td><td>%.4f</td><td>%s</td><td>%s</td><td>%s</td></tr>",
                    ReportText.name(each.measure(), each.aggregate()),
                    each.auc(),
                    String.format(Locale.ROOT, "%.2f %%", 100 * each.eer()),
                    ReportText.percent(each.tarAtFar1()),
                    ReportText.percent(each.tarAtFar01()));
        }
        add("</table>");
        if (report.comparison().openSet().isEmpty()) {
            return;
        }
        add(
                "<h2>What about people who are not in the dataset?</h2><p class='muted'>Half of the people are left out, and their photos"
                        + " are compared as strangers.</p><table><tr><th>measure</th><th>missed where 1&nbsp;% of strangers are taken for someone</th>"
                        + "<th>where 10&nbsp;% are</th></tr>");
        for (OpenSet each : report.comparison().openSet().values()) {
            add(
                    "<tr><td>%s</td><td>%s</td><td>%s</td></tr>",
                    ReportText.name(each.measure(), each.aggregate()),
                    ReportText.percent(each.fnirAtFpir1()),
                    ReportText.percent(each.fnirAtFpir10()));
        }
        add("</table>");
    }

    private void covariances() {
        add("<h2>How the spread was estimated</h2><table><tr><th>estimator</th><th>from</th><th>degrees of freedom</th>"
                + "<th>shrinkage</th><th>chosen by</th><th>condition number</th></tr>");
        for (Covariances each : report.spread().covariances()) {
            add(
                    "<tr><td>%s</td><td>%s</td><td>%d</td><td>%.3f</td><td>%s</td><td>%.1f</td></tr>",
                    each.estimator(),
                    each.source(),
                    each.degreesOfFreedom(),
                    each.shrinkage(),
                    each.shrinkageBy(),
                    each.conditionNumber());
        }
        add("</table>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private void add(String format, Object... values) {
        page.append(values.length == 0 ? format : String.format(Locale.ROOT, format, values))
                .append('\n');
    }

    private static String style() {
        try (InputStream in = ReportPage.class.getResourceAsStream("report.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
