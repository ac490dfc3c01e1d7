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

    /** Determines the cost of switching to other networks; delivers nothing if no dataset is open. */
    void cost(ModelPreference wanted, Consumer<SwitchCost> target);

    /** Switches to other networks; changes nothing if one of them cannot be used. */
    void to(ModelPreference wanted);

    /** Looks for the networks again, one of which may have been added or removed. */
    void recheck();
}
