package lookalike.index;

import java.util.OptionalLong;
import lookalike.catalog.Catalog;
import lookalike.model.ModelSelection;

/**
 * Cost of indexing a dataset with other networks.
 *
 * @param photos number of photos to analyse; 0 if all results of these networks are still there
 * @param seconds rough duration at the pace of the last run; empty if that is unknown
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
