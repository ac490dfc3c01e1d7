package lookalike.ui.wall;

import javafx.geometry.BoundingBox;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import lookalike.ui.common.Controls;
import lookalike.ui.common.Texts;

/** The most useful keys of the wall, shown after the last tile or below it if there is room. */
final class WallHints extends VBox {

    private static final double MARGIN = 20;

    WallHints() {
        setId("wall-hints");
        getStyleClass().add("wall-hints");
        setManaged(false);
        setMouseTransparent(true);
        HBox keys = new HBox(
                key(Texts.get("wall.spaceKey"), "wall.keyLarge"),
                key("F2", "wall.keyRename"),
                key(Texts.get("wall.deleteKey"), "wall.keyExclude"),
                key(Texts.get("wall.undoKey"), "wall.keyUndo"));
        keys.getStyleClass().add("hint-keys");
        Label drops = Controls.whole(Texts.get("wall.drops"));
        drops.getStyleClass().add("muted");
        getChildren().addAll(keys, drops);
    }

    private static HBox key(String key, String words) {
        Label name = Controls.whole(key);
        name.getStyleClass().add("key-hint");
        Label what = Controls.whole(Texts.get(words));
        what.getStyleClass().add("muted");
        HBox pair = new HBox(6, name, what);
        pair.setAlignment(Pos.CENTER_LEFT);
        return pair;
    }

    /**
     * Places the hints, or hides them without room.
     *
     * @param room for tiles
     * @param next column and row of the first free place, both 0 without tiles, and width and height of a tile
     */
    void place(BoundingBox room, BoundingBox next) {
        double width = prefWidth(-1);
        double height = prefHeight(-1);
        double left = room.getMinX() + next.getMinX() * next.getWidth() + MARGIN;
        double top = room.getMinY() + next.getMinY() * next.getHeight();
        boolean any = next.getMinX() + next.getMinY() > 0;
        boolean beside = next.getMinX() > 0
                && left + width <= room.getMaxX()
                && height <= next.getHeight()
                && top + next.getHeight() <= room.getMaxY();
        double below = top + (next.getMinX() > 0 ? next.getHeight() : 0);
        boolean under = below + height + MARGIN <= room.getMaxY() && width + MARGIN <= room.getWidth();
        setVisible(any && (beside || under));
        if (beside) {
            resizeRelocate(left, top + (next.getHeight() - height) / 2, width, height);
        } else if (under) {
            resizeRelocate(room.getMinX() + MARGIN / 2, below + MARGIN / 2, width, height);
        }
    }
}
