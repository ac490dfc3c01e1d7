package lookalike.ui.common;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lookalike.dataset.Credit;

/** Credits of photos in words. */
public final class CreditText {

    private CreditText() {}

    /** Author and licence. */
    public static String line(Credit credit) {
        return Texts.get("card.credit", credit.line());
    }

    /** The same with rights other than the author's and the addresses of the licence and of the photo's page, one per line. */
    public static String whole(Credit credit) {
        return Stream.of(line(credit), restrictions(credit), credit.licenceAddress(), credit.source())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("\n"));
    }

    /** Author and licence, other rights, and the photo's page, in one line. */
    public static String full(Credit credit) {
        return Stream.of(line(credit), restrictions(credit), credit.source())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
    }

    /** Rights other than the author's; empty if there are none. Commons denotes them by codes. */
    public static String restrictions(Credit credit) {
        String rights = Arrays.stream(credit.restrictions().split("[|;,]"))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .map(CreditText::right)
                .distinct()
                .collect(Collectors.joining(", "));
        return rights.isEmpty() ? "" : Texts.get("credit.restrictions", rights);
    }

    private static String right(String code) {
        return switch (code) {
            case "personality" -> Texts.get("credit.personality");
            case "trademarked" -> Texts.get("credit.trademark");
            case "insignia" -> Texts.get("credit.insignia");
            default -> code;
        };
    }
}
