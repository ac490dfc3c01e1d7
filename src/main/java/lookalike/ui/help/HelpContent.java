package lookalike.ui.help;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import lookalike.celebrity.Services;
import lookalike.platform.desktop.BuildInfo;
import lookalike.platform.folders.AppFolders;
import lookalike.ui.common.Texts;

/** Content of the help: the topics, filled in with facts of the running program, and the actions they offer. */
final class HelpContent {

    private final HelpSources sources;
    private final Licences licences;

    HelpContent(HelpSources sources) {
        this.sources = sources;
        licences = new Licences(sources);
    }

    /** A view of all topics. */
    HelpView view() {
        HelpTexts texts = new HelpTexts(facts(sources.folders()), inserts());
        return new HelpView(texts::read, actions(), licences::document);
    }

    private static Map<String, Supplier<String>> facts(AppFolders folders) {
        Map<String, Supplier<String>> facts = new LinkedHashMap<>();
        facts.put("version", BuildInfo::version);
        facts.put("java", BuildInfo::java);
        facts.put("system", BuildInfo::system);
        facts.put("celebrityAgent", () -> Services.current().agent());
        Map<String, Path> paths = Map.ofEntries(
                Map.entry("downloads", folders.downloads()),
                Map.entry("home", folders.home()),
                Map.entry("data", folders.data()),
                Map.entry("settings", folders.settings()),
                Map.entry("catalogs", folders.catalogs()),
                Map.entry("snapshots", folders.snapshots()),
                Map.entry("thumbnails", folders.thumbnails()),
                Map.entry("userModels", folders.userModels()),
                Map.entry("drafts", folders.drafts()),
                Map.entry("readFaces", folders.readFaces()),
                Map.entry("celebrityAnswers", folders.celebrityAnswers()),
                Map.entry("celebrityPlan", folders.celebrityPlan()),
                Map.entry("natives", folders.natives()),
                Map.entry("logs", folders.logs()));
        paths.forEach((name, path) -> facts.put(name, path::toString));
        return facts;
    }

    private Map<String, Supplier<String>> inserts() {
        return Map.of(
                "keys", () -> keys(Keys.all(sources.menus().get())),
                "own", licences::own,
                "models", licences::models,
                "licences", licences::texts,
                "libraries", licences::libraries);
    }

    /** Groups of keys as headings with tables. */
    private static String keys(List<Keys.Group> groups) {
        StringBuilder words = new StringBuilder();
        for (Keys.Group group : groups) {
            words.append("## ")
                    .append(Markdown.text(group.title()))
                    .append("\n\n")
                    .append(Markdown.titles("", ""));
            group.lines()
                    .forEach(line ->
                            words.append(Markdown.row(Markdown.strong(line.keys()), Markdown.text(line.words()))));
            words.append('\n');
        }
        return words.toString();
    }

    private Map<String, Consumer<Consumer<String>>> actions() {
        return Map.of(
                "do-data", tell -> sources.manager().show(sources.folders().data()),
                "do-logs", tell -> sources.manager().show(sources.folders().logs()),
                "do-report", this::copyReport);
    }

    private void copyReport(Consumer<String> tell) {
        List<String> chosen = sources.chosen().get();
        LogRedactor words = privateWords();
        sources.jobs().run(() -> ProblemReport.of(chosen, sources.folders().logs(), words), report -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(report);
            Clipboard.getSystemClipboard().setContent(content);
            tell.accept(Texts.get("help.copied"));
        });
    }

    private LogRedactor privateWords() {
        AppFolders folders = sources.folders();
        return new LogRedactor(
                Path.of(System.getProperty("user.home")),
                Map.of(
                        folders.data(), "data",
                        folders.cache(), "cache",
                        folders.logs(), "logs",
                        folders.home(), "program"),
                sources.personal().get());
    }
}
