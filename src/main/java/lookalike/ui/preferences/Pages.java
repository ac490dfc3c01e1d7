package lookalike.ui.preferences;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import lookalike.match.MatchOptions;
import lookalike.match.Order;
import lookalike.ui.common.AppearanceText;
import lookalike.ui.common.Choices;
import lookalike.ui.common.MeasureChoices;
import lookalike.ui.common.Texts;
import lookalike.ui.settings.Appearance;
import lookalike.ui.settings.Language;
import lookalike.ui.settings.Settings;
import lookalike.ui.settings.Theme;

/** Settings pages for values that other parts of the window also show and change. */
public final class Pages {

    private Pages() {}

    /**
     * Theme, text size, language.
     *
     * @param chosen the user's choice
     * @param choose changes and saves the choice
     */
    public static Node appearance(ObservableValue<Appearance> chosen, Consumer<UnaryOperator<Appearance>> choose) {
        ComboBox<Theme> theme = Choices.of(
                "preferences-theme",
                List.of(Theme.values()),
                AppearanceText::of,
                chosen.getValue().theme(),
                value -> choose.accept(appearance -> appearance.withTheme(value)));
        ComboBox<Integer> size = Choices.of(
                "preferences-size",
                Appearance.SIZES,
                value -> Texts.format("%d %%", value),
                chosen.getValue().textPercent(),
                value -> choose.accept(appearance -> appearance.withText(value)));
        ComboBox<Language> language = Choices.of(
                "preferences-language",
                List.of(Language.values()),
                AppearanceText::of,
                chosen.getValue().language(),
                value -> choose.accept(appearance -> appearance.withLanguage(value)));
        chosen.addListener((property, before, now) -> {
            theme.setValue(now.theme());
            size.setValue(now.textPercent());
            language.setValue(now.language());
        });
        Form form = new Form("preferences-appearance-page");
        form.add("preferences.theme", theme, "");
        form.add("preferences.textSize", size, "");
        form.add("preferences.language", language, "menu.languageLater");
        return form;
    }

    /**
     * Options for comparing and listing people.
     *
     * @param order who is listed first
     * @param matches how many are listed
     */
    public static Node comparing(
            ObjectProperty<MatchOptions> options, ObjectProperty<Order> order, IntegerProperty matches) {
        ObjectProperty<Integer> number = matches.asObject();
        ComboBox<Integer> count =
                Choices.of("preferences-matches", Settings.MATCHES, value -> Texts.format("%d", value), number);
        count.getProperties().put("model", number); // a strong reference keeps it alive
        Form form = new Form("preferences-comparing-page");
        form.add("accuracy.photos", MeasureChoices.aggregate("preferences-aggregate", options), "accuracy.photosHint");
        form.add("accuracy.spread", MeasureChoices.estimator("preferences-estimator", options), "accuracy.spreadHint");
        form.add("preferences.order", MeasureChoices.order("preferences-order", order), "preferences.orderHint");
        form.add("preferences.matches", count, "");
        return form;
    }
}
