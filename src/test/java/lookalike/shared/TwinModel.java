package lookalike.shared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lookalike.model.ModelStore;
import lookalike.model.Role;
import lookalike.platform.folders.AppFolders;

/** A starter model under another id: for the program a different model, and always available. */
public final class TwinModel {

    private TwinModel() {}

    /** Puts the twin of a role's starter model into a folder of models. */
    public static void put(Path folder, Role role, String id) throws IOException {
        ModelStore.Entry starter = new ModelStore(List.of(AppFolders.current().ownModels()))
                .entries().stream()
                        .filter(entry -> entry.card().id().equals(ModelStore.DEFAULTS.get(role)))
                        .findFirst()
                        .orElseThrow();
        Files.createDirectories(folder);
        Files.copy(starter.networkFile(), folder.resolve(id + ".onnx"));
        Files.writeString(
                folder.resolve(id + ".json"),
                Files.readString(starter.cardFile())
                        .replaceFirst("(\"id\":\\s*)\"[^\"]*\"", "$1\"" + id + "\"")
                        .replace("\"" + starter.card().name() + "\"", "\"Twin " + id + "\"")
                        .replace(starter.card().file(), id + ".onnx"));
    }
}
