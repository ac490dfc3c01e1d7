package lookalike.ui.compare;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.transform.Scale;
import lookalike.export.RankingFile;
import lookalike.match.Match;
import lookalike.platform.AtomicFile;
import lookalike.ui.common.FacePictures;
import lookalike.ui.common.FilePicker;
import lookalike.ui.common.Jobs;
import lookalike.ui.common.NotWrittenException;
import lookalike.ui.common.Pictures;
import lookalike.ui.common.Texts;

/** Takes a result out of the window: a card, the chart, the whole ranking. Called on the FX thread. */
public final class ShareController {

    private static final int PORTRAIT_PIXELS = 480;
    private static final double CHART_SCALE = 2;

    private final CompareModel model;
    private final FacePictures pictures;
    private final FilePicker picker;
    private final Jobs jobs;
    private final Consumer<Throwable> errors;

    /**
     * @param pictures loads the exemplar's picture
     * @param picker asks for files
     * @param jobs writes them
     * @param errors told what could not be written
     */
    public ShareController(
            CompareModel model, FacePictures pictures, FilePicker picker, Jobs jobs, Consumer<Throwable> errors) {
        this.model = model;
        this.pictures = pictures;
        this.picker = picker;
        this.jobs = jobs;
        this.errors = errors;
    }

    /** Writes a picture of the face beside the selected match. */
    void saveCard(Scene of) {
        card(
                of,
                card -> picker.save(
                                of.getWindow(), Texts.get("share.saveCard"), fileName(model, ".png"), List.of("*.png"))
                        .ifPresent(file -> write(file, () -> Pictures.png(card))));
    }

    /** Puts that picture into the clipboard. */
    void copyCard(Scene of) {
        card(of, card -> {
            ClipboardContent content = new ClipboardContent();
            content.putImage(card);
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    /** Writes a picture of the chart, twice as large as on the screen. */
    void saveChart(Node chart) {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(new Scale(CHART_SCALE, CHART_SCALE));
        Image picture = chart.snapshot(parameters, null);
        picker.save(
                        chart.getScene().getWindow(),
                        Texts.get("share.saveChart"),
                        fileName(model, "-chart.png"),
                        List.of("*.png"))
                .ifPresent(file -> write(file, () -> Pictures.png(picture)));
    }

    /** Writes everyone's ranks, distances and likenesses. */
    void saveRanking(Scene of) {
        CompareModel.Answer answer = model.answer().get();
        picker.save(of.getWindow(), Texts.get("share.saveRanking"), fileName(model, ".csv"), List.of("*.csv", "*.json"))
                .ifPresent(file -> run(file, () -> {
                    RankingFile.write(file, answer.ranking(), model.order().get());
                    return file;
                }));
    }

    private void card(Scene of, Consumer<Image> target) {
        Match match = model.match().get();
        ProbeFace face = model.face().get();
        CompareModel.Answer answer = model.answer().get();
        Consumer<Image> draw =
                exemplar -> target.accept(ResultCard.of(face.portrait(), exemplar, match, answer, of.getStylesheets()));
        MatchCell.exemplarFile(model, match.exemplar())
                .ifPresentOrElse(
                        file -> pictures.loadPortrait(
                                file,
                                match.exemplar().face().orElseThrow(),
                                PORTRAIT_PIXELS,
                                loaded -> draw.accept(loaded.image())),
                        () -> draw.accept(null));
    }

    /** Called like the photo and the match. */
    static String fileName(CompareModel model, String ending) {
        String photo = model.photo().get().name().replaceAll("\\.[^.]*$", "");
        String name = model.match().get().person().name();
        return (photo + "-" + name).replaceAll("[^\\p{L}\\p{N}._-]+", "-").toLowerCase(Locale.ROOT) + ending;
    }

    private void write(Path file, Callable<byte[]> content) {
        run(file, () -> {
            AtomicFile.write(file, content.call());
            return file;
        });
    }

    private void run(Path file, Callable<Path> work) {
        jobs.run(work, written -> {}, e -> errors.accept(new NotWrittenException(file, e)));
    }
}
