package lookalike.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import lookalike.image.PhotoProblem;
import org.jspecify.annotations.Nullable;

/** The problem of a photo in two columns: its code, and its details as a JSON array of strings; both null if there is none. */
final class ProblemColumns {

    private ProblemColumns() {}

    /** The value of the column {@code code}; null for none. */
    static @Nullable String code(Optional<PhotoProblem.Explained> problem) {
        return problem.map(known -> known.problem().code()).orElse(null);
    }

    /** The value of the column {@code details}; null for none. */
    static @Nullable String details(Optional<PhotoProblem.Explained> problem) {
        return problem.map(known -> Json.text(known.details())).orElse(null);
    }

    /** The problem in a row, whose code is in this column and whose details are in the next one. */
    static Optional<PhotoProblem.Explained> problem(ResultSet row, int column) throws SQLException {
        String code = row.getString(column);
        return code == null
                ? Optional.empty()
                : Optional.of(PhotoProblem.of(code, List.of(Json.read(row.getString(column + 1), String[].class))));
    }
}
