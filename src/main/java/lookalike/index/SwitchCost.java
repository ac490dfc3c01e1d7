package lookalike.index;

import java.util.OptionalLong;
import lookalike.catalog.Catalog;
import lookalike.model.ModelSelection;

/**
 * Cost of reading a dataset with other networks.
 *
 * @param photos how many photos must be analysed; 0 if everything that these networks made is still there
 * @param seconds about how long that takes, at the pace of the last run; empty if there was none
 */
public record SwitchCost(int photos, OptionalLong seconds) {

    /** The cost for a catalogue, as far as it knows its dataset. */
    public static SwitchCost of(Catalog catalog, ModelSelection choice) {
        int photos = catalog.unread(choice);
        return new SwitchCost(
                photos,
                catalog.pace()
                        .map(pace -> OptionalLong.of((long) Math.ceil(photos / pace)))
                        .orElse(OptionalLong.empty()));
    }
}
