package lookalike.ui.common;

import java.util.function.Function;
import lookalike.task.ProgressMeter;

/**
 * Description of work in the background.
 *
 * @param name of the dataset or model that is worked on; may be empty
 * @param subject identifies it for the program: a folder or a model's id; may be empty
 * @param words for its progress
 */
public record TaskInfo(TaskKind kind, String name, String subject, Function<ProgressMeter.Reading, String> words) {

    /** Work whose subject needs no name. */
    public static TaskInfo of(TaskKind kind, Function<ProgressMeter.Reading, String> words) {
        return new TaskInfo(kind, "", "", words);
    }

    /** Name of the work while it runs. */
    public String title() {
        return switch (kind) {
            case INDEXING -> Texts.get("tasks.reading", name);
            case INSTALL -> Texts.get("tasks.installing", name);
            case EVALUATION -> Texts.get("tasks.evaluating");
            case HEALTH -> Texts.get("tasks.checking");
            case CELEBRITIES -> Texts.get("tasks.celebrities");
            case EXPORT -> Texts.get("tasks.export");
            case FILES -> Texts.get("tasks.files");
            case PHOTOS -> Texts.get("tasks.photos");
            case FOLDER -> Texts.get("tasks.looking", name);
            case SORTING -> Texts.get("tasks.sorting", name);
            case COPYING -> Texts.get("tasks.copying", name);
            case UNPACKING -> Texts.get("tasks.unpacking", name);
        };
    }
}
