package lookalike.ui.compare.table;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Scene;
import lookalike.export.PhotoAnswersFile;
import lookalike.ui.common.Jobs;
import lookalike.ui.common.NotWrittenException;
import lookalike.ui.common.Services;
import lookalike.ui.common.Texts;

/** Writes the table to a file. Called on the FX thread. */
final class TableExport {

    private final Services services;
    private final Jobs jobs;

    TableExport(Services services) {
        this.services = services;
        jobs = services.threads().asking();
    }

    /** Asks for a file, and writes rows to it in their order. */
    void save(Scene of, List<TableRow> rows) {
        services.picker()
                .save(of.getWindow(), Texts.get("table.saveTitle"), Texts.get("table.fileName"), List.of("*.csv"))
                .ifPresent(file -> write(file, rows));
    }

    private void write(Path file, List<TableRow> rows) {
        List<PhotoAnswersFile.Row> written = rows.stream()
                .map(row -> new PhotoAnswersFile.Row(
                        row.photo()
                                .flatMap(photo -> photo.source().file())
                                .map(Path::toString)
                                .orElse(row.name()),
                        row.number(),
                        row.match(),
                        row.verdict(),
                        row.face().isPresent() ? row.doubts() : "",
                        row.problem()))
                .toList();
        jobs.run(
                () -> {
                    PhotoAnswersFile.write(file, written);
                    return file;
                },
                services.saved(),
                e -> jobs.report(new NotWrittenException(file, e)));
    }
}
