package lookalike.ui.compare.share;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.transform.Scale;
import lookalike.export.RankingFile;
import lookalike.export.RecordFile;
import lookalike.export.ResultRecord;
import lookalike.platform.files.AtomicFile;
import lookalike.ui.common.FacePictures;
import lookalike.ui.common.FilePicker;
import lookalike.ui.common.Jobs;
import lookalike.ui.common.NotWrittenException;
import lookalike.ui.common.PicturePrinter;
import lookalike.ui.common.Pictures;
import lookalike.ui.common.SavedFiles;
import lookalike.ui.common.StyleSheet;
import lookalike.ui.common.Texts;
import lookalike.ui.compare.chart.WholeChart;
import lookalike.ui.compare.core.CompareState;
import lookalike.ui.compare.text.ResultText;

/** Copies, saves and prints results: a card, the chart, the whole ranking. Called on the FX thread. */
public final class ShareController {

    private static final double CHART_SCALE = 2;
    private static final double CHART_WIDTH = 1000;

    private final CompareState state;
    private final CardController cards;
    private final FilePicker picker;
    private final Jobs jobs;
    private final SavedFiles saved;
    private final StringProperty me = new SimpleStringProperty("");

    /**
     * @param pictures loads the exemplar's picture
     * @param picker asks for files
     * @param printer prints
     * @param jobs writes and prints
     * @param saved receives the files that are written, and a note when the card is copied
     */
    public ShareController(
            CompareState state,
            FacePictures pictures,
            FilePicker picker,
            PicturePrinter printer,
            Jobs jobs,
            SavedFiles saved) {
        this.state = state;
        this.picker = picker;
        this.jobs = jobs;
        this.saved = saved;
        cards = new CardController(
                pictures,
                picker,
                printer,
                jobs,
                (file, card, record) -> write(file, () -> RecordFile.into(Pictures.png(card), record)));
    }

    /** Name of the face's owner on the card; empty for the card's default word. */
    public StringProperty me() {
        return me;
    }

    /** Shows the card of the selected match before it is copied, saved or printed. */
    public void showCard(Scene of) {
        new CardDialog(cards, order(), me).show(of.getWindow());
    }

    /** Writes a picture of the face beside the selected match. */
    public void saveCard(Scene of) {
        cards.save(order(), of.getWindow());
    }

    /** Copies that picture to the clipboard. */
    public void copyCard() {
        cards.copy(order(), saved::copied);
    }

    /** Prints that picture on a page of its own. */
    public void printCard(Scene of) {
        cards.print(order(), of.getWindow());
    }

    /** Saves a picture of the whole chart, at twice its size on the screen. */
    public void saveChart(Scene of) {
        Scene scene = new Scene(new WholeChart(state, CHART_WIDTH));
        scene.getStylesheets().setAll(StyleSheet.all());
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(new Scale(CHART_SCALE, CHART_SCALE));
        Image picture = scene.getRoot().snapshot(parameters, null);
        picker.save(
                        of.getWindow(),
                        Texts.get("share.saveChart"),
                        ResultText.fileName(state, "-chart.png"),
                        List.of("*.png"))
                .ifPresent(file -> write(file, () -> Pictures.png(picture)));
    }

    /** Writes everyone's ranks, distances and likenesses. */
    public void saveRanking(Scene of) {
        CompareState.Answer answer = state.answer().get();
        picker.save(
                        of.getWindow(),
                        Texts.get("share.saveRanking"),
                        ResultText.fileName(state, ".csv"),
                        List.of("*.csv", "*.json"))
                .ifPresent(file -> run(file, () -> {
                    RankingFile.write(
                            file,
                            answer.ranking(),
                            state.order().get(),
                            answer.matcher().gallery().credits());
                    return file;
                }));
    }

    private CardController.Order order() {
        return new CardController.Order(
                CardContent.of(state, me.get()),
                state.queryFace().portrait(),
                state.exemplarFile(state.match().get().exemplar()),
                ResultRecord.of(
                        state.answer().get().matcher(),
                        state.query().get().descriptor(),
                        state.query().get().faces().size(),
                        state.match().get()),
                ResultText.fileName(state, ".png"));
    }

    private void write(Path file, Callable<byte[]> content) {
        run(file, () -> {
            AtomicFile.write(file, content.call());
            return file;
        });
    }

    private void run(Path file, Callable<Path> work) {
        jobs.run(work, saved, e -> jobs.report(new NotWrittenException(file, e)));
    }
}
