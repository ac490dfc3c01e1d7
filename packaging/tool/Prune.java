import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Copies the jars of the program folder without what an installed program has no use for: native code of other platforms, symbols
 * for debuggers, parts of OpenCV and FFmpeg that nothing calls. The same jars always become the same bytes.
 *
 * <p>Usage: {@code java Prune.java PLATFORM LIB APP}, where PLATFORM is JavaCPP's name of it, LIB the folder of jars, and APP the new
 * folder. Native code of libraries that would unpack it anew for every run goes to {@code APP/natives}.
 */
public final class Prune {

    /** What the libraries call the platforms. */
    private record Platform(String onnxRuntime, String sqlite, String jna) {}

    private static final Map<String, Platform> PLATFORMS = Map.of(
            "linux-x86_64", new Platform("linux-x64", "Linux/x86_64", "linux-x86-64"),
            "linux-arm64", new Platform("linux-aarch64", "Linux/aarch64", "linux-aarch64"),
            "macosx-x86_64", new Platform("osx-x64", "Mac/x86_64", "darwin"),
            "macosx-arm64", new Platform("osx-aarch64", "Mac/aarch64", "darwin"),
            "windows-x86_64", new Platform("win-x64", "Windows/x86_64", "win32-x86-64"));

    /** What goes from every jar: signatures (they would be broken), lists for compilers to native code, JavaFX's bridge to SWT. */
    private static final Pattern NEVER =
            Pattern.compile("META-INF/[^/]*\\.(SF|RSA|DSA|EC)|META-INF/native-image/.*|_manifest/.*|javafx-swt\\.jar");

    /** Everything in OpenCV's folder of native code, and what of it {@code lookalike.image} calls. */
    private static final Pattern OPENCV = Pattern.compile("org/bytedeco/opencv/[a-z]+-[^/]+/(.*)");

    private static final Pattern OPENCV_NEEDED =
            Pattern.compile("(lib)?(jni)?opencv_(core|imgproc|imgcodecs|videoio)[^/]*\\.(so|dylib|dll)[^/]*");

    /** FFmpeg's programs, and the libraries for devices and filters: {@code lookalike.image} reads files and decodes. */
    private static final Pattern FFMPEG_UNUSED = Pattern.compile("org/bytedeco/ffmpeg/[a-z]+-[^/]+/"
            + "(.*/.*|ff(mpeg|probe)(\\.exe)?|(lib)?(jni)?(avdevice|avfilter|postproc)[.-][^/]*)");

    /** OpenBLAS's headers, and the third of its three bindings, which neither OpenCV nor nd4j asks for. */
    private static final Pattern OPENBLAS_UNUSED =
            Pattern.compile("org/bytedeco/openblas/[a-z]+-[^/]+/(.*/.*|(lib)?jniopenblas_full\\..*)");

    private static final Pattern JNA_NATIVE = Pattern.compile("com/sun/jna/([^/]+)/[^/]*jnidispatch[^/]*");

    private static final Pattern UNPACKED = Pattern.compile("(ai/onnxruntime|org/sqlite)/native/(.+)/([^/]+\\.(so|dylib|dll))");

    /**
     * Jars that stay deflated: stored, they would make the installed program too large, and its start loads little or nothing of them. They
     * are those of native code, of nd4j's needs, and of shared galleries.
     */
    private static final Pattern DEFLATED = Pattern.compile("(nd4j|openblas|opencv|ffmpeg|protobuf|guava|commons|jackson-1\\..*|threetenbp"
            + "|java-driver|native-protocol|netty|config)-.*");

    /** A jar with such a file (nd4j's 320 MB) is not packed anew: nothing else of weight is in it. */
    private static final long HUGE = 200_000_000;

    private final Platform platform;

    private final Path app;

    private Prune(Platform platform, Path app) {
        this.platform = platform;
        this.app = app;
    }

    public static void main(String[] arguments) throws IOException {
        Platform platform = PLATFORMS.get(arguments[0]);
        if (platform == null) {
            throw new IllegalArgumentException("no platform that can be packaged: " + arguments[0]);
        }
        Prune prune = new Prune(platform, Path.of(arguments[2]));
        Files.createDirectories(prune.app.resolve("natives"));
        try (Stream<Path> jars = Files.list(Path.of(arguments[1]))) {
            for (Path jar : jars.sorted().toList()) {
                prune.copy(jar);
            }
        }
        try (Stream<Path> natives = Files.list(prune.app.resolve("natives"))) {
            if (natives.count() != 3) {
                throw new IOException("ONNX Runtime's two native libraries and SQLite's one are expected in " + prune.app);
            }
        }
    }

    private void copy(Path jar) throws IOException {
        Path pruned = app.resolve(jar.getFileName());
        try (ZipFile from = new ZipFile(jar.toFile())) {
            if (from.stream().anyMatch(entry -> isNeeded(entry.getName()) && entry.getSize() > HUGE)) {
                Files.copy(jar, pruned);
            } else {
                copy(from, pruned, !DEFLATED.matcher(jar.getFileName().toString()).matches());
            }
        }
    }

    private void copy(ZipFile from, Path pruned, boolean stored) throws IOException {
        try (OutputStream file = Files.newOutputStream(pruned);
                ZipOutputStream to = new ZipOutputStream(file)) {
            List<ZipEntry> entries = from.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(ZipEntry.class::cast)
                    .sorted(Comparator.comparing((ZipEntry entry) -> !entry.getName().equals("META-INF/MANIFEST.MF"))
                            .thenComparing(ZipEntry::getName))
                    .toList();
            for (ZipEntry entry : entries) {
                if (!isNeeded(entry.getName())) {
                    continue;
                }
                byte[] content = from.getInputStream(entry).readAllBytes();
                Matcher unpacked = UNPACKED.matcher(entry.getName());
                if (unpacked.matches()) {
                    Files.write(app.resolve("natives").resolve(unpacked.group(3)), content);
                } else {
                    write(to, entry.getName(), content, stored);
                }
            }
        }
    }

    private boolean isNeeded(String name) {
        Matcher jna = JNA_NATIVE.matcher(name);
        Matcher opencv = OPENCV.matcher(name);
        Matcher unpacked = UNPACKED.matcher(name);
        if (Stream.of(NEVER, OPENBLAS_UNUSED, FFMPEG_UNUSED).anyMatch(unused -> unused.matcher(name).matches())) {
            return false;
        } else if (jna.matches()) {
            return jna.group(1).equals(platform.jna());
        } else if (opencv.matches()) {
            return OPENCV_NEEDED.matcher(opencv.group(1)).matches();
        } else if (unpacked.matches()) {
            return unpacked.group(2).equals(platform.onnxRuntime())
                    || unpacked.group(2).equals(platform.sqlite());
        }
        return !name.startsWith("ai/onnxruntime/native/");
    }

    /** By default stored: the classes load faster, and the installer packs them better than a jar does. */
    private static void write(ZipOutputStream jar, String name, byte[] content, boolean stored) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.of(2026, 1, 1, 0, 0));
        if (stored) {
            CRC32 crc = new CRC32();
            crc.update(content);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            entry.setCrc(crc.getValue());
        }
        jar.putNextEntry(entry);
        jar.write(content);
        jar.closeEntry();
    }
}
