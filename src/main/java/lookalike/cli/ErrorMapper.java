package lookalike.cli;

import java.io.IOException;
import lookalike.cassandra.SharedGalleryException;
import lookalike.catalog.CatalogException;
import lookalike.celebrity.CelebrityException;
import lookalike.cluster.ClusterException;
import lookalike.dataset.DatasetException;
import lookalike.evaluate.EvaluationException;
import lookalike.export.CsvException;
import lookalike.export.NumpyException;
import lookalike.export.RecordException;
import lookalike.folder.FolderException;
import lookalike.image.PhotoProblem;
import lookalike.image.UnreadablePhotoException;
import lookalike.model.ModelException;
import lookalike.platform.archive.ArchiveException;
import lookalike.platform.download.DownloadException;
import lookalike.platform.files.IoErrorText;
import lookalike.stats.NotPositiveDefiniteException;
import lookalike.task.CancelledException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** The one place where the command line turns exceptions into words and exit codes. */
final class ErrorMapper implements IExecutionExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorMapper.class);

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
        int code = codeOf(e);
        if (code == ExitCode.INTERNAL) {
            LOG.error("unexpected", e);
            command.getErr().println(TerminalText.line("lookalike: unexpected error: " + e));
        } else {
            String words = e instanceof IOException io ? IoErrorText.naming(io) : e.getMessage();
            LOG.info("{}", words);
            command.getErr().println(TerminalText.line("lookalike: " + words + hint(e)));
        }
        return code;
    }

    /** A suggestion for a missing file or folder; may be empty. */
    private static String hint(Exception e) {
        if (e instanceof UnreadablePhotoException photo && photo.problem().problem() == PhotoProblem.MISSING) {
            return DidYouMean.hint(photo.photo());
        }
        if (e instanceof DatasetException dataset && dataset.reason() == DatasetException.Reason.NO_FOLDER) {
            return DidYouMean.hint(dataset.details().get(0));
        }
        return e instanceof CatalogException catalog && catalog.reason() == CatalogException.Reason.MISSING
                ? DidYouMean.hint(catalog.details().get(0))
                : "";
    }

    private static int codeOf(CelebrityException.Reason reason) {
        return switch (reason) {
            case LIST_NOT_READ, LIST_ROW, NOBODY, BUSY, DISK_FULL, NOT_READ, NOT_WRITTEN -> ExitCode.INPUT;
            case OFFLINE, NOT_REACHED, SERVICE_ERROR, NOT_UNDERSTOOD, KEEPS_FAILING -> ExitCode.SERVICE;
            case NO_THRESHOLD -> ExitCode.MODEL;
        };
    }

    static int codeOf(Exception e) {
        if (e instanceof UnreadablePhotoException
                || e instanceof DatasetException
                || e instanceof ArchiveException
                || e instanceof CsvException
                || e instanceof NumpyException
                || e instanceof RecordException
                || e instanceof EvaluationException
                || e instanceof InputException
                || e instanceof ClusterException
                || e instanceof FolderException
                || e instanceof IOException) {
            return ExitCode.INPUT;
        }
        if (e instanceof CatalogException
                || e instanceof SharedGalleryException
                || e instanceof NotPositiveDefiniteException) {
            return ExitCode.CATALOG;
        }
        if (e instanceof ModelException || e instanceof DownloadException) {
            return ExitCode.MODEL;
        }
        if (e instanceof CelebrityException celebrity) {
            return codeOf(celebrity.reason());
        }
        return e instanceof CancelledException ? ExitCode.CANCELLED : ExitCode.INTERNAL;
    }
}
