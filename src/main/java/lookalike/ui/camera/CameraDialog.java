package lookalike.ui.camera;

import javafx.event.EventHandler;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.layout.StackPane;
import javafx.stage.Modality;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import lookalike.ui.common.Dialogs;
import lookalike.ui.common.Texts;
import lookalike.ui.common.Tooltips;

/** The camera in a dialog: Space or Enter takes a photo, Escape closes the dialog. However it is closed, the camera is switched off. */
public final class CameraDialog {

    private CameraDialog() {}

    /** Switches the camera on and shows its picture. */
    public static void show(Window owner, CameraState state, CameraController controller) {
        ButtonType take = new ButtonType(Texts.get("camera.take"), ButtonBar.ButtonData.OK_DONE);
        ButtonType close = new ButtonType(Texts.get("camera.close"), ButtonBar.ButtonData.CANCEL_CLOSE);
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(owner);
        dialog.initModality(Modality.WINDOW_MODAL);
        dialog.setTitle(Texts.get("camera.title"));
        dialog.setResizable(true);
        dialog.getDialogPane().setId("camera-dialog");
        dialog.getDialogPane().getStyleClass().add("camera-dialog");
        Dialogs.dress(dialog, owner);
        dialog.getDialogPane().getButtonTypes().setAll(take, close);
        dialog.getDialogPane().setContent(new StackPane(new CameraView(state, controller, face -> {
            controller.take(face);
            dialog.close();
        })));
        Button shutter = (Button) dialog.getDialogPane().lookupButton(take);
        shutter.setId("camera-take");
        Tooltips.set(shutter, Texts.get("camera.takeHint"));
        shutter.disableProperty().bind(state.picture().isNull());
        shutter.disabledProperty().addListener((property, before, now) -> {
            if (!now) {
                shutter.requestFocus(); // a disabled button cannot have the focus
            }
        });
        dialog.getDialogPane().lookupButton(close).setId("camera-close");
        dialog.setResultConverter(button -> {
            if (button == take) {
                controller.take();
            }
            return button;
        });
        // When a window is hidden, its dialogs disappear without being closed.
        EventHandler<WindowEvent> end = event -> dialog.close();
        owner.addEventHandler(WindowEvent.WINDOW_HIDING, end);
        dialog.getDialogPane().getScene().getWindow().addEventHandler(WindowEvent.WINDOW_HIDDEN, event -> {
            controller.stop();
            owner.removeEventHandler(WindowEvent.WINDOW_HIDING, end);
        });
        dialog.show();
        controller.start();
    }
}
