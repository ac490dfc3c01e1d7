package lookalike.ui.models;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import lookalike.model.ListedModel;
import lookalike.model.ModelPreference;

/** Installed and installable models, and the work on them. Used on the FX thread only. */
public final class ModelsState {

    private final ObservableList<ListedModel> models = FXCollections.observableArrayList();
    private final ObservableMap<String, RunningInstall> installing = FXCollections.observableHashMap();
    private final ObservableMap<String, Remark> remarks = FXCollections.observableHashMap();
    private final ObjectProperty<ModelPreference> fresh = new SimpleObjectProperty<>(ModelPreference.STARTER);

    /**
     * Outcome of the last action on a model.
     *
     * @param bad whether it failed
     */
    record Remark(String words, boolean bad) {}

    /** All models: the known ones in their order, then those that the user added. */
    ObservableList<ListedModel> models() {
        return models;
    }

    /** Running downloads, by the models' ids. */
    ObservableMap<String, RunningInstall> installing() {
        return installing;
    }

    /** Result of the last action on a model, by its id; the empty id is for adding a model. */
    ObservableMap<String, Remark> remarks() {
        return remarks;
    }

    /** The models for datasets that have no choice of their own. */
    ObjectProperty<ModelPreference> fresh() {
        return fresh;
    }
}
