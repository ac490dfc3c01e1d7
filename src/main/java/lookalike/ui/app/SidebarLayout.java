package lookalike.ui.app;

import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import lookalike.ui.browse.BrowseView;

/**
 * Lays out the sidebar beside the pages, as wide as the window allows and the user wants. If it is narrow or has no room, it can be drawn
 * in full over the pages until the user returns to them.
 */
final class SidebarLayout extends Region {

    private static final PseudoClass DRAWN = PseudoClass.getPseudoClass("drawn");

    private final BrowseView sidebar;
    private final Node pages;
    /** Measures the text size. */
    private final Label text = new Label();

    private final BooleanProperty folded = new SimpleBooleanProperty();
    private final BooleanProperty drawn = new SimpleBooleanProperty();
    private final BooleanProperty away = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<SidebarRoom> room = new ReadOnlyObjectWrapper<>(SidebarRoom.FULL);

    SidebarLayout(BrowseView sidebar, Node pages) {
        this.sidebar = sidebar;
        this.pages = pages;
        setId("sidebar-and-page");
        text.setManaged(false);
        getChildren().addAll(text, pages, sidebar);
        InvalidationListener arrange = property -> arrange();
        text.fontProperty().addListener(arrange);
        folded.addListener(arrange);
        drawn.addListener(arrange);
        away.addListener(arrange);
        sceneProperty().addListener((property, before, now) -> {
            if (now != null) {
                now.widthProperty().addListener(arrange);
                now.heightProperty().addListener(arrange);
                arrange();
            }
        });
        pages.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> drawn.set(false));
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && drawn.get()) {
                close();
                event.consume();
            }
        });
    }

    /** True if the user wants only faces although there may be room for more. */
    BooleanProperty folded() {
        return folded;
    }

    /** True if the page needs the sidebar's room; the sidebar can still be drawn over it. */
    BooleanProperty away() {
        return away;
    }

    /** The sidebar's room. */
    ReadOnlyObjectProperty<SidebarRoom> room() {
        return room.getReadOnlyProperty();
    }

    /** Folds or unfolds the sidebar; without room for both forms, draws it over the pages or hides it again. */
    void toggle() {
        if (!away.get() && (room.get() == SidebarRoom.FULL || room.get() == SidebarRoom.FACES)) {
            drawn.set(false);
            folded.set(!folded.get());
        } else if (drawn.get()) {
            close();
        } else {
            draw();
        }
    }

    /** Shows the whole sidebar, over the pages if need be. */
    void draw() {
        drawn.set(away.get() || room.get().isNarrow());
        applyCss();
        layout();
    }

    /** Closes the sidebar if it is drawn over the pages. */
    void close() {
        if (drawn.get()) {
            drawn.set(false);
            pages.requestFocus();
        }
    }

    private void arrange() {
        Scene scene = getScene();
        double em = text.getFont().getSize();
        if (scene == null || scene.getWidth() <= 0) {
            return;
        }
        room.set(SidebarRoom.of(scene.getWidth() / em, scene.getHeight() / em, folded.get()));
        if (!away.get() && !room.get().isNarrow()) {
            drawn.set(false);
        }
        sidebar.narrow().set(room.get().isNarrow() && !drawn.get());
        sidebar.setVisible(!away.get() && room.get() != SidebarRoom.NONE || drawn.get());
        sidebar.pseudoClassStateChanged(DRAWN, drawn.get());
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double em = text.getFont().getSize();
        double beside = away.get() ? 0 : snapSizeX(room.get().ems() * em);
        double width = drawn.get() ? snapSizeX(SidebarRoom.FULL.ems() * em) : beside;
        sidebar.resizeRelocate(0, 0, width, getHeight());
        pages.resizeRelocate(beside, 0, Math.max(0, getWidth() - beside), getHeight());
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }
}
