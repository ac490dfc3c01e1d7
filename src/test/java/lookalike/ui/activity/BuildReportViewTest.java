package lookalike.ui.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import javafx.scene.control.ListView;
import lookalike.catalog.QuestionablePhoto;
import lookalike.face.QualityIssue;
import lookalike.index.BuildReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class BuildReportViewTest {

    private static final QuestionablePhoto DOUBTFUL =
            new QuestionablePhoto("a/b.jpg", Set.of(QualityIssue.BYSTANDER, QualityIssue.SMALL));

    @Test
    void photosInDoubtAreListedWithTheirReasons() {
        BuildReport report = report(List.of(DOUBTFUL));
        assertThat(((ListView<?>) new BuildReportView(report).lookup("#doubtful-list")).getItems())
                .hasSize(1);
        assertThat(BuildReportView.text(report))
                .contains(
                        "Photos with an uncertain face, and why:\na/b.jpg — very small, may be another person than the one meant\n");
    }

    @Test
    void whereNothingIsInDoubtNothingIsSaidOfIt() {
        BuildReport report = report(List.of());
        assertThat(new BuildReportView(report).lookup("#doubtful-list")).isNull();
        assertThat(BuildReportView.text(report)).doesNotContain("doubt");
    }

    private static BuildReport report(List<QuestionablePhoto> doubtful) {
        return new BuildReport(1, 3, 3, 3, 0, 0, 0, 0, List.of(), doubtful, List.of(), 0, 0, 1, true, 0);
    }
}
