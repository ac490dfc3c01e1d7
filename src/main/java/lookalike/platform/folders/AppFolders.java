package lookalike.platform.folders;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lookalike.platform.Os;

/**
 * Folders of the program: those installed with it, and those with the user's data.
 *
 * @param home the folder that holds {@code models/} and {@code assets/}
 * @param data the user's data folder: settings, catalogues, models
 * @param cache everything that the program can make again; may be deleted at any time
 * @param logs the log files
 */
public record AppFolders(Path home, Path data, Path cache, Path logs) {

    /** System property that names the home folder; the start script and the build set it. */
    public static final String HOME_PROPERTY = "lookalike.home";

    /** System property that names a single folder for all data of the user, for tests and portable installations. */
    public static final String DATA_PROPERTY = "lookalike.data";

    private static final List<Integer> ICON_SIZES = List.of(16, 24, 32, 48, 64, 128, 256, 512);

    private AppFolders(Path home, UserFolders user) {
        this(home, user.data(), user.cache(), user.logs());
    }

    /** With all data of the user below one folder. */
    public AppFolders(Path home, Path data) {
        this(home, UserFolders.below(data));
    }

    /** The folders of this run, from the system properties, the environment and the operating system's conventions. */
    public static AppFolders current() {
        String data = System.getProperty(DATA_PROPERTY);
        return data != null
                ? new AppFolders(homeFolder(), Path.of(data).toAbsolutePath())
                : new AppFolders(
                        homeFolder(),
                        UserFolders.of(Os.current(), System.getenv(), Path.of(System.getProperty("user.home"))));
    }

    /** The user's data folder that all programs share, by the XDG base directory specification; for Linux and similar systems. */
    public static Path sharedData() {
        return UserFolders.sharedData(System.getenv(), Path.of(System.getProperty("user.home")));
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

    /** Native code of an installed program. The folder is missing if the jars still contain all of it. */
    public Path ownNatives() {
        return home.resolve("natives");
    }

    /** The texts of the licences of the models that the program came with. */
    public Path modelLicences() {
        return ownModels().resolve("licences");
    }

    /** The licence of the program itself; the file may be missing. */
    public Path licence() {
        return home.resolve("LICENSE");
    }

    /** The models that the user added. */
    public Path userModels() {
        return data.resolve("models");
    }

    /** File with the user's choice of models. */
    public Path modelChoice() {
        return data.resolve("model-choice.json");
    }

    /** The synthetic people that the program came with: a dataset. */
    public Path sampleCast() {
        return home.resolve("assets").resolve("sample-cast").resolve("celebrities");
    }

    /** Photos to try the sample cast with. */
    public Path sampleProbes() {
        return home.resolve("assets").resolve("sample-cast").resolve("probes");
    }

    /** The list of well-known people for whom the program can fetch photos. */
    public Path celebrities() {
        return home.resolve("assets").resolve("celebrities.csv");
    }

    /** Answers of Wikimedia, kept for a day. */
    public Path celebrityAnswers() {
        return cache.resolve("celebrities");
    }

    /** Plan of the last run that fetched photos of celebrities. */
    public Path celebrityPlan() {
        return data.resolve("celebrities.json");
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

    /** The people that the user has sorted out of unsorted photos so far, one file for each folder. */
    public Path drafts() {
        return data.resolve("drafts");
    }

    /** Faces of unsorted photos, kept so that the photos need not be read again. */
    public Path readFaces() {
        return cache.resolve("faces");
    }

    /** Snapshots of shared galleries, which are brought up to date when they are used. */
    public Path snapshots() {
        return cache.resolve("snapshots");
    }

    /** Small pictures, kept so that they need not be made again. */
    public Path thumbnails() {
        return cache.resolve("thumbnails");
    }

    /** Native code that libraries unpack. */
    public Path natives() {
        return cache.resolve("natives");
    }

    /** Incomplete downloads. */
    public Path downloads() {
        return cache.resolve("downloads");
    }

    /** Work that has ended, for the activity page. */
    public Path activity() {
        return data.resolve("activity.json");
    }

    /** The app's remembered settings. */
    public Path settings() {
        return data.resolve("settings.json");
    }
}
