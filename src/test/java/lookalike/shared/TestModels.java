package lookalike.shared;

import java.util.List;
import lookalike.face.LoadedModels;
import lookalike.model.Finders;
import lookalike.model.ModelId;
import lookalike.model.ModelPreference;
import lookalike.model.ModelStore;
import lookalike.platform.folders.AppFolders;

/** Models for tests: the starter models, and those beside the repository. */
public final class TestModels {

    private TestModels() {}

    /** Finders that do not exist, distinguished by a name. */
    public static Finders finders(String name) {
        return new Finders(new ModelId(name, "a".repeat(64)), new ModelId("points", "b".repeat(64)));
    }

    /** The starter models only. */
    public static LoadedModels starter() {
        return starter(null);
    }

    /** The starter models with one of their descriptors, null for the default. */
    public static LoadedModels starter(String descriptor) {
        return LoadedModels.load(
                new ModelStore(List.of(AppFolders.current().ownModels())), new ModelPreference(null, descriptor));
    }

    /** A detector and a descriptor by id, null for the starter model; needs the shared folder. */
    public static LoadedModels shared(String detector, String descriptor) {
        ModelStore store = new ModelStore(List.of(AppFolders.current().ownModels(), SharedFolder.resolve("models")));
        return LoadedModels.load(store, new ModelPreference(detector, descriptor));
    }
}
