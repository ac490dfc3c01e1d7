package lookalike.ui.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Topics of the help; the text of a topic, with its title, is the resource of its id and language. */
public enum Topic {
    /** The first steps. */
    START,
    /** All keys. */
    KEYBOARD,
    /** Meaning of the answer, the chart and the figures. */
    MEASURES,
    /** The folder of photos. */
    DATASET,
    /** Turning unsorted photos into a dataset. */
    SORTING,
    /** The page of people. */
    PEOPLE,
    /** Decisions about people and photos. */
    DECISIONS,
    /** Possible errors of the dataset, and the decisions about them. */
    HEALTH,
    /** Photos of famous people, and the requests to web services that they need. */
    CELEBRITIES,
    /** The networks. */
    MODELS,
    /** Privacy: the data stays on the computer; its places and its deletion. */
    PRIVACY,
    /** Advice for when something does not work. */
    TROUBLE,
    /** The licence terms of everything that the program consists of. */
    LICENCES,
    /** Place of the logs, and how to report a bug. */
    LOGS,
    /** About the program: its version. */
    ABOUT;

    /** Name in links. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The topic that a link names. */
    static Optional<Topic> of(String id) {
        return Arrays.stream(values()).filter(topic -> topic.id().equals(id)).findFirst();
    }

    /** Its text from the file of a language, or from the English file if there is none. */
    String source(Locale language) {
        InputStream own = Topic.class.getResourceAsStream(id() + "_" + language.getLanguage() + ".md");
        try (InputStream in = own == null ? Topic.class.getResourceAsStream(id() + ".md") : own) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
