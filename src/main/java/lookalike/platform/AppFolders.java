package lookalike.platform;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Where the program finds what it came with, and where it keeps what belongs to the user.
 *
 * @param home the folder that holds {@code models/} and {@code assets/}
 * @param data the user's data folder: settings, catalogues, models, logs
 */
public record AppFolders(Path home, Path data) {

    /** System property that names the home folder; the start script and the build set it. */
    public static final String HOME_PROPERTY = "lookalike.home";

    /** System property that names the data folder, for tests and portable installations. */
    public static final String DATA_PROPERTY = "lookalike.data";

    private static final List<Integer> ICON_SIZES = List.of(16, 24, 32, 48, 64, 128, 256, 512);

    /** The folders of this run, from the system properties, the environment and the operating system's conventions. */
    public static AppFolders current() {
        String data = System.getProperty(DATA_PROPERTY);
        return new AppFolders(
                homeFolder(),
                data != null
                        ? Path.of(data).toAbsolutePath()
                        : dataFolder(
                                System.getProperty("os.name"),
                                System.getenv(),
                                Path.of(System.getProperty("user.home"))));
    }

    /**
     * The user's data folder by the convention of the operating system: {@code %APPDATA%\Lookalike} on Windows,
     * {@code ~/Library/Application Support/Lookalike} on macOS, the XDG base directory specification elsewhere.
     */
    static Path dataFolder(String osName, Map<String, String> environment, Path userHome) {
        String os = osName.toLowerCase(Locale.ROOT);
        if (os.startsWith("windows")) {
            String appData = environment.get("APPDATA");
            return (appData == null ? userHome.resolve("AppData").resolve("Roaming") : Path.of(appData))
                    .resolve("Lookalike");
        }
        if (os.startsWith("mac")) {
            return userHome.resolve("Library").resolve("Application Support").resolve("Lookalike");
        }
        String xdg = environment.get("XDG_DATA_HOME");
        Path base = xdg == null || !Path.of(xdg).isAbsolute()
                ? userHome.resolve(".local").resolve("share")
                : Path.of(xdg);
        return base.resolve("lookalike");
    }

    private static Path homeFolder() {
        String home = System.getProperty(HOME_PROPERTY);
        if (home != null) {
            return Path.of(home).toAbsolutePath().normalize();
        }
        Path here = Path.of("").toAbsolutePath();
        for (Path folder = here; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("models"))) {
                return folder;
            }
        }
        return here;
    }

    /** The models that the program came with. */
    public Path ownModels() {
        return home.resolve("models");
    }

    /** The texts of the licences of the models that the program came with. */
    public Path modelLicences() {
        return ownModels().resolve("licences");
    }

    /** The terms of the program itself; there may be no such file. */
    public Path licence() {
        return home.resolve("LICENSE");
    }

    /** The models that the user added. */
    public Path userModels() {
        return data.resolve("models");
    }

    /** The synthetic people that the program came with: a dataset. */
    public Path sampleCast() {
        return home.resolve("assets").resolve("sample-cast").resolve("celebrities");
    }

    /** Photos to try the sample cast with. */
    public Path sampleProbes() {
        return home.resolve("assets").resolve("sample-cast").resolve("probes");
    }

    /** The app's icon: a PNG for each of the sizes that desktops ask for, the smallest first. */
    public List<Path> icons() {
        Path folder = home.resolve("assets").resolve("icons");
        return ICON_SIZES.stream()
                .map(size -> folder.resolve("lookalike-" + size + ".png"))
                .toList();
    }

    /** The catalogues that the app keeps, one file for each dataset. */
    public Path catalogs() {
        return data.resolve("catalogs");
    }

    /** The log files. */
    public Path logs() {
        return data.resolve("logs");
    }

    /** Small pictures, kept so that they need not be made again; may be deleted at any time. */
    public Path thumbnails() {
        return data.resolve("thumbnails");
    }

    /** Native code that libraries unpack. */
    public Path natives() {
        return data.resolve("natives");
    }

    /** The app's remembered settings. */
    public Path settings() {
        return data.resolve("settings.json");
    }
}
