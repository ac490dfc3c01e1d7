package lookalike.dataset.known;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * Data that R has saved ({@code save} and {@code saveRDS}): named vectors of texts, lists and data frames of them, in the binary format
 * "XDR" of versions 2 and 3, also compressed by gzip, which is R's default ("R Internals", chapter "Serialization Formats").
 */
final class RData {

    private static final int LARGEST = 64 << 20;

    /** Deeper is no table. */
    private static final int DEEPEST = 100;

    private static final int HAS_ATTRIBUTES = 0x200;
    private static final int HAS_TAG = 0x400;

    private final ByteBuffer bytes;
    private final List<String> symbols = new ArrayList<>();
    private final List<NameTable> tables = new ArrayList<>();

    /**
     * A value of R, as far as tables need it.
     *
     * @param texts of a vector of texts, or of a factor's numbers
     * @param items of a list
     * @param attributes by their names
     */
    private record Value(List<String> texts, List<Value> items, Map<String, Value> attributes) {

        static final Value OTHER = new Value(List.of(), List.of(), Map.of());

        static Value text(String text) {
            return new Value(List.of(text), List.of(), Map.of());
        }

        Optional<List<String>> names() {
            return Optional.ofNullable(attributes.get("names")).map(Value::texts);
        }

        /** The texts of a vector, also of a factor, which has the numbers of its levels. */
        List<String> column() {
            Value levels = attributes.get("levels");
            if (levels == null) {
                return texts;
            }
            List<String> column = new ArrayList<>();
            for (String number : texts) {
                int level = Integer.parseInt(number);
                column.add(level >= 1 && level <= levels.texts.size() ? levels.texts.get(level - 1) : "");
            }
            return column;
        }
    }

    private RData(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    /** @throws IOException if it is no such file, or has been compressed in another way */
    static List<NameTable> read(byte[] content) throws IOException {
        byte[] plain = content;
        if (content.length > 2 && content[0] == 0x1f && (content[1] & 0xff) == 0x8b) {
            try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(content))) {
                plain = in.readNBytes(LARGEST);
            }
        }
        RData data = new RData(ByteBuffer.wrap(plain));
        try {
            data.header();
            data.item(0);
        } catch (RuntimeException e) { // of the buffer
            throw new IOException("it is no data of R that can be read", e);
        }
        return data.tables;
    }

    /** The mark of a file with several values, the format, the versions, and the coding of version 3. */
    private void header() throws IOException {
        if (bytes.get(0) == 'R') {
            bytes.position("RDX2\n".length());
        }
        if (bytes.get() != 'X' || bytes.get() != '\n') {
            throw new IOException("it is no data of R in the binary format");
        }
        int version = bytes.getInt();
        bytes.getInt();
        bytes.getInt();
        if (version == 3) {
            text(bytes.getInt());
        } else if (version != 2) {
            throw new IOException("it is of version " + version + " of R's format");
        }
    }

    private Value item(int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new IOException("it is too deep");
        }
        int flags = bytes.getInt();
        int type = flags & 0xff;
        return switch (type) {
            case 254, 253, 251, 242, 241 -> Value.OTHER; // nothing, and the environments that every R has
            case 1 -> symbol(depth);
            case 255 -> Value.text(symbols.get((flags >> 8 == 0 ? bytes.getInt() : flags >> 8) - 1));
            case 2 -> pairs(flags, depth);
            case 9 -> Value.text(text(bytes.getInt()));
            case 10, 13 -> attributed(new Value(numbers(), List.of(), Map.of()), flags, depth);
            case 14 -> attributed(reals(), flags, depth);
            case 16, 19, 20 -> attributed(vector(type == 16, depth), flags, depth);
            case 238 -> compact(depth);
            default -> throw new IOException("it has values of the type " + type);
        };
    }

    private Value symbol(int depth) throws IOException {
        Value name = item(depth + 1);
        symbols.add(name.texts.isEmpty() ? "" : name.texts.get(0));
        return name;
    }

    /** A list of pairs: the saved variables, or attributes. It goes on in its own tail, which is not counted as depth. */
    private Value pairs(int firstFlags, int depth) throws IOException {
        Map<String, Value> pairs = new HashMap<>();
        int flags = firstFlags;
        while ((flags & 0xff) == 2) {
            if ((flags & HAS_ATTRIBUTES) != 0) {
                item(depth + 1);
            }
            Value tag = (flags & HAS_TAG) != 0 ? item(depth + 1) : Value.OTHER;
            pairs.put(tag.texts.isEmpty() ? "" : tag.texts.get(0), item(depth + 1));
            flags = bytes.getInt();
        }
        if ((flags & 0xff) != 254) {
            throw new IOException("a list has no end");
        }
        return new Value(List.of(), List.of(), pairs);
    }

    private List<String> numbers() throws IOException {
        int length = length(Integer.BYTES);
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            numbers.add(String.valueOf(bytes.getInt()));
        }
        return numbers;
    }

    private Value reals() throws IOException {
        int length = length(Double.BYTES);
        bytes.position(bytes.position() + length * Double.BYTES);
        return Value.OTHER;
    }

    private Value vector(boolean texts, int depth) throws IOException {
        int length = length(Integer.BYTES);
        List<Value> items = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            items.add(item(depth + 1));
        }
        List<String> words = items.stream()
                .map(item -> item.texts.isEmpty() ? "" : item.texts.get(0))
                .toList();
        return new Value(texts || words.stream().noneMatch(String::isEmpty) ? words : List.of(), items, Map.of());
    }

    /** A sequence that R has not written out; none has texts. */
    private Value compact(int depth) throws IOException {
        item(depth + 1);
        item(depth + 1);
        item(depth + 1);
        return Value.OTHER;
    }

    private Value attributed(Value value, int flags, int depth) throws IOException {
        Value whole =
                (flags & HAS_ATTRIBUTES) == 0 ? value : new Value(value.texts, value.items, item(depth + 1).attributes);
        Optional<List<String>> names = whole.names();
        if (whole.items.stream().anyMatch(item -> item.column().size() > 1)) { // a data frame
            tables.add(new NameTable(headed(whole.items, names)));
        } else if (names.isPresent() && !whole.texts.isEmpty()) {
            tables.add(new NameTable(List.of(names.get(), whole.texts)));
        }
        return whole;
    }

    private static List<List<String>> headed(List<Value> columns, Optional<List<String>> names) {
        List<List<String>> headed = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            List<String> column = new ArrayList<>();
            column.add(names.isPresent() && i < names.get().size() ? names.get().get(i) : "");
            column.addAll(columns.get(i).column());
            headed.add(column);
        }
        return headed;
    }

    /** The length of a vector; there must be room for it in what is left. */
    private int length(int size) throws IOException {
        int length = bytes.getInt();
        if (length < 0 || (long) length * size > bytes.remaining()) {
            throw new IOException("a vector of " + length + " values is not all there");
        }
        return length;
    }

    private String text(int length) throws IOException {
        if (length == -1) {
            return ""; // a missing value
        }
        if (length < 0 || length > bytes.remaining()) {
            throw new IOException("a text of " + length + " bytes is not all there");
        }
        byte[] text = new byte[length];
        bytes.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }
}
