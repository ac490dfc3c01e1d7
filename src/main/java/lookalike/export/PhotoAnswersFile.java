package lookalike.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lookalike.match.Match;
import lookalike.match.Similarity;
import lookalike.platform.files.CsvFile;

/** CSV file with the best matches of many photos: one row for each face, and for each photo without a face. */
public final class PhotoAnswersFile {

    private static final String[] HEADER = {
        "photo", "face", "label", "name", "similarity", "euclidean", "mahalanobis", "verdict", "doubts", "problem"
    };

    private PhotoAnswersFile() {}

    /**
     * A face of a photo, or a photo without a face.
     *
     * @param photo its file, or its name if it has no file
     * @param face number of the face in its photo, from 1; 0 without a face
     * @param match the best match; empty if it is not known
     * @param verdict the word for the match; empty without a match
     * @param doubts reasons to doubt the face; empty if there are none
     * @param problem why there is no face; empty if there is one
     */
    public record Row(String photo, int face, Optional<Match> match, String verdict, String doubts, String problem) {

        private String[] cells() {
            return new String[] {
                photo,
                face == 0 ? "" : Integer.toString(face),
                match.map(one -> one.person().label()).orElse(""),
                match.map(one -> one.person().name()).orElse(""),
                match.flatMap(Match::similarity)
                        .map(Similarity::both)
                        .map(Row::number)
                        .orElse(""),
                match.map(one -> number(one.euclidean().distance())).orElse(""),
                match.map(one -> number(one.mahalanobis().distance())).orElse(""),
                verdict,
                doubts,
                problem
            };
        }

        private static String number(double value) {
            return String.format(Locale.ROOT, "%.6f", value);
        }
    }

    /**
     * Writes rows in their order, whole or not at all.
     *
     * @throws IOException if the file cannot be written
     */
    public static void write(Path file, List<Row> rows) throws IOException {
        List<String[]> cells = new ArrayList<>();
        cells.add(HEADER);
        rows.forEach(row -> cells.add(row.cells()));
        CsvFile.write(file, cells);
    }
}
