package lookalike;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests that comments of classes and members do not begin like a question. */
class CommentsTest {

    /** The comment of a type, annotations, and the type's name. */
    private static final Pattern TYPE_COMMENT = Pattern.compile(
            "/\\*\\*((?:[^*]++|\\*(?!/))*+)\\*/\\s*"
                    + "(?:@\\w+(?:\\((?:[^()\"]++|\"(?:[^\"\\\\]++|\\\\.)*+\")*+\\))?\\s*)*"
                    + "(?:(?:public|protected|private|final|abstract|sealed|non-sealed|static) )*"
                    + "(?:class|record|interface|enum) (\\w+)",
            Pattern.DOTALL);

    private static final Pattern MEMBER_QUESTION = Pattern.compile(
            "/\\*\\*[\\s*]*(?:What|Whatever|Who|Whoever|Whose|How|Where|Whether|When|Which|Why)\\b[^\n]*");

    private static final Pattern QUESTION = Pattern.compile(
            "[\\s*]*(?:What|Who|Whoever|Whose|How|Where|Whether|When|Which|Why|Whatever|Something|Somebody|Someone|Nobody"
                    + "|Everybody|Everyone|Everything|Anything|Sees to)\\b.*",
            Pattern.DOTALL);

    @Test
    void noCommentOfAClassBeginsAsAQuestion() throws IOException {
        List<String> questions = new ArrayList<>();
        int comments = 0;
        for (Path file : sources()) {
            Matcher comment = TYPE_COMMENT.matcher(Files.readString(file));
            while (comment.find()) {
                comments++;
                if (QUESTION.matcher(comment.group(1)).matches()) {
                    questions.add(file.getFileName() + ", " + comment.group(2) + ":"
                            + comment.group(1).replaceAll("[\\s*]+", " "));
                }
            }
        }

        assertThat(comments).isGreaterThan(600);
        assertThat(questions).isEmpty();
    }

    @Test
    void noCommentOfAMemberBeginsAsAQuestion() throws IOException {
        List<String> questions = new ArrayList<>();
        for (Path file : sources()) {
            MEMBER_QUESTION
                    .matcher(Files.readString(file))
                    .results()
                    .forEach(comment -> questions.add(
                            file.getFileName() + ": " + comment.group().replaceAll("[\\s*]+", " ")));
        }

        assertThat(questions).isEmpty();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files =
                Stream.concat(Files.walk(Path.of("src/main/java")), Files.walk(Path.of("src/test/java")))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
