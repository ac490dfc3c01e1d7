package lookalike.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Migrates the decisions of version 6, which had a table for each kind, to the journal of version 7. The times of the decisions and the
 * former labelled faces are unknown. Must be called inside a transaction.
 */
final class DecisionMigration {

    private DecisionMigration() {}

    static void run(Sql sql) {
        sql.execute("ALTER TABLE photo ADD COLUMN dataset_label TEXT NOT NULL DEFAULT ''");
        sql.execute("UPDATE photo SET dataset_label = (SELECT label FROM person WHERE person.id = person_id)");
        Stream.of("photo_content", "decision", "merged", "moved", "fine").forEach(name -> Schema.create(sql, name));
        DecisionTable journal = new DecisionTable(sql);
        for (Decision decision : decisions(sql)) {
            journal.add(new DecisionEntry(journal.next(), Optional.empty(), 0, decision));
        }
    }

    private static List<Decision> decisions(Sql sql) {
        List<Decision> decisions = new ArrayList<>();
        decisions.addAll(sql.query(
                "SELECT label, name FROM alias ORDER BY label",
                row -> Decision.rename(row.getString(1), Optional.of(row.getString(2)))));
        decisions.addAll(sql.query(
                "SELECT label, hash, " + path("exclusion") + " FROM exclusion ORDER BY label, hash",
                row -> Decision.exclude(new PhotoKey(row.getString(1), row.getString(2)), row.getString(3), true)));
        decisions.addAll(sql.query(
                "SELECT label, hash, " + path("chosen_face") + ", " + Queries.FACE
                        + " FROM chosen_face ORDER BY label, hash",
                row -> Decision.face(
                        new PhotoKey(row.getString(1), row.getString(2)),
                        row.getString(3),
                        Optional.of(Queries.detected(row, 4)),
                        Optional.empty())));
        return decisions;
    }

    private static String path(String table) {
        return "coalesce((SELECT min(path) FROM photo WHERE dataset_label = %1$s.label AND photo.hash = %1$s.hash), '')"
                .formatted(table);
    }
}
