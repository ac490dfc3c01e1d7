package lookalike.platform.folders;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import lookalike.platform.Os;

/**
 * The folders of a user by the conventions of the operating systems: the known folders of Windows, the standard directories of
 * macOS, the XDG base directory specification elsewhere.
 *
 * @param data everything that the user would miss; on Windows it follows the user to other machines
 * @param cache everything that the program can make again
 * @param logs the log files
 */
record UserFolders(Path data, Path cache, Path logs) {

    private static final String NAME = "Lookalike";

    /** All folders below one, for tests and portable installations. */
    static UserFolders below(Path folder) {
        return new UserFolders(folder, folder.resolve("cache"), folder.resolve("logs"));
    }

    /** The folders of the user with a home, on this operating system and in this environment. */
    static UserFolders of(Os os, Map<String, String> environment, Path userHome) {
        return switch (os) {
            case WINDOWS -> ofWindows(environment, userHome.resolve("AppData"));
            case MAC -> ofMac(userHome.resolve("Library"));
            case LINUX, OTHER -> ofXdg(environment, userHome);
        };
    }

    private static UserFolders ofWindows(Map<String, String> environment, Path appData) {
        Path roaming = named(environment, "APPDATA", appData.resolve("Roaming"));
        Path local =
                named(environment, "LOCALAPPDATA", appData.resolve("Local")).resolve(NAME);
        return new UserFolders(roaming.resolve(NAME), local.resolve("Cache"), local.resolve("Logs"));
    }

    private static UserFolders ofMac(Path library) {
        return new UserFolders(
                library.resolve("Application Support").resolve(NAME),
                library.resolve("Caches").resolve(NAME),
                library.resolve("Logs").resolve(NAME));
    }

    /** The data folder that all programs share. */
    static Path sharedData(Map<String, String> environment, Path userHome) {
        return named(environment, "XDG_DATA_HOME", userHome.resolve(".local").resolve("share"));
    }

    /** By the specification, logs are state: kept between starts, but not worth taking to another computer. */
    private static UserFolders ofXdg(Map<String, String> environment, Path userHome) {
        String name = NAME.toLowerCase(Locale.ROOT);
        Path local = userHome.resolve(".local");
        return new UserFolders(
                sharedData(environment, userHome).resolve(name),
                named(environment, "XDG_CACHE_HOME", userHome.resolve(".cache")).resolve(name),
                named(environment, "XDG_STATE_HOME", local.resolve("state"))
                        .resolve(name)
                        .resolve("logs"));
    }

    /** The folder that a variable names. A relative path is ignored, because it would depend on the working directory. */
    private static Path named(Map<String, String> environment, String variable, Path otherwise) {
        String value = environment.getOrDefault(variable, "");
        return Path.of(value).isAbsolute() ? Path.of(value) : otherwise;
    }
}
