package lookalike.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lookalike.image.PhotoProblem;

/**
 * Migrates the sentences of version 5, which say why a photo cannot be used, to the codes and details of version 6. Sentences of even
 * older programs, and those about files that could not be read then, get the code {@link PhotoProblem#EARLIER}, and their photos are read
 * again. Must be called inside a transaction.
 */
final class ReasonMigration {

    /** The sentences of version 5 by their codes, as they were worded then. */
    private static final String SENTENCES = """
            missing=there is no such file
            not_read=the file cannot be read (%s)
            empty=the file is empty
            folder=this is a folder, not a picture
            file_too_large=the file is larger than 1 GiB
            too_many_pixels=%s x %s pixels are more than the %s megapixels that can be read
            too_large_for_memory=the picture is too large for the memory at hand
            unknown_kind=a kind of %s picture that cannot be read here; save it as JPEG or PNG
            part_missing=a part of the picture is missing
            damaged=the picture is too damaged to be read
            size_differs=its size differs from its header's
            no_face=no face was found
            not_analysed=it could not be analysed (%s)
            heif=there is no still picture in this HEIF file that can be read here; export it as JPEG
            jpeg_xl=JPEG XL pictures cannot be read here; save it as JPEG or PNG
            photoshop=Photoshop documents cannot be read here; export it as JPEG or PNG
            pdf=this is a PDF document; save the photo in it as JPEG or PNG
            svg=this is an SVG drawing, not a photo; export it as PNG
            web_page=this is a web page, not a picture; open the picture in it
            """;

    private static final String GAP = "%s";

    private static final Map<String, Pattern> PATTERNS = SENTENCES
            .lines()
            .map(line -> line.split("=", 2))
            .collect(Collectors.toMap(line -> line[0], line -> pattern(line[1])));

    private record Reason(String code, List<String> details) {}

    private ReasonMigration() {}

    static void run(Sql sql) {
        sql.execute("ALTER TABLE look ADD COLUMN code TEXT");
        sql.execute("ALTER TABLE look ADD COLUMN details TEXT");
        sql.query(
                        "SELECT rowid, reason FROM look WHERE reason <> ''",
                        row -> Map.entry(row.getLong(1), row.getString(2)))
                .forEach(look -> {
                    Reason reason = reason(look.getValue());
                    sql.update(
                            "UPDATE look SET code = ?, details = ? WHERE rowid = ?",
                            reason.code,
                            Json.text(reason.details),
                            look.getKey());
                });
        sql.execute("ALTER TABLE look DROP COLUMN reason");
    }

    private static Reason reason(String sentence) {
        return PATTERNS.entrySet().stream()
                .flatMap(known -> reason(known.getKey(), known.getValue().matcher(sentence)).stream())
                .findFirst()
                .orElseGet(() -> new Reason(PhotoProblem.EARLIER.code(), List.of(sentence)));
    }

    private static Optional<Reason> reason(String code, Matcher sentence) {
        return sentence.matches()
                ? Optional.of(new Reason(
                        code,
                        IntStream.rangeClosed(1, sentence.groupCount())
                                .mapToObj(sentence::group)
                                .toList()))
                : Optional.empty();
    }

    private static Pattern pattern(String sentence) {
        return Pattern.compile(
                Stream.of(sentence.split(GAP, -1)).map(Pattern::quote).collect(Collectors.joining("(.*)")),
                Pattern.DOTALL);
    }
}
