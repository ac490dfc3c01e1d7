package lookalike.cli;

import java.io.PrintWriter;
import java.util.Locale;
import lookalike.cli.Answers.MatchRow;
import lookalike.cli.Answers.MatchedFace;
import lookalike.cli.Answers.PhotoAnswer;
import lookalike.cli.Answers.PhotosAnswer;

/** Matches as a table for people. */
final class MatchTable {

    private MatchTable() {}

    static void print(PrintWriter out, PhotosAnswer<MatchedFace> answer) {
        for (PhotoAnswer<MatchedFace> photo : answer.photos()) {
            out.println(photo.photo() + (photo.error() == null ? "" : ": " + photo.error()));
            int number = 0;
            for (MatchedFace face : photo.faces()) {
                out.println(String.format(
                        Locale.ROOT,
                        "  face %d at %.0f,%.0f, %.0f x %.0f px",
                        ++number,
                        face.box().x(),
                        face.box().y(),
                        face.box().w(),
                        face.box().h()));
                for (MatchRow match : face.matches()) {
                    out.println(String.format(
                            Locale.ROOT,
                            "    %3d  %-28s %.3f  %s",
                            match.rank(),
                            match.person(),
                            match.euclidean(),
                            match.exemplar()));
                }
            }
        }
    }
}
