package lookalike.ui.common;

import java.io.File;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonType;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import javafx.stage.Modality;
import javafx.stage.Window;
import lookalike.catalog.CatalogException;
import lookalike.celebrity.CelebrityException;
import lookalike.cluster.ClusterException;
import lookalike.dataset.DatasetException;
import lookalike.export.CsvException;
import lookalike.folder.FolderException;
import lookalike.image.CameraException;
import lookalike.image.UnreadablePhotoException;
import lookalike.index.StalePhotoException;
import lookalike.model.ModelException;
import lookalike.platform.NativeCodeException;
import lookalike.platform.archive.ArchiveException;
import lookalike.platform.download.DownloadException;
import lookalike.platform.files.FullDisk;
import lookalike.platform.files.ReasonedException;
import lookalike.stats.NotPositiveDefiniteException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place where the window turns exceptions into words. */
public final class ErrorPresenter {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPresenter.class);

    /**
     * An error in words.
     *
     * @param title what went wrong
     * @param detail a sentence that names the file and the reason
     * @param expected whether the program foresaw it
     */
    public record Message(String title, String detail, boolean expected) {}

    private ErrorPresenter() {}

    /** The words for an error. */
    public static Message words(Throwable e) {
        if (e instanceof UnreadablePhotoException unreadable) {
            String photo = unreadable.photo();
            String name = photo.substring(Math.max(photo.lastIndexOf('/'), photo.lastIndexOf(File.separatorChar)) + 1);
            return new Message(Texts.get("error.photo"), name + ": " + Reasons.words(unreadable.problem()), true);
        }
        if (e instanceof NotPositiveDefiniteException singular) {
            return new Message(title(singular), Reasons.words(singular), true);
        }
        if (e instanceof ReasonedException reasoned) {
            return new Message(title(reasoned), Reasons.words(reasoned), true);
        }
        if (e instanceof NotWrittenException) {
            return new Message(Texts.get("error.notWritten"), e.getMessage(), true);
        }
        if (e instanceof NotPrintedException) {
            return new Message(Texts.get("print.impossible"), e.getMessage(), true);
        }
        Optional<NativeCodeException> nativeCode = NativeCodeException.of(e);
        if (nativeCode.isPresent()) {
            return new Message(Texts.get("error.nativeCode"), Reasons.words(nativeCode.get()), true);
        }
        if (FullDisk.isReasonOf(e)) {
            return new Message(Texts.get("error.notWritten"), Texts.get("error.noRoom"), true);
        }
        return new Message(
                Texts.get("error.unexpected"),
                e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage(),
                false);
    }

    private static String title(ReasonedException e) {
        if (e instanceof StalePhotoException) {
            return Texts.get("error.photo");
        }
        if (e instanceof CameraException) {
            return Texts.get("error.camera");
        }
        if (e instanceof DownloadException) {
            return Texts.get("error.download");
        }
        if (e instanceof CelebrityException) {
            return Texts.get("error.celebrities");
        }
        if (e instanceof CsvException) {
            return Texts.get("error.csv");
        }
        if (e instanceof ArchiveException) {
            return Texts.get("error.archive");
        }
        if (e instanceof DatasetException) {
            return Texts.get("error.dataset");
        }
        if (e instanceof ClusterException cluster) {
            boolean read = cluster.reason() == ClusterException.Reason.NO_THRESHOLD;
            return Texts.get(read ? "error.cluster" : "error.notWritten");
        }
        if (e instanceof CatalogException) {
            return Texts.get("error.catalog");
        }
        if (e instanceof FolderException) {
            return Texts.get("error.files");
        }
        if (e instanceof ModelException) {
            return Texts.get("error.model");
        }
        return Texts.get("error.statistics");
    }

    /** Logs an error and shows it to the user in a dialog that does not block the window. */
    public static void show(Window owner, Throwable e) {
        Message words = words(e);
        if (words.expected()) {
            LOG.info("{}", e.getMessage());
        } else {
            LOG.error("unexpected", e);
        }
        Alert alert = new Alert(Alert.AlertType.ERROR, words.detail(), ButtonType.CLOSE);
        alert.initOwner(owner);
        alert.initModality(Modality.NONE);
        alert.setHeaderText(words.title());
        alert.getDialogPane().setId("error-dialog");
        Dialogs.dress(alert, owner);
        alert.setResizable(true);
        alert.getDialogPane().setMinHeight(Region.USE_PREF_SIZE);
        alert.setTitle(words.title());
        if (!words.expected()) {
            TextArea trace = new TextArea(trace(e));
            trace.setEditable(false);
            alert.getDialogPane().setExpandableContent(trace);
        }
        alert.show();
    }

    private static String trace(Throwable e) {
        StringWriter out = new StringWriter();
        e.printStackTrace(new PrintWriter(out));
        return out.toString();
    }
}
