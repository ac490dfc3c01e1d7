package lookalike.shared;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The folder of real photos and more models, for tests only. */
public final class SharedFolder implements ExecutionCondition {

    private static final Path FOLDER = Path.of(System.getProperty("lookalike.shared", "../shared"))
            .toAbsolutePath()
            .normalize();

    /** A file or folder in it. */
    public static Path resolve(String path) {
        return FOLDER.resolve(path);
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Files.isDirectory(FOLDER.resolve("datasets"))) {
            return ConditionEvaluationResult.enabled("the shared folder is there");
        }
        String reason = "SKIPPED (real-data): %s needs the folder shared/ beside the checkout"
                .formatted(context.getDisplayName());
        System.out.println(reason);
        return ConditionEvaluationResult.disabled(reason);
    }
}
