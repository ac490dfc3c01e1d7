package lookalike.ui.app;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.stage.Window;
import lookalike.celebrity.RunPlanFile;
import lookalike.celebrity.Services;
import lookalike.dataset.Credits;
import lookalike.platform.folders.AppFolders;
import lookalike.platform.instance.RunningInstance;

/** The app in a process of its own, on a headless screen. It fetches celebrities until it is killed; see {@link CelebritiesKillTest}. */
final class KilledWindow {

    private static final List<String> GROUPS = List.of("group-actors", "group-musicians", "group-athletes");

    private KilledWindow() {}

    /** @param arguments the program's folder, the data folder, the server's address, names (one per line), and a number of photos */
    public static void main(String[] arguments) {
        HeadlessProgram.prepare(arguments[0], arguments[1]);
        System.setProperty(Services.SERVER, arguments[2]);
        Thread user = new Thread(() -> fetch(arguments[3], Integer.parseInt(arguments[4])), "user");
        user.setDaemon(true);
        user.start();
        LookalikeApp.launch(RunningInstance.alone(), List.of());
    }

    /** Does what a user does on the page, and prints a line once the given number of photos is there. */
    private static void fetch(String names, int photos) {
        try {
            await(() -> find("#menu") != null);
            onWindow(() -> item("menu-celebrities"));
            await(() -> find("#celebrities-available") instanceof Label label
                    && !label.getText().contains(" 0 people"));
            onWindow(() -> {
                GROUPS.forEach(group -> ((ToggleButton) find("#" + group)).fire());
                ((TextArea) find("#celebrity-names")).setText(names);
                ((Button) find("#get-celebrities")).fire();
                return true;
            });
            RunPlanFile plans = new RunPlanFile(AppFolders.current().celebrityPlan());
            while (plans.read().orElseThrow().done()
                    || Credits.of(plans.read().orElseThrow().folder()).all().size() < photos) {
                TimeUnit.MILLISECONDS.sleep(5); // the window writes both files on other threads
            }
            System.out.println(1);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(Supplier<Boolean> condition) throws Exception {
        while (!onWindow(condition)) {
            TimeUnit.MILLISECONDS.sleep(20); // the window appears without further action
        }
    }

    private static boolean onWindow(Supplier<Boolean> action) throws Exception {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        try {
            Platform.runLater(() -> done.complete(action.get()));
        } catch (IllegalStateException e) {
            return false; // the toolkit has not yet started
        }
        return done.get(1, TimeUnit.MINUTES);
    }

    private static Node find(String id) {
        return Window.getWindows().stream()
                .map(window -> window.getScene().lookup(id))
                .filter(node -> node != null)
                .findFirst()
                .orElse(null);
    }

    private static boolean item(String id) {
        for (MenuItem menu : ((MenuButton) find("#menu")).getItems()) {
            for (MenuItem item : ((Menu) menu).getItems()) {
                if (id.equals(item.getId())) {
                    item.fire();
                    return true;
                }
            }
        }
        throw new IllegalStateException("no " + id);
    }
}
