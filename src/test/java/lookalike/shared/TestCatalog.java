package lookalike.shared;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import lookalike.model.ModelCatalog;
import lookalike.platform.folders.AppFolders;

/** A copy of the program's own folder of models, whose catalogue of models also lists a copy of one of them. */
public final class TestCatalog {

    private static final Path OWN = AppFolders.current().ownModels();

    private TestCatalog() {}

    /**
     * Makes the folder.
     *
     * @param original id of the starter model that is copied
     * @param copy id of the copy, which cannot be downloaded from anywhere
     */
    public static void write(Path folder, String original, String copy) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> files = Files.list(OWN)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        ObjectMapper json = new ObjectMapper();
        Path catalog = folder.resolve(ModelCatalog.FILE);
        ObjectNode document = (ObjectNode) json.readTree(Files.readAllBytes(catalog));
        ArrayNode models = (ArrayNode) document.get("models");
        ArrayNode kept = document.putArray("models");
        for (JsonNode model : models) {
            if (model.get("builtIn").asBoolean()) {
                kept.add(model);
            }
            if (model.at("/card/id").asText().equals(original)) {
                kept.add(known(model.deepCopy(), copy));
            }
        }
        Files.write(catalog, json.writeValueAsBytes(document));
    }

    private static ObjectNode known(ObjectNode model, String id) {
        ((ObjectNode) model.get("card")).put("id", id);
        model.put("builtIn", false);
        model.putObject("licence").put("id", "MIT").put("holder", "Nobody").put("note", "Do what you like.");
        model.putArray("sources")
                .addObject()
                .put("address", "https://no-such-host.invalid/network.onnx")
                .put("name", "nobody");
        return model;
    }
}
