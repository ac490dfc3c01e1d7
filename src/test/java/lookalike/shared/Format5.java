package lookalike.shared;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import lookalike.model.ModelId;
import lookalike.model.ModelSelection;

/** Catalogues as the program wrote them in format 5: sentences in place of codes, text in place of JSON. */
public final class Format5 {

    private static final String SCHEMA = "/lookalike/catalog/schema-5.sql";

    private Format5() {}

    /**
     * Writes a catalogue in format 5, with all photos and faces of a catalogue in format 7, beside the latter.
     *
     * @param catalog closed
     * @param chosen its networks, with a single one as the descriptor
     * @param sentence SQL that turns the {@code code} and {@code details} of a look into its sentence
     */
    public static Path of(Path catalog, ModelSelection chosen, String sentence) throws IOException, SQLException {
        Path file = catalog.resolveSibling("format 5 of " + catalog.getFileName());
        ModelId descriptor = chosen.descriptor().id();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                InputStream schema = Format5.class.getResourceAsStream(SCHEMA)) {
            String commands = new String(schema.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^--.*$", "");
            for (String command : commands.split(";\\s*\\n")) {
                if (!command.isBlank()) {
                    statement.execute(command);
                }
            }
            statement.execute("ATTACH '" + catalog + "' AS now");
            for (String table : new String[] {"person", "descriptor"}) {
                statement.execute("INSERT INTO " + table + " SELECT * FROM now." + table);
            }
            statement.execute("INSERT INTO photo SELECT id, person_id, path, size, modified, hash FROM now.photo");
            statement.execute(
                    "INSERT INTO face SELECT id, photo_id, labelled, x, y, width, height, score, sharpness, landmarks,"
                            + " finders, turned, quality, doubts FROM now.face");
            statement.execute("INSERT INTO look SELECT photo_id, finders, status, coalesce(" + sentence
                    + ", ''), search FROM now.look");
            statement.execute(
                    "INSERT INTO setting SELECT * FROM now.setting WHERE key IN ('dataset', 'present', 'pace')");
            statement.execute("INSERT INTO setting SELECT 'finders', value FROM now.setting WHERE key = 'present'");
            statement.execute(
                    "INSERT INTO setting VALUES ('descriptor', '" + descriptor.id() + "@" + descriptor.sha256() + "')");
        }
        return file;
    }
}
