package lookalike.ui.help;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lookalike.model.ModelCard;
import lookalike.platform.desktop.Libraries;
import lookalike.platform.desktop.Libraries.Library;
import lookalike.ui.common.Texts;
import lookalike.ui.help.HelpText.Block;
import lookalike.ui.help.HelpText.Span;
import lookalike.ui.help.HelpText.Style;

/** The terms of everything that the program is made of, as the help lists them; the full texts have names to link to. */
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
    List<Block> own() {
        Path file = sources.folders().licence();
        return List.of(new HelpText.Paragraph(
                Files.isRegularFile(file)
                        ? List.of(link(Texts.get("help.ownLicence"), OWN))
                        : List.of(Span.of(Texts.get("help.noOwnLicence")))));
    }

    /** The models that were found, with their terms. */
    List<Block> models() {
        List<List<List<Span>>> rows = new ArrayList<>();
        rows.add(titles("help.model", "help.role", "help.licence"));
        sources.models().get().forEach(entry -> rows.add(row(entry.card())));
        return List.of(new HelpText.Table(true, rows));
    }

    private static List<List<Span>> row(ModelCard card) {
        String role = Texts.get(
                switch (card.role()) {
                    case DETECTOR -> "help.detector";
                    case LANDMARKS -> "help.landmarks";
                    case DESCRIPTOR -> "help.descriptor";
                });
        return List.of(
                List.of(Span.of(card.name() + " "), new Span(Style.CODE, card.id(), null)),
                List.of(Span.of(role)),
                List.of(Span.of(card.licence() == null ? Texts.get("models.noLicence") : card.licence())));
    }

    /** Links to the texts of the models' licences. */
    List<Block> texts() {
        try (Stream<Path> files = Files.list(sources.folders().modelLicences())) {
            return files.sorted()
                    .map(file -> file.getFileName().toString())
                    .<Block>map(name -> new HelpText.Item("•", List.of(link(name.replace(".txt", ""), MODEL + name))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The libraries, with links to what they carry. */
    List<Block> libraries() {
        List<List<List<Span>>> rows = new ArrayList<>();
        rows.add(titles("help.library", "help.licence", "help.texts"));
        for (Library library : libraries) {
            List<Span> texts = new ArrayList<>();
            for (String text : library.texts()) {
                texts.add(link(text.substring(text.lastIndexOf('/') + 1), LIBRARY + library.name() + "/" + text));
                texts.add(Span.of(" "));
            }
            rows.add(List.of(
                    List.of(Span.of(library.name() + " " + library.version())),
                    List.of(Span.of(library.licence())),
                    texts));
        }
        return List.of(new HelpText.Table(true, rows));
    }

    /**
     * A full text.
     *
     * @param target what a link to it names
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
                List.of(
                        new HelpText.Paragraph(List.of(link(Texts.get("help.back"), Topic.LICENCES.id()))),
                        new HelpText.Document(text)));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private static Span link(String words, String target) {
        return new Span(Style.LINK, words, target);
    }

    private static List<List<Span>> titles(String... keys) {
        return Stream.of(keys).map(key -> List.of(Span.of(Texts.get(key)))).toList();
    }
}
