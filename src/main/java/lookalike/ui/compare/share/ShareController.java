package lookalike.ui.compare.share;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.transform.Scale;
import lookalike.export.RankingFile;
import lookalike.match.Match;
import lookalike.platform.files.AtomicFile;
import lookalike.ui.common.FacePictures;
import lookalike.ui.common.FilePicker;
import lookalike.ui.common.Jobs;
import lookalike.ui.common.NotPrintedException;
import lookalike.ui.common.NotWrittenException;
import lookalike.ui.common.PicturePrinter;
import lookalike.ui.common.Pictures;
import lookalike.ui.common.Texts;
import lookalike.ui.compare.chart.WholeChart;
import lookalike.ui.compare.core.CompareState;
import lookalike.ui.compare.core.ProbeFace;
import lookalike.ui.compare.core.Query;
import lookalike.ui.compare.text.ResultText;

/** Takes a result out of the window: a card, the chart, the whole ranking. Called on the FX thread. */
public final class ShareController {

    private static final int PORTRAIT_PIXELS = 480;
    private static final double CHART_SCALE = 2;
    private static final double CHART_WIDTH = 1000;

    private final CompareState state;
    private final FacePictures pictures;
    private final FilePicker picker;
    private final PicturePrinter printer;
    private final Jobs jobs;
    private final Consumer<Path> saved;

    /**
     * @param pictures loads the exemplar's picture
     * @param picker asks for files
     * @param printer prints
     * @param jobs writes and prints
     * @param saved told which file was written
     */
    public ShareController(
            CompareState state,
            FacePictures pictures,
            FilePicker picker,
            PicturePrinter printer,
            Jobs jobs,
            Consumer<Path> saved) {
        this.state = state;
        this.pictures = pictures;
        this.picker = picker;
        this.printer = printer;
        this.jobs = jobs;
        this.saved = saved;
    }

    /** Writes a picture of the face beside the selected match. */
    public void saveCard(Scene of) {
        card(
                of,
                false,
                card -> picker.save(
                                of.getWindow(),
                                Texts.get("share.saveCard"),
                                ResultText.fileName(state, ".png"),
                                List.of("*.png"))
                        .ifPresent(file -> write(file, () -> Pictures.png(card))));
    }

    /** Puts that picture into the clipboard. */
    public void copyCard(Scene of) {
        card(of, false, card -> {
            ClipboardContent content = new ClipboardContent();
            content.putImage(card);
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    /** Prints that picture on a page of its own, in light colours whatever the window's are. */
    public void printCard(Scene of) {
        String name = Texts.get("print.job", state.match().get().person().name());
        card(of, true, card -> {
            try {
                printer.ask(of.getWindow(), name, card).ifPresent(job -> jobs.run(job, printed -> {}));
            } catch (NotPrintedException e) {
                jobs.report(e);
            }
        });
    }

    /** Writes a picture of the whole chart, twice as large as on the screen. */
    public void saveChart(Scene of) {
        Scene scene = new Scene(new WholeChart(state, CHART_WIDTH));
        scene.getStylesheets().setAll(of.getStylesheets());
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
                    RankingFile.write(file, answer.ranking(), state.order().get());
                    return file;
                }));
    }

    private void card(Scene of, boolean light, Consumer<Image> target) {
        Match match = state.match().get();
        Query query = state.query().get();
        ProbeFace face = state.queryFace();
        CompareState.Answer answer = state.answer().get();
        Consumer<Image> draw = exemplar -> target.accept(ResultCard.of(
                new ResultCard.Pair(face.portrait(), exemplar, query.faces().size()),
                match,
                answer,
                of.getStylesheets(),
                light));
        state.exemplarFile(match.exemplar())
                .filter(Files::isReadable)
                .ifPresentOrElse(
                        file -> pictures.loadPortrait(
                                file,
                                match.exemplar().face().orElseThrow(),
                                match.exemplar().turned(),
                                PORTRAIT_PIXELS,
                                loaded -> draw.accept(loaded.image())),
                        () -> draw.accept(null));
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
