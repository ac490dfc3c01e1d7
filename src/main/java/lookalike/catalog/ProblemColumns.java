package lookalike.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import lookalike.image.PhotoProblem;

/** The problem of a photo in two columns: its code, and its details as a JSON array of strings; both null if there is none. */
final class ProblemColumns {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ProblemColumns() {}

    /** The value of the column {@code code}; null for none. */
    static String code(Optional<PhotoProblem.Explained> problem) {
        return problem.map(known -> known.problem().code()).orElse(null);
    }

    /** The value of the column {@code details}; null for none. */
    static String details(Optional<PhotoProblem.Explained> problem) {
        return problem.map(known -> text(known.details())).orElse(null);
    }

    /** The problem in a row, whose code is in this column and whose details are in the next one. */
    static Optional<PhotoProblem.Explained> problem(ResultSet row, int column) throws SQLException {
        String code = row.getString(column);
        return code == null ? Optional.empty() : Optional.of(PhotoProblem.of(code, list(row.getString(column + 1))));
    }

    /** Details as they stand in the file. */
    static String text(List<String> details) {
        try {
            return JSON.writeValueAsString(details);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> list(String details) {
        try {
            return JSON.readValue(details, new TypeReference<List<String>>() {});
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
