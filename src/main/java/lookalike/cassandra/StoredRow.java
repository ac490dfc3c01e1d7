package lookalike.cassandra;

import com.datastax.oss.driver.api.core.cql.Row;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import lookalike.catalog.Json;
import lookalike.catalog.StoredDescriptor;
import lookalike.catalog.StoredFace;
import lookalike.catalog.StoredLook;
import lookalike.catalog.StoredPhoto;
import lookalike.model.ModelId;

/**
 * A row of the table {@code photo}: the faces that particular finders saw in a photo.
 *
 * @param look without descriptors
 * @param models the networks whose descriptors are complete
 */
record StoredRow(StoredPhoto.Key key, long size, long modified, StoredLook look, Set<ModelId> models) {

    static final String COLUMNS =
            "label, hash, path, finders, size, modified, status, search, code, details, faces, models";

    static StoredRow of(Row row) {
        return new StoredRow(
                new StoredPhoto.Key(row.getString("label"), row.getString("hash"), row.getString("path")),
                row.getLong("size"),
                row.getLong("modified"),
                new StoredLook(
                        row.getString("finders"),
                        row.getString("status"),
                        row.getInt("search"),
                        row.getString("code"),
                        row.getString("details"),
                        List.of(Json.read(row.getString("faces"), StoredFace[].class)),
                        List.of()),
                models(row.getSet("models", String.class)));
    }

    private static Set<ModelId> models(Set<String> texts) {
        return Set.copyOf(texts.stream().map(StoredRow::model).toList());
    }

    /** The text for a network: its id and full hash. */
    static String text(ModelId model) {
        return model.id() + "@" + model.sha256();
    }

    private static ModelId model(String text) {
        int at = text.lastIndexOf('@');
        return new ModelId(text.substring(0, at), text.substring(at + 1));
    }

    /** The look with those of the descriptors whose networks are complete. */
    StoredLook with(List<StoredDescriptor> descriptors) {
        return new StoredLook(
                look.finders(),
                look.status(),
                look.search(),
                look.code(),
                look.details(),
                look.faces(),
                descriptors.stream()
                        .filter(each -> models.contains(each.model()))
                        .sorted(Comparator.comparing(StoredDescriptor::face)
                                .thenComparing(each -> each.model().id())
                                .thenComparing(each -> each.model().sha256()))
                        .toList());
    }
}
