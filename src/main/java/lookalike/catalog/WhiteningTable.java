package lookalike.catalog;

import java.util.Optional;
import lookalike.model.ModelId;

/** The table {@code whitening}. */
final class WhiteningTable {

    private static final String COLUMNS = "estimator, content, source, degrees_of_freedom, shrinkage, cross_validated,"
            + " condition_number, tails, prior, matrix";

    private final Sql sql;

    WhiteningTable(Sql sql) {
        this.sql = sql;
    }

    Optional<WhiteningRow> find(ModelId model, String estimator) {
        return sql.first(
                "SELECT " + COLUMNS + " FROM whitening WHERE model_id = ? AND model_hash = ? AND estimator = ?",
                row -> new WhiteningRow(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getInt(4),
                        row.getDouble(5),
                        row.getBoolean(6),
                        row.getDouble(7),
                        row.getDouble(8),
                        row.getDouble(9),
                        Blobs.doubles(row.getBytes(10))),
                model.id(),
                model.sha256(),
                estimator);
    }

    void put(ModelId model, WhiteningRow row) {
        sql.update(
                "INSERT OR REPLACE INTO whitening (model_id, model_hash, " + COLUMNS
                        + ", vectors) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, x'')",
                model.id(),
                model.sha256(),
                row.estimator(),
                row.content(),
                row.source(),
                row.degreesOfFreedom(),
                row.shrinkage(),
                row.crossValidated() ? 1 : 0,
                row.conditionNumber(),
                row.tails(),
                row.prior(),
                Blobs.bytes(row.matrix()));
    }
}
