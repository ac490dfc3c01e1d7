package lookalike.ui.app;

import javafx.beans.property.ObjectProperty;
import lookalike.match.MatchOptions;
import lookalike.ui.compare.core.CompareState;
import lookalike.ui.settings.Settings;
import lookalike.ui.settings.SettingsFile;

/** Restores the last choices at the next start: number and order of the matches, how people are compared, recent photos. */
final class RememberedChoices {

    private RememberedChoices() {}

    static void install(SettingsFile settings, CompareState state, ObjectProperty<MatchOptions> options) {
        state.order().set(settings.get().measures().order());
        state.wanted().set(settings.get().matches());
        state.wanted().addListener((property, before, now) -> settings.change(s -> s.withMatches(now.intValue())));
        Runnable measures = () -> settings.change(s -> s.withMeasures(new Settings.Measures(
                state.order().get(), options.get().aggregate(), options.get().estimator())));
        state.order().addListener(property -> measures.run());
        options.addListener(property -> measures.run());
        state.onFile(file -> settings.change(
                s -> s.withProbe(file.toAbsolutePath().normalize().toString())));
    }
}
