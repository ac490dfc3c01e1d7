package lookalike.ui.app;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableIntegerValue;
import javafx.event.ActionEvent;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import lookalike.ui.browse.DatasetState;
import lookalike.ui.common.Controls;
import lookalike.ui.common.Icon;
import lookalike.ui.common.Page;
import lookalike.ui.common.Services;
import lookalike.ui.common.Texts;
import lookalike.ui.common.Tooltips;

/** The bar at the top: menu, dataset, pages, running work, the button that opens a photo. */
final class HeaderBar extends Pane {

    private final HBox start;
    private final PageSwitch pages;
    private final HBox activity = new HBox();
    private final HBox end;
    private final DatasetButton dataset;
    private final Button photo;

    /** Parts that are hidden when space is short, in this order; the menus have them, too. */
    private final List<Consumer<Boolean>> spare;

    private Fitted fitted = new Fitted(0, 0, "", 0, 0);

    /** Sizes and words that determined the last arrangement. */
    private record Fitted(double width, double text, String dataset, double end, double pages) {}

    /**
     * @param menu of the window
     * @param hasCamera whether there is a camera
     * @param findings how many findings about the dataset are open
     */
    HeaderBar(
            Services services,
            Node menu,
            DatasetState state,
            ObservableBooleanValue hasCamera,
            ObservableIntegerValue findings,
            Commands commands) {
        getStyleClass().add("header-bar");
        Node brand = brand(services.folders().icons());
        dataset = new DatasetButton(state, commands);
        photo = button("open-photo", "header.openPhotoHint", Icon.Shape.PHOTOS, commands::choosePhotos);
        photo.setText(Texts.get("header.openPhoto"));
        photo.getStyleClass().add("accent");
        Button camera = button("camera", "header.cameraHint", Icon.Shape.CAMERA, commands::openCamera);
        camera.getStyleClass().add("icon-button");
        camera.visibleProperty().bind(hasCamera);
        camera.managedProperty().bind(camera.visibleProperty());
        activity.setId("activity-slot");
        start = row(menu, brand, dataset);
        pages = new PageSwitch(services.page());
        pages.count(Page.HEALTH, findings);
        findings.addListener(property -> requestLayout());
        end = row(activity, camera, photo);
        end.setId("header-end");
        getChildren().addAll(start, pages, end);
        spare = List.of(
                fits -> show(brand, fits),
                fits -> photo.setContentDisplay(fits ? ContentDisplay.LEFT : ContentDisplay.TEXT_ONLY),
                fits -> show(dataset, fits),
                fits -> pages.setCompact(!fits));
    }

    /** Place for a button that shows the running work; empty until one is added. */
    HBox activity() {
        return activity;
    }

    /** Registers an action to run whenever the user chooses a page, even the current one. */
    void onPageChosen(Runnable action) {
        pages.addEventHandler(ActionEvent.ACTION, event -> action.run());
    }

    private static HBox row(Node... nodes) {
        HBox row = new HBox(nodes);
        row.getStyleClass().add("header-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static void show(Node node, boolean fits) {
        node.setVisible(fits);
        node.setManaged(fits);
    }

    private static Node brand(List<Path> icons) {
        Label name = Controls.whole(Texts.get("app.name"));
        name.getStyleClass().add("app-name");
        if (!icons.isEmpty()) {
            ImageView logo =
                    new ImageView(new Image(icons.get(icons.size() - 1).toUri().toString(), 64, 64, true, true));
            logo.setFitHeight(24);
            logo.setFitWidth(24);
            name.setGraphic(logo);
        }
        return name;
    }

    private static Button button(String id, String hint, Icon.Shape shape, Runnable action) {
        Button button = Controls.button(id, "", action);
        button.setGraphic(new Icon(shape));
        Tooltips.set(button, Texts.get(hint));
        button.setAccessibleText(Texts.get(hint));
        return button;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        double rows = Math.max(start.prefHeight(-1), Math.max(pages.prefHeight(-1), end.prefHeight(-1)));
        return snappedTopInset() + rows + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double right = getWidth() - snappedRightInset();
        fit(right - left);
        double startWidth = start.prefWidth(-1);
        double endWidth = end.prefWidth(-1);
        double pagesWidth = pages.prefWidth(-1);
        double middle = (getWidth() - pagesWidth) / 2;
        double least = left + startWidth + start.getSpacing();
        double most = right - endWidth - end.getSpacing() - pagesWidth;
        place(start, left, startWidth);
        place(pages, Math.max(least, Math.min(most, middle)), pagesWidth);
        place(end, Math.max(left, right - endWidth), endWidth);
    }

    private void fit(double room) {
        Fitted now =
                new Fitted(room, photo.getFont().getSize(), dataset.getText(), end.prefWidth(-1), pages.rowWidth());
        if (now.equals(fitted)) {
            return;
        }
        spare.forEach(step -> step.accept(true));
        applyCss(); // hidden parts have not noticed a change of the text size
        for (Consumer<Boolean> step : spare) {
            if (needed() > room) {
                step.accept(false);
            }
        }
        fitted = new Fitted(room, now.text, now.dataset, end.prefWidth(-1), now.pages);
    }

    private double needed() {
        return start.prefWidth(-1) + start.getSpacing() + pages.prefWidth(-1) + end.getSpacing() + end.prefWidth(-1);
    }

    private void place(HBox row, double x, double width) {
        double height = row.prefHeight(-1);
        double room = getHeight() - snappedTopInset() - snappedBottomInset();
        row.resizeRelocate(snapPositionX(x), snapPositionY(snappedTopInset() + (room - height) / 2), width, height);
    }
}
