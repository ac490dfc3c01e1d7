package lookalike.dataset.known;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tests maps of names. The files of NumPy and pickle were written by Python 3.13 and NumPy 2.4, the data frame and the list of R by the
 * Python library rdata 1.1; the others of R by hand in R's format, as that library reads them.
 */
class NameTablesTest {

    private static final Set<String> LABELS = Set.of("n00000001", "n00000002", "n00000003");

    private static final Map<String, String> NAMES =
            Map.of("n00000001", "A.R. Rahman", "n00000002", "Aamir Khan", "n00000003", "Zoë Kravitz");

    private static final Map<String, String> FILES = Map.of(
            "celeb_mapping.npy",
            "k05VTVBZAQB2AHsnZGVzY3InOiAnfE8nLCAnZm9ydHJhbl9vcmRlcic6IEZhbHNlLCAnc2hhcGUnOiAoKSwgfSAgICAgICAgICAg"
                    + "ICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIAqABJXYAAAAAAAAAIwWbnVtcHkuX2Nv"
                    + "cmUubXVsdGlhcnJheZSMDF9yZWNvbnN0cnVjdJSTlIwFbnVtcHmUjAduZGFycmF5lJOUSwCFlEMBYpSHlFKUKEsBKWgDjAVkdHlw"
                    + "ZZSTlIwCTziUiYiHlFKUKEsDjAF8lE5OTkr/////Sv////9LP3SUYoldlH2UKIwJbjAwMDAwMDAxlIwLQS5SLiBSYWhtYW6UjAlu"
                    + "MDAwMDAwMDKUjApBYW1pciBLaGFulIwJbjAwMDAwMDAzlIwMWm/DqyBLcmF2aXR6lHVhdJRiLg==",
            "old.pkl",
            "KGRwMApWbjAwMDAwMDAxCnAxClZBLlIuIFJhaG1hbgpwMgpzVm4wMDAwMDAwMgpwMwpWQWFtaXIgS2hhbgpwNApzVm4wMDAwMDAw"
                    + "MwpwNQpWWm/rIEtyYXZpdHoKcDYKcy4=",
            "two.pkl",
            "gAJ9cQAoWAkAAABuMDAwMDAwMDFxAVgLAAAAQS5SLiBSYWhtYW5xAlgJAAAAbjAwMDAwMDAycQNYCgAAAEFhbWlyIEtoYW5xBFgJ"
                    + "AAAAbjAwMDAwMDAzcQVYDAAAAFpvw6sgS3Jhdml0enEGdS4=",
            "map.pickle",
            "gASVUwAAAAAAAAB9lCiMCW4wMDAwMDAwMZSMC0EuUi4gUmFobWFulIwJbjAwMDAwMDAylIwKQWFtaXIgS2hhbpSMCW4wMDAwMDAw"
                    + "M5SMDFpvw6sgS3Jhdml0epR1Lg==",
            "frame.rda",
            "H4sICLR+DGsC/2RmLnJkYQALcokw5orgYmBgYGZgYWJkYGYFMhlYQ0PcdC0YgCJADiMDCwMnkOZMTs1JTYrPTSwAKhYGCoAkBSA6"
                    + "IQryDCDAEF3ACF3AGE0rt6NekJ5CUGJGbmIeVIjLMTE3s0jBOwMowtAAEuGJyj+8WsG7KLEss6QKzXGseYm5qcVQU5lggjmJSak5"
                    + "UA4LSAW6ruScxGKYLpggV0piSaJeWhGmcs6i/HI9mEXvoCEAk+RLzs8tSEwuic/MKylOLUSTZUlKLE6FivGCxSH0P5BOUEA4cDCg"
                    + "APsPcOY/GAYAwJTC9K0BAAA=",
            "list.RData",
            "H4sICLR+DGsC/3YucmRhAAtyiTDmiuBiYGBgZmBhYmRgZgUyGVhDQ9x0LRiAIkAOIwMLAyeQ5kxOzUlNis9NLGBgYBIG62BgEEBS"
                    + "wO2oF6SnEJSYkZuYhybF5ZiYm1mk4J2BJMPQAJLhico/vFrBuyixLLOkCs1G1rzE3NRiqAZmmDPyDCDAEF3ACF3AGMj5B8IA9xxw"
                    + "0eYAAAA=",
            "vector.rda",
            "H4sIAAAAAAACAwtyiTDiiuBiYGBgYmBmY2JgYgYyWZiABCMDCwMnkOZMTs1JTYrPTSwAqhEACjBDJbgd9YL0FIISM3IT86BCXI6J"
                    + "uZlFCt4ZQBGGBpAIT1T+4dUK3kWJZZklVWgms+Yl5qYWAxnIpnLmGUCAIbqAEbqAMZDzD4QBgkRY2MUAAAA=",
            "factors.rda",
            "H4sIAAAAAAACA31PSwrCMBAdk1ZoVRC8QC9g8bNxK4gbd0VB3I01opC2EIuCK+/jMTyXxkl/aEGzSOa9efPmJZitx+7aBQAOFm8A"
                    + "t6kEe7Wc9ycAFiPQAAscepuhkGJ7ImWPEHV4Jxszigyb+ntCirOQNAHdfEHGOvEgP8M6MaoT45qhHUo8lX7Vlj2GaaKoen1kYkWu"
                    + "IhPTtRTuFKOj8hYHjAumNfUD3wvwEBEFN0O1N8nj7i0Uno/pNTfi+t/677QxRqJMy0pS4lbIAlhG8cPX3WGK/l5ViqrjqOTil97m"
                    + "v+xGl9b6mYeA1xuCAtpq1gEAAA==");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "celeb_mapping.npy",
        "old.pkl",
        "two.pkl",
        "map.pickle",
        "frame.rda",
        "list.RData",
        "vector.rda",
        "factors.rda"
    })
    void binaryMapsOfOtherProgramsAreRead(String file) throws IOException {
        assertThat(names(file, bytes(file))).isEqualTo(NAMES);
    }

    @Test
    void textsAreReadAsTheyCome() throws IOException {
        assertNames("a.txt", "n00000001 A.R. Rahman\r\nn00000002 Aamir_Khan\r\n\r\nn00000003 Zoë Kravitz\r\n");
        assertNames("b.txt", "n00000001\tA.R. Rahman\nn00000002 : 'Aamir Khan'\nn00000003;\"Zoë Kravitz\"\n");
        assertNames("a.csv", "label,name\nn00000001,A.R. Rahman\nn00000002,Aamir Khan\nn00000003,Zoë Kravitz\n");
        assertNames(
                "b.csv",
                "id;country;full name\n1;IN;A.R. Rahman\n2;IN;Aamir Khan\n3;US;Zoë Kravitz\n",
                Map.of("1", "A.R. Rahman", "2", "Aamir Khan", "3", "Zoë Kravitz"));
        assertNames("c.csv", "A.R. Rahman,n00000001\nAamir Khan,n00000002\nZoë Kravitz,n00000003\n");
        assertNames(
                "a.json",
                "{\"n00000001\":\"A.R. Rahman\",\"n00000002\":\"Aamir Khan\",\"n00000003\":\"Zo\\u00eb Kravitz\"}");
        assertNames(
                "b.json",
                "[{\"label\":\"n00000001\",\"name\":\"A.R. Rahman\"},{\"label\":\"n00000002\",\"name\":\"Aamir Khan\"},"
                        + "{\"label\":\"n00000003\",\"name\":\"Zoë Kravitz\"}]");
        assertNames(
                "c.json",
                "{\"version\":1,\"people\":{\"A.R. Rahman\":\"n00000001\",\"Aamir Khan\":\"n00000002\",\"Zoë Kravitz\":\"n00000003\"}}");
        assertNames(
                "labelData.h",
                "typedef std::map<std::string, std::string> Dict;\nDict generateLabelMap() {\n  Dict d;\n"
                        + "  d.insert(std::pair<std::string, std::string>(\"n00000001\", \"A.R. Rahman\"));\n"
                        + "  d[\"n00000002\"] = \"Aamir Khan\";\n  d.insert({\"n00000003\", \"Zoë Kravitz\"});\n  return d;\n}\n");
    }

    @Test
    void wherePythonRepeatsATextTheMemoIsRead() throws IOException {
        // {"n00000001": "Ada", "n00000002": "Ada"}: the second name is a reference
        byte[] pickle = ("\u0080\u0002}q\u0000(X\t\u0000\u0000\u0000n00000001q\u0001X\u0003\u0000\u0000\u0000Adaq\u0002"
                        + "X\t\u0000\u0000\u0000n00000002q\u0003h\u0002u.")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(names("a.pkl", pickle)).isEqualTo(Map.of("n00000001", "Ada", "n00000002", "Ada"));
    }

    @Test
    void cutAndSpoiltFilesEndInAnIoExceptionOrFewerNames() throws IOException {
        for (String file : FILES.keySet()) {
            byte[] whole = bytes(file);
            for (int i = 0; i < whole.length; i++) {
                assertHarmless(file, Arrays.copyOf(whole, i));
                byte[] spoilt = whole.clone();
                spoilt[i] ^= (byte) 0xff;
                assertHarmless(file, spoilt);
            }
        }
    }

    private void assertHarmless(String file, byte[] content) {
        try {
            List<NameTable> tables =
                    file.matches(".*(rda|RData)") ? RData.read(content) : List.of(PickledMap.read(content));
            assertThat(names(tables, LABELS)).hasSizeLessThanOrEqualTo(NAMES.size());
        } catch (IOException e) {
            assertThat(e).hasMessageNotContaining("null");
        }
    }

    private void assertNames(String file, String text) throws IOException {
        assertNames(file, text, NAMES);
    }

    private void assertNames(String file, String text, Map<String, String> names) throws IOException {
        Path written = Files.writeString(folder.resolve(file), text);
        assertThat(NameTables.isReadable(written)).isTrue();
        assertThat(names(NameTables.read(written), names.keySet())).as(file).isEqualTo(names);
    }

    private Map<String, String> names(String file, byte[] content) throws IOException {
        Path written = Files.write(folder.resolve(file), content);
        return names(NameTables.read(written), LABELS);
    }

    private static Map<String, String> names(List<NameTable> tables, Set<String> labels) {
        Map<String, String> best = new HashMap<>();
        for (NameTable table : tables) {
            Map<String, String> names = table.names(labels);
            best = names.size() > best.size() ? names : best;
        }
        return best;
    }

    private static byte[] bytes(String file) {
        return Base64.getDecoder().decode(FILES.get(file));
    }
}
