import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Packs the PNG files of the app's icon into one file as macOS (.icns) and Windows (.ico) want it; both take PNG as it is.
 *
 * <p>Usage: {@code java Icons.java ICONS OUT}
 */
public final class Icons {

    private static final List<Integer> WINDOWS = List.of(16, 24, 32, 48, 64, 128, 256);

    /** Apple's names of the sizes that it takes as PNG. */
    private static final Map<String, Integer> MACOS =
            new TreeMap<>(Map.of("ic11", 32, "ic12", 64, "ic07", 128, "ic08", 256, "ic09", 512));

    private Icons() {}

    public static void main(String[] arguments) throws IOException {
        Path icons = Path.of(arguments[0]);
        Path out = Path.of(arguments[1]);
        Files.write(out.resolve("lookalike.ico"), ico(icons));
        Files.write(out.resolve("lookalike.icns"), icns(icons));
    }

    private static byte[] png(Path icons, int size) throws IOException {
        return Files.readAllBytes(icons.resolve("lookalike-" + size + ".png"));
    }

    /** Six bytes that say what it is, 16 for each picture, then the pictures; little endian. */
    private static byte[] ico(Path icons) throws IOException {
        ByteArrayOutputStream pictures = new ByteArrayOutputStream();
        ByteBuffer directory = ByteBuffer.allocate(6 + 16 * WINDOWS.size()).order(ByteOrder.LITTLE_ENDIAN);
        directory.putShort((short) 0).putShort((short) 1).putShort((short) WINDOWS.size());
        for (int size : WINDOWS) {
            byte[] png = png(icons, size);
            // A size of 256 is written as 0.
            directory.put((byte) size).put((byte) size).putShort((short) 0);
            directory.putShort((short) 1).putShort((short) 32);
            directory.putInt(png.length).putInt(directory.capacity() + pictures.size());
            pictures.writeBytes(png);
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(directory.array());
        file.writeBytes(pictures.toByteArray());
        return file.toByteArray();
    }

    /** Blocks of a name of four letters, the length of the whole block, and the content; big endian. */
    private static byte[] icns(Path icons) throws IOException {
        ByteArrayOutputStream blocks = new ByteArrayOutputStream();
        DataOutputStream to = new DataOutputStream(blocks);
        for (Map.Entry<String, Integer> block : MACOS.entrySet()) {
            byte[] png = png(icons, block.getValue());
            to.writeBytes(block.getKey());
            to.writeInt(8 + png.length);
            to.write(png);
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        DataOutputStream head = new DataOutputStream(file);
        head.writeBytes("icns");
        head.writeInt(8 + blocks.size());
        head.write(blocks.toByteArray());
        return file.toByteArray();
    }
}
