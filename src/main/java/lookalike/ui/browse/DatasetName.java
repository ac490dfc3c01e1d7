package lookalike.ui.browse;

import java.nio.file.Path;
import lookalike.platform.folders.AppFolders;
import lookalike.ui.common.Texts;

/** Names of datasets: those of their folders, and a separate name for the sample cast. */
public final class DatasetName {

    private DatasetName() {}

    /** Name of a folder's dataset. */
    public static String of(Path folder, AppFolders folders) {
        Path absolute = folder.toAbsolutePath().normalize();
        if (absolute.equals(folders.sampleCast().toAbsolutePath().normalize())) {
            return Texts.get("header.sampleCast");
        }
        Path last = absolute.getFileName();
        return last == null ? absolute.toString() : last.toString();
    }
}
