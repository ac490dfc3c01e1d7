package lookalike.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lookalike.model.DescriptorModel;
import lookalike.model.Finders;
import lookalike.model.ModelId;

/**
 * Migrates the chosen networks from the lines of text of version 5 to the JSON of version 6. The finders of looks and faces stay as they
 * are, because they are only a key. Must be called inside a transaction.
 */
final class SelectionMigration {

    /** A detector and a landmark network with the first digits of their hashes; ids may have blanks. */
    private static final Pattern FINDERS = Pattern.compile("(.+?)@([0-9a-f]{12}) (.+)@([0-9a-f]{12})");

    private SelectionMigration() {}

    static void run(Sql sql) {
        replace(sql, SettingTable.FINDERS, stored -> finders(stored).map(Json::text));
        for (String key : List.of(SettingTable.DESCRIPTOR, SettingTable.EARLIER)) {
            replace(sql, key, stored -> Optional.of(Json.text(descriptor(stored))));
        }
    }

    private static void replace(Sql sql, String key, Function<String, Optional<String>> now) {
        sql.first("SELECT value FROM setting WHERE key = ?", row -> row.getString(1), key)
                .ifPresent(before -> {
                    sql.update("DELETE FROM setting WHERE key = ?", key);
                    now.apply(before).ifPresent(value -> sql.update("INSERT INTO setting VALUES (?, ?)", key, value));
                });
    }

    /** Empty for a text that no version has written; then no networks are chosen. */
    private static Optional<Finders> finders(String stored) {
        Matcher found = FINDERS.matcher(stored);
        return found.matches()
                ? Optional.of(new Finders(
                        new ModelId(found.group(1), found.group(2)), new ModelId(found.group(3), found.group(4))))
                : Optional.empty();
    }

    /** Parses a line for the whole model, and one for each part of a composite: its weight, a space, the part. */
    private static DescriptorModel descriptor(String stored) {
        String[] lines = stored.split("\n");
        return new DescriptorModel(
                model(lines[0]),
                Arrays.stream(lines)
                        .skip(1)
                        .map(line -> line.split(" ", 2))
                        .map(part -> new DescriptorModel.Part(model(part[1]), Double.parseDouble(part[0])))
                        .toList());
    }

    private static ModelId model(String stored) {
        int end = stored.lastIndexOf('@');
        return new ModelId(stored.substring(0, end), stored.substring(end + 1));
    }
}
