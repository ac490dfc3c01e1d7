package lookalike.ui.app;

import lookalike.platform.folders.AppFolders;

/** The app in a process of its own, started by a test, with its window on a headless screen. */
final class HeadlessProgram {

    private HeadlessProgram() {}

    /**
     * Prepares the process; must be called before any other class of the app is used.
     *
     * @param home the program's folder
     * @param data the data folder
     */
    static void prepare(String home, String data) {
        System.setProperty(AppFolders.HOME_PROPERTY, home);
        System.setProperty(AppFolders.DATA_PROPERTY, data);
        System.setProperty("glass.platform", "Monocle");
        System.setProperty("monocle.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("prism.text", "t2k");
        System.setProperty("java.awt.headless", "true");
    }
}
