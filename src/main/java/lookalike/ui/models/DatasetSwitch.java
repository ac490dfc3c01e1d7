package lookalike.ui.models;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import lookalike.index.DatasetModels;
import lookalike.index.SwitchCost;
import lookalike.model.ModelPreference;

/** Switches the networks of the open dataset. Used on the FX thread. */
public interface DatasetSwitch {

    /** The networks of the open dataset, null while none is open. */
    ObservableValue<DatasetModels> models();

    /** Finds out what it takes to switch to some networks; nothing comes if no dataset is open. */
    void cost(ModelPreference wanted, Consumer<SwitchCost> target);

    /** Switches; nothing has changed if a network cannot be used. */
    void to(ModelPreference wanted);

    /** Looks for the networks again: one of them may be back, or gone. */
    void recheck();
}
