package lookalike.platform.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lookalike.platform.desktop.Libraries.Library;
import org.junit.jupiter.api.Test;

class LibrariesTest {

    @Test
    void whatRunsIsListedOnceWithItsVersionAndTexts() {
        List<Library> libraries = Libraries.ofThisRun();
        assertThat(libraries)
                .extracting(Library::name)
                .doesNotHaveDuplicates()
                .contains("picocli", "onnxruntime", "javafx-base");
        Library csv = named("jackson-databind", libraries);
        assertThat(csv.version()).matches("2\\.\\d+\\.\\d+");
        assertThat(csv.texts()).contains("META-INF/LICENSE");
        assertThat(Libraries.text(csv, "META-INF/LICENSE")).contains("Apache License");
        assertThat(named("javafx-base", libraries).version()).matches("\\d+[.\\d]*");
    }

    /** Tests that only libraries used by tests have no known licence. */
    @Test
    void theLicencesOfAllThatTheProgramComesWithAreKnown() {
        List<Library> libraries = Libraries.ofThisRun();
        assertThat(libraries)
                .extracting(Library::name)
                .containsAll(Libraries.licences().keySet());
        assertThat(named("picocli", libraries).licence()).isEqualTo("Apache-2.0");
        assertThat(libraries.stream().filter(one -> one.licence().isEmpty()).map(Library::name))
                .allMatch(
                        name -> name.matches(
                                "(junit|assertj|testfx|archunit|jmh|openjfx-monocle|byte-buddy|hamcrest|opentest4j|apiguardian|org.osgi|jopt|surefire|maven|common).*"));
    }

    private static Library named(String name, List<Library> libraries) {
        return libraries.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
