package lookalike.ui.common;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.scene.Parent;

/**
 * Style sheets of the app. JavaFX tests each new node against every rule of all style sheets that apply to it. Rules for a single part of
 * the main window are therefore in a sheet of their own that applies to the nodes of that part only. Small windows have all sheets.
 */
public enum StyleSheet {
    /** Rules that all windows and parts share. */
    LOOKALIKE,
    /** Page that compares a photo. */
    COMPARE,
    /** List of the people, and the page of one person. */
    BROWSE,
    /** People as a wall of faces. */
    WALL,
    /** Map of the people. */
    MAP,
    /** Health of the dataset. */
    HEALTH,
    /** Accuracy on the dataset. */
    ACCURACY,
    /** Running and finished work. */
    ACTIVITY,
    /** Unsorted photos. */
    CLUSTER,
    /** Photos of famous people from the web. */
    CELEBRITIES,
    /** First steps. */
    FIRST,
    /** Windows of their own: help, settings, decisions, camera. */
    WINDOWS;

    private String address() {
        String file = "/lookalike/ui/" + name().toLowerCase(Locale.ROOT) + ".css";
        return StyleSheet.class.getResource(file).toExternalForm();
    }

    /** Applies sheets to a part of the window. */
    public static <P extends Parent> P dress(P part, StyleSheet... sheets) {
        part.getStylesheets().addAll(addresses(sheets));
        return part;
    }

    /** Addresses of sheets, for a scene or a node. */
    public static List<String> addresses(StyleSheet... sheets) {
        return Arrays.stream(sheets).map(StyleSheet::address).toList();
    }

    /** Addresses of all sheets, for windows and pictures other than the main window. */
    public static List<String> all() {
        return addresses(values());
    }
}
