package lookalike.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.stream.Collectors;
import lookalike.cli.ClusterAnswers.Answer;
import lookalike.cli.ClusterAnswers.ClusterRow;
import lookalike.cli.ClusterAnswers.FaceRow;
import lookalike.cli.ClusterAnswers.Member;
import lookalike.cli.ClusterAnswers.WrittenRow;

/** Prints clusters as a table. */
final class ClusterTable {

    private ClusterTable() {}

    static void print(PrintWriter out, Answer answer) {
        answer.clusters().forEach(cluster -> print(out, cluster));
        if (!answer.alone().isEmpty()) {
            out.println("left alone");
            answer.alone().forEach(face -> out.println("  " + words(face)));
        }
        answer.unusable().forEach(photo -> out.println("skipped " + photo.photo() + ": " + photo.error()));
        out.println("%s, %s: %s, %s left alone, %s skipped"
                .formatted(
                        count(answer.photos(), "photo"),
                        count(answer.faces(), "face"),
                        answer.clusters().size() == 1
                                ? "1 person"
                                : answer.clusters().size() + " people",
                        count(answer.alone().size(), "face"),
                        count(answer.unusable().size(), "photo")));
        if (answer.written() != null) {
            print(out, answer.written());
        }
    }

    private static void print(PrintWriter out, WrittenRow written) {
        written.missing().forEach(photo -> out.println("not copied " + photo + ": it is no longer there"));
        out.println("%s: %s of %s written%s"
                .formatted(
                        written.folder(),
                        count(written.photos(), "photo"),
                        written.people() == 1 ? "1 person" : written.people() + " people",
                        written.complete() ? "" : " (stopped; what is there is whole)"));
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private static void print(PrintWriter out, ClusterRow cluster) {
        long borderline = cluster.faces().stream().filter(Member::borderline).count();
        out.println("%d  %s, %s%s%s"
                .formatted(
                        cluster.number(),
                        cluster.title(),
                        count(cluster.faces().size(), "face"),
                        borderline == 0 ? "" : ", " + borderline + " in doubt",
                        cluster.similar().isEmpty()
                                ? ""
                                : ", perhaps the same person as "
                                        + cluster.similar().stream()
                                                .map(String::valueOf)
                                                .collect(Collectors.joining(", "))));
        cluster.faces()
                .forEach(member -> out.println(
                        "  " + words(member.face()) + (member.borderline() ? ", may be somebody else" : "")));
    }

    private static String words(FaceRow face) {
        return String.format(
                Locale.ROOT,
                "%s at %.0f,%.0f, %.0f x %.0f px%s",
                face.photo(),
                face.box().x(),
                face.box().y(),
                face.box().w(),
                face.box().h(),
                face.evidence().inDoubt().map(doubts -> ", " + doubts).orElse(""));
    }
}
