package lookalike.ui.app;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.application.Application;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Parent;
import lookalike.platform.desktop.SystemTheme;
import lookalike.ui.common.Jobs;
import lookalike.ui.common.TextRuler;
import lookalike.ui.settings.Appearance;
import lookalike.ui.settings.SettingsFile;
import lookalike.ui.settings.Theme;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Theme and text size: the user's choice, the desktop's theme, and the look that results. Used on the FX thread. */
final class AppearanceController {

    private static final Logger LOG = LoggerFactory.getLogger(AppearanceController.class);

    private final SettingsFile settings;
    private final Jobs jobs;
    private final ReadOnlyObjectWrapper<Appearance> chosen;
    private final List<Parent> roots = new ArrayList<>();
    private boolean systemDark;
    private Boolean shownDark;

    /** @param jobs asks the desktop */
    AppearanceController(SettingsFile settings, Jobs jobs) {
        this.settings = settings;
        this.jobs = jobs;
        chosen = new ReadOnlyObjectWrapper<>(settings.get().appearance());
    }

    /** Choice of the user. */
    ReadOnlyObjectProperty<Appearance> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /**
     * Applies the look to a window, now and after each change.
     *
     * @param root of its scene
     */
    void dress(Parent root) {
        roots.add(root);
        apply();
        followSystem();
    }

    /** Chooses another look and remembers it. */
    void choose(UnaryOperator<Appearance> change) {
        chosen.set(change.apply(chosen.get()));
        settings.change(s -> s.withAppearance(chosen.get()));
        apply();
        followSystem();
    }

    /** Switches between the dark and the light theme. */
    void toggle() {
        choose(appearance -> appearance.withTheme(isDark() ? Theme.LIGHT : Theme.DARK));
    }

    /** Asks the desktop for its theme again, which may have changed. */
    void followSystem() {
        if (chosen.get().theme() == Theme.SYSTEM) {
            jobs.run(
                    SystemTheme::isDark,
                    dark -> {
                        systemDark = dark.orElse(false);
                        apply();
                    },
                    e -> LOG.warn("the desktop's theme is not known", e));
        }
    }

    private boolean isDark() {
        return chosen.get().theme() == Theme.DARK || chosen.get().theme() == Theme.SYSTEM && systemDark;
    }

    private void apply() {
        String size = "-fx-font-size: " + TextRuler.NORMAL * chosen.get().textPercent() / 100.0 + "px;";
        roots.forEach(root -> root.setStyle(size));
        if (shownDark == null || shownDark != isDark()) {
            shownDark = isDark();
            Application.setUserAgentStylesheet(
                    isDark() ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        }
    }
}
