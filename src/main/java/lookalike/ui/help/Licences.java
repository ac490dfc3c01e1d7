package lookalike.ui.help;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lookalike.model.ModelCard;
import lookalike.platform.desktop.Libraries;
import lookalike.platform.desktop.Libraries.Library;
import lookalike.ui.common.Texts;

/** The licence terms of everything that the program consists of, as the help lists them. The full texts have names for links. */
final class Licences {

    private static final String OWN = "own/";
    private static final String MODEL = "model/";
    private static final String LIBRARY = "library/";

    private final HelpSources sources;
    private final List<Library> libraries = Libraries.ofThisRun();

    Licences(HelpSources sources) {
        this.sources = sources;
    }

    /** The program's own terms. */
    String own() {
        Path file = sources.folders().licence();
        return Files.isRegularFile(file)
                ? Markdown.link(Texts.get("help.ownLicence"), OWN)
                : Markdown.text(Texts.get("help.noOwnLicence"));
    }

    /** The models that were found, with their terms. */
    String models() {
        return sources.models().get().stream()
                .map(entry -> row(entry.card()))
                .collect(Collectors.joining("", titles("help.model", "help.role", "help.licence"), ""));
    }

    private static String row(ModelCard card) {
        String role = Texts.get(
                switch (card.role()) {
                    case DETECTOR -> "help.detector";
                    case LANDMARKS -> "help.landmarks";
                    case DESCRIPTOR -> "help.descriptor";
                });
        return Markdown.row(
                Markdown.text(card.name()) + " " + Markdown.code(card.id()),
                Markdown.text(role),
                Markdown.text(card.licence() == null ? Texts.get("models.noLicence") : card.licence()));
    }

    /** Links to the texts of the models' licences. */
    String texts() {
        try (Stream<Path> files = Files.list(sources.folders().modelLicences())) {
            return files.sorted()
                    .map(file -> file.getFileName().toString())
                    .map(name -> "- " + Markdown.link(name.replace(".txt", ""), MODEL + name) + "\n")
                    .collect(Collectors.joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The libraries, with links to the texts that they include. */
    String libraries() {
        return libraries.stream()
                .map(Licences::row)
                .collect(Collectors.joining("", titles("help.library", "help.licence", "help.texts"), ""));
    }

    private static String row(Library library) {
        return Markdown.row(
                Markdown.text(library.name() + " " + library.version()),
                Markdown.text(library.licence()),
                library.texts().stream()
                        .map(text -> Markdown.link(
                                text.substring(text.lastIndexOf('/') + 1), LIBRARY + library.name() + "/" + text))
                        .collect(Collectors.joining(" ")));
    }

    /**
     * A full text.
     *
     * @param target its name in links
     */
    HelpText document(String target) {
        String title = target.substring(target.indexOf('/') + 1);
        String text;
        if (target.startsWith(LIBRARY)) {
            String name = title.substring(0, title.indexOf('/'));
            Library library = libraries.stream()
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .orElseThrow();
            text = Libraries.text(library, title.substring(name.length() + 1));
        } else {
            text = read(
                    target.startsWith(OWN)
                            ? sources.folders().licence()
                            : sources.folders().modelLicences().resolve(title));
        }
        return new HelpText(
                title.isEmpty() ? Texts.get("app.name") : title,
                HelpText.of(Markdown.link(Texts.get("help.back"), Topic.LICENCES.id()))
                        .blocks(),
                Optional.of(text));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private static String titles(String... keys) {
        return Markdown.titles(
                Stream.of(keys).map(Texts::get).map(Markdown::text).toArray(String[]::new));
    }
}
