package lookalike.dataset.known;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The texts of dictionaries that Python has pickled, alone or in a file of NumPy. The operations of the pickle are read, not carried out:
 * no object is made and no code is run, whatever it says.
 */
final class PickledMap {

    private static final byte[] NUMPY = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};

    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-fA-F]{4})");

    private final ByteBuffer bytes;

    /** Texts since each mark that is open. */
    private final Deque<List<String>> levels = new ArrayDeque<>();

    private final Map<Long, String> memo = new HashMap<>();
    private final List<String> keys = new ArrayList<>();
    private final List<String> values = new ArrayList<>();
    private String last = "";

    private PickledMap(ByteBuffer bytes) {
        this.bytes = bytes;
        levels.push(new ArrayList<>());
    }

    /**
     * Reads keys and values.
     *
     * @throws IOException if it is no pickle
     */
    static NameTable read(byte[] content) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        PickledMap map = new PickledMap(bytes);
        try {
            if (content.length > NUMPY.length && content[0] == NUMPY[0] && content[1] == NUMPY[1]) {
                bytes.position(NUMPY.length);
                int version = bytes.getShort() & 0xff;
                int header = version == 1 ? bytes.getShort() & 0xffff : bytes.getInt();
                bytes.position(Math.addExact(bytes.position(), header));
            }
            while (bytes.hasRemaining() && map.operation(bytes.get() & 0xff)) {
                // each operation is of its own
            }
        } catch (RuntimeException e) { // of the buffer
            throw new IOException("it is no pickle of Python", e);
        }
        return new NameTable(List.of(map.keys, map.values));
    }

    /** Reads an operation; false at the end. Those that only take from the stack are passed over, as their values are no texts. */
    private boolean operation(int code) {
        switch (code) {
            case '.' -> {
                return false;
            }
            case '(' -> levels.push(new ArrayList<>());
            case 'u' -> pairs(close());
            case 's' -> pair();
            case 't', 'l', 'd', 'e', 'o', 0x8f, 0x90, 0x91 -> close();
            case 'V', 'S', 'U', 'T', 'X', 0x8c, 0x8d -> text(code);
            case 'h' -> recall(bytes.get() & 0xff);
            case 'j' -> recall(bytes.getInt());
            case 'q' -> memo.put((long) (bytes.get() & 0xff), last);
            case 'r' -> memo.put((long) bytes.getInt(), last);
            case 'p' -> memo.put(Long.parseLong(line()), last);
            case 'g' -> recall(Long.parseLong(line()));
            case 0x94 -> memo.put((long) memo.size(), last);
            default -> other(code);
        }
        return true;
    }

    private void text(int code) {
        String text = switch (code) {
            case 'V' -> unescaped(line());
            case 'S' -> PublishedName.of(line());
            case 'U', 0x8c -> utf8(bytes.get() & 0xff);
            case 'T', 'X' -> utf8(bytes.getInt());
            default -> utf8(Math.toIntExact(bytes.getLong()));
        };
        last = text;
        levels.element().add(text);
    }

    /** Values of other kinds, with what follows their codes. */
    private void other(int code) {
        switch (code) {
            case 'F', 'I', 'L', 'P' -> line();
            case 'c', 'i' -> {
                line();
                line();
            }
            case 'K', 0x80, 0x82 -> skip(1);
            case 'M', 0x83 -> skip(2);
            case 'J', 0x84 -> skip(Integer.BYTES);
            case 'G', 0x95 -> skip(Long.BYTES);
            case 'C', 0x8a -> skip(bytes.get() & 0xff);
            case 'B', 0x8b -> skip(bytes.getInt());
            case 0x8e, 0x96 -> skip(Math.toIntExact(bytes.getLong()));
            default -> {
                // No bytes follow.
            }
        }
        last = "";
    }

    private List<String> close() {
        List<String> closed = levels.pop();
        if (levels.isEmpty()) {
            throw new IllegalStateException("no mark");
        }
        return closed;
    }

    private void pairs(List<String> texts) {
        for (int i = 0; i + 1 < texts.size(); i += 2) {
            keys.add(texts.get(i));
            values.add(texts.get(i + 1));
        }
    }

    private void pair() {
        List<String> texts = levels.element();
        if (texts.size() >= 2) {
            pairs(texts.subList(texts.size() - 2, texts.size()));
        }
    }

    private void recall(long number) {
        String text = memo.getOrDefault(number, "");
        if (!text.isEmpty()) {
            last = text;
            levels.element().add(text);
        }
    }

    private String line() {
        int start = bytes.position();
        while (bytes.get() != '\n') {
            // up to the end of the line
        }
        return new String(bytes.array(), start, bytes.position() - 1 - start, StandardCharsets.ISO_8859_1);
    }

    /** Letters beyond Latin-1 are written as numbers in the oldest format. */
    private static String unescaped(String text) {
        return ESCAPE.matcher(text)
                .replaceAll(number ->
                        Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(number.group(1), 16))));
    }

    private String utf8(int length) {
        byte[] text = new byte[check(length)];
        bytes.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }

    private void skip(int length) {
        bytes.position(bytes.position() + check(length));
    }

    private int check(int length) {
        if (length < 0 || length > bytes.remaining()) {
            throw new IllegalArgumentException("a length of " + length);
        }
        return length;
    }
}
