package lookalike.ui.common;

import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.print.PageLayout;
import javafx.print.PageOrientation;
import javafx.print.Printer;
import javafx.print.PrinterJob;
import javafx.scene.Group;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.stage.Window;

/** Prints pictures. */
public interface PicturePrinter {

    /**
     * Asks the user where and how to print a picture, alone on a page and as large as fits. Called on the FX thread.
     *
     * @param owner of the dialog
     * @param name of the job, as the printer's queue shows it
     * @return prints, away from the FX thread; empty if the user cancels. Throws {@link NotPrintedException}
     * @throws NotPrintedException if there is no printer
     */
    Optional<Callable<Void>> ask(Window owner, String name, Image picture);

    /** The printers of the system. */
    static PicturePrinter ofSystem() {
        return (owner, name, picture) -> {
            PrinterJob job = job();
            job.getJobSettings().setJobName(name);
            Printer printer = job.getPrinter();
            // The pictures are wide.
            job.getJobSettings()
                    .setPageLayout(printer.createPageLayout(
                            printer.getDefaultPageLayout().getPaper(),
                            PageOrientation.LANDSCAPE,
                            Printer.MarginType.DEFAULT));
            if (!job.showPrintDialog(owner)) {
                job.cancelJob();
                return Optional.empty();
            }
            return Optional.of(() -> print(job, picture));
        };
    }

    private static PrinterJob job() {
        PrinterJob job;
        try {
            job = Printer.getDefaultPrinter() == null ? null : PrinterJob.createPrinterJob();
        } catch (RuntimeException e) {
            throw new NotPrintedException(Texts.get("print.notReachable", e.getMessage()), e);
        }
        if (job == null) {
            throw new NotPrintedException(Texts.get("print.noPrinter"));
        }
        return job;
    }

    private static Void print(PrinterJob job, Image picture) {
        PageLayout page = job.getJobSettings().getPageLayout();
        ImageView view = new ImageView(picture);
        double scale = Math.min(
                page.getPrintableWidth() / picture.getWidth(), page.getPrintableHeight() / picture.getHeight());
        view.setFitWidth(picture.getWidth() * scale);
        view.setFitHeight(picture.getHeight() * scale);
        view.relocate((page.getPrintableWidth() - view.getFitWidth()) / 2, 0);
        if (!job.printPage(new Group(view)) || !job.endJob()) {
            throw new NotPrintedException(
                    Texts.get("print.failed", job.getPrinter().getName()));
        }
        return null;
    }
}
