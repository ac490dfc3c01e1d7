package lookalike.cassandra;

import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.uuid.Uuids;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lookalike.catalog.GalleryStatistics;
import lookalike.catalog.Json;
import lookalike.catalog.WhiteningRow;
import lookalike.model.ModelId;

/** The table {@code statistics}. */
final class StatisticsTable {

    private final GallerySession session;
    private final String table;

    StatisticsTable(GallerySession session) {
        this.session = session;
        table = session.address().keyspace() + ".statistics";
    }

    /** The column {@code figures}: the whitening without its matrix, and further figures of the program. */
    private record Figures(WhiteningRow whitening, String more) {}

    Optional<GalleryStatistics> latest(ModelId model, String method) {
        return session
                .rows(session.prepare("SELECT version, faces, people, figures, whitening FROM " + table
                                + " WHERE model = ? AND method = ? LIMIT 1")
                        .bind(StoredRow.text(model), method))
                .stream()
                .findFirst()
                .map(StatisticsTable::statistics);
    }

    private static GalleryStatistics statistics(Row row) {
        Figures figures = Json.read(row.getString("figures"), Figures.class);
        ByteBuffer bytes = row.getByteBuffer("whitening").order(ByteOrder.LITTLE_ENDIAN);
        double[] matrix = new double[bytes.remaining() / Double.BYTES];
        bytes.asDoubleBuffer().get(matrix);
        return new GalleryStatistics(
                String.valueOf(row.getUuid("version")),
                row.getLong("faces"),
                row.getLong("people"),
                figures.more,
                figures.whitening.with(matrix));
    }

    String put(ModelId model, String method, GalleryStatistics found) {
        double[] matrix = found.whitening().matrix();
        ByteBuffer bytes = ByteBuffer.allocate(matrix.length * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asDoubleBuffer().put(matrix);
        UUID version = Uuids.timeBased();
        session.write(List.of(session.prepare("INSERT INTO " + table
                        + " (model, method, version, faces, people, figures, whitening) VALUES (?, ?, ?, ?, ?, ?, ?)")
                .bind(
                        StoredRow.text(model),
                        method,
                        version,
                        found.faces(),
                        found.people(),
                        Json.text(new Figures(found.whitening().with(new double[0]), found.figures())),
                        bytes)));
        return version.toString();
    }
}
