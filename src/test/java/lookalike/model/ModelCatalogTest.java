package lookalike.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lookalike.platform.folders.AppFolders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the catalogue of known models and its entries for the models in the repository. */
class ModelCatalogTest {

    private static final Path OWN = AppFolders.current().ownModels();
    private static final Path FILE = OWN.resolve(ModelCatalog.FILE);

    @TempDir
    private Path folder;

    private final ModelCatalog catalog = ModelCatalog.read(FILE);

    @Test
    void theStarterModelsAreInItAsTheirCardsSay() {
        ModelStore store = new ModelStore(List.of(OWN));
        assertThat(catalog.models().stream().filter(KnownModel::builtIn))
                .hasSize(5)
                .allSatisfy(model -> {
                    assertThat(model.card()).isEqualTo(store.card(model.card().role(), model.id()));
                    assertThat(store.load(model.card().role(), model.id()).network())
                            .hasSize((int) model.card().bytes());
                });
        assertThat(ModelStore.DEFAULTS.values())
                .allSatisfy(id -> assertThat(catalog.model(id).builtIn()).isTrue());
    }

    @Test
    void everyModelHasALicenceThatCanBeReadAndFiguresWithTheirSource() {
        for (KnownModel model : catalog.models()) {
            assertThat(catalog.licenceText(model))
                    .as(model.id())
                    .hasValueSatisfying(text -> assertThat(text).hasSizeGreaterThan(500));
            assertThat(model.accuracy()).as(model.id()).allSatisfy(figure -> {
                assertThat(figure.what()).isNotBlank();
                assertThat(figure.source()).isNotBlank();
            });
            assertThat(model.speed()).as(model.id()).allSatisfy(figure -> {
                assertThat(figure.unit()).isEqualTo("ms");
                assertThat(figure.machine()).isNotBlank();
            });
        }
    }

    @Test
    void whatCanBeDownloadedIsPinnedToACommit() {
        assertThat(catalog.models().stream().filter(m -> !m.builtIn()).map(KnownModel::id))
                .containsExactly("yunet-2023mar", "yunet-s", "sface-2021dec");
        assertThat(catalog.models())
                .flatExtracting(KnownModel::sources)
                .allSatisfy(source ->
                        assertThat(source.address().toString()).matches("https://[a-z.]+/.*/[0-9a-f]{40}/.*\\.onnx"));
        KnownModel sface = catalog.model("sface-2021dec");
        assertThat(sface.card().bytes()).isEqualTo(38_696_353);
        assertThat(sface.card().threshold().euclidean()).isEqualTo(1.128);
        assertThat(sface.accuracy()).allSatisfy(f -> assertThat(f.source()).contains("not measured by this project"));
    }

    @Test
    void aStoreTakesTheCatalogueForNoCard() {
        assertThat(new ModelStore(List.of(OWN)).entries()).hasSize(5);
    }

    @Test
    void aCatalogueThatSaysTooLittleIsRefused() throws IOException {
        String good = Files.readString(FILE);
        assertRefused("{", "cannot be used");
        assertRefused("{}", "there is no \"models\" in it");
        assertRefused(good.replace("\"yunet-s\"", "\"yunet-2023mar\""), "yunet-2023mar is in it more than once");
        assertRefused(good.replace("https://raw.", "http://raw."), "a source needs a name and an https address");
        assertRefused(good.replace("\"bytes\": 237823", "\"bytes\": 0"), "yunet-s needs the length");
        assertRefused(good.replace("\"layout\": \"NCHW\"", "\"layout\": \"NHWC\""), "\"input.layout\" must be NCHW");
        assertThatThrownBy(() -> ModelCatalog.read(folder.resolve("none.json")))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("none.json");
    }

    @Test
    void anUnknownModelIsNamedWithAllThatThereAre() {
        assertThatThrownBy(() -> catalog.model("nobody"))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("nobody")
                .hasMessageContaining("sface-2021dec");
    }

    private void assertRefused(String text, String words) throws IOException {
        Path file = Files.writeString(folder.resolve("catalog.json"), text);
        assertThatThrownBy(() -> ModelCatalog.read(file))
                .isInstanceOf(ModelException.class)
                .hasMessageStartingWith(file.toString())
                .hasMessageContaining(words);
    }
}
