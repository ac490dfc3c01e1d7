package lookalike.ui.compare.share;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.Window;
import lookalike.export.ResultRecord;
import lookalike.match.Match;
import lookalike.ui.common.FacePictures;
import lookalike.ui.common.FilePicker;
import lookalike.ui.common.Jobs;
import lookalike.ui.common.NotPrintedException;
import lookalike.ui.common.PicturePrinter;
import lookalike.ui.common.Texts;

/** Copies, saves and prints result cards. Called on the FX thread. */
final class CardController {

    private final FacePictures pictures;
    private final FilePicker picker;
    private final PicturePrinter printer;
    private final Jobs jobs;
    private final Writer writer;

    /**
     * A card to draw.
     *
     * @param probe a portrait of the face
     * @param exemplar the file of the celebrity's photo; empty if there is none
     * @param record of the result, for the card's file
     * @param file name that is suggested for the card's file
     */
    record Order(CardContent content, Image probe, Optional<Path> exemplar, ResultRecord record, String file) {

        /** The same with another name for the owner of the face. */
        Order named(String me) {
            return new Order(content.named(me), probe, exemplar, record, file);
        }
    }

    /** Writes cards to files. */
    interface Writer {

        /** @param record to be kept in the file */
        void write(Path file, Image card, ResultRecord record);
    }

    /** @param writer writes a card to a file */
    CardController(FacePictures pictures, FilePicker picker, PicturePrinter printer, Jobs jobs, Writer writer) {
        this.pictures = pictures;
        this.picker = picker;
        this.printer = printer;
        this.jobs = jobs;
        this.writer = writer;
    }

    /** The card, with a letter for the celebrity until the picture is loaded. */
    ResultCard preview(Order order) {
        ResultCard card = new ResultCard(order.content, order.probe);
        loadExemplar(order, exemplar -> exemplar.ifPresent(card::show));
        return card;
    }

    /**
     * Copies the card to the clipboard.
     *
     * @param done run when the card is in the clipboard
     */
    void copy(Order order, Runnable done) {
        draw(order, card -> {
            ClipboardContent content = new ClipboardContent();
            content.putImage(card);
            Clipboard.getSystemClipboard().setContent(content);
            done.run();
        });
    }

    /** Asks for a file and writes the card to it. */
    void save(Order order, Window owner) {
        draw(
                order,
                card -> picker.save(owner, Texts.get("share.saveCard"), order.file, List.of("*.png"))
                        .ifPresent(file -> writer.write(file, card, order.record)));
    }

    /** Prints the card on a page of its own. */
    void print(Order order, Window owner) {
        String name = Texts.get("print.job", order.content.match().person().name());
        draw(order, card -> {
            try {
                printer.ask(owner, name, card).ifPresent(job -> jobs.run(job, printed -> {}));
            } catch (NotPrintedException e) {
                jobs.report(e);
            }
        });
    }

    private void draw(Order order, Consumer<Image> target) {
        ResultCard card = new ResultCard(order.content, order.probe);
        loadExemplar(order, exemplar -> {
            exemplar.ifPresent(card::show);
            target.accept(card.picture());
        });
    }

    private void loadExemplar(Order order, Consumer<Optional<Image>> target) {
        Match match = order.content.match();
        order.exemplar
                .filter(Files::isReadable)
                .ifPresentOrElse(
                        file -> pictures.loadPortrait(
                                file,
                                match.exemplar().face().orElseThrow(),
                                match.exemplar().turned(),
                                FacePictures.PORTRAIT_SIDE,
                                loaded -> target.accept(Optional.of(loaded.image()))),
                        () -> target.accept(Optional.empty()));
    }
}
