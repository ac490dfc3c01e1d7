package lookalike.ui.health;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import lookalike.catalog.Catalog;
import lookalike.face.LoadedModels;
import lookalike.match.MatchOptions;

/**
 * Sources of a health check.
 *
 * @param catalog of the open dataset; empty while none is open
 * @param models the networks in use, loaded when they are first asked for
 * @param options how people are compared
 */
public record HealthSources(
        Supplier<Optional<Catalog>> catalog, Supplier<LoadedModels> models, ObservableValue<MatchOptions> options) {}
