package lookalike.platform.desktop;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;

/** Versions of the running program, of Java and of the system. */
public final class BuildInfo {

    private BuildInfo() {}

    /** Entry of the jar's manifest with the address of the program's distributor. */
    private static final String CONTACT = "Implementation-Contact";

    /** The program's version and build from the jar's manifest, or {@code development} if it runs without a jar. */
    public static String version() {
        return manifest()
                .map(entries -> entries.getValue(Attributes.Name.IMPLEMENTATION_VERSION) + ", build "
                        + entries.getValue("Implementation-Build"))
                .orElse("development");
    }

    /** Web page or mail address of the program's distributor; empty for a build without a distributor. */
    public static Optional<String> contact() {
        return manifest().map(entries -> entries.getValue(CONTACT)).filter(address -> !address.isBlank());
    }

    private static Optional<Attributes> manifest() {
        try {
            File place = new File(BuildInfo.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (place.isDirectory()) {
                return Optional.empty();
            }
            try (JarFile jar = new JarFile(place)) {
                return Optional.of(jar.getManifest().getMainAttributes());
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
