package lookalike.platform.desktop;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.util.jar.Attributes;
import java.util.jar.JarFile;

/** Versions of the running program, of Java and of the system. */
public final class BuildInfo {

    private BuildInfo() {}

    /** The program's version and build from the jar's manifest, {@code development} where it runs without one. */
    public static String version() {
        try {
            File place = new File(BuildInfo.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (place.isDirectory()) {
                return "development";
            }
            try (JarFile jar = new JarFile(place)) {
                Attributes manifest = jar.getManifest().getMainAttributes();
                return manifest.getValue(Attributes.Name.IMPLEMENTATION_VERSION) + ", build "
                        + manifest.getValue("Implementation-Build");
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("the program's jar cannot be read", e);
        }
    }

    /** Version and vendor of Java. */
    public static String java() {
        return System.getProperty("java.runtime.version") + ", " + System.getProperty("java.vendor");
    }

    /** Name, version and architecture of the operating system. */
    public static String system() {
        return System.getProperty("os.name") + " " + System.getProperty("os.version") + ", "
                + System.getProperty("os.arch");
    }
}
