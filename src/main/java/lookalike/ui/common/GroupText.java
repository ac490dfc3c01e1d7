package lookalike.ui.common;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lookalike.catalog.PersonSummary;
import lookalike.celebrity.CelebrityGroup;

/** Names of groups of people: favourites and the groups of celebrities have fixed ids, other groups the names that the user gave them. */
public final class GroupText {

    private GroupText() {}

    /** The words for a group. */
    public static String of(String id) {
        if (id.equals(PersonSummary.FAVOURITES)) {
            return Texts.get("groups.favourites");
        }
        return Arrays.stream(CelebrityGroup.values())
                .filter(group -> group.id().equals(id))
                .findFirst()
                .map(GroupText::of)
                .orElse(id);
    }

    private static String of(CelebrityGroup group) {
        return Texts.get(
                switch (group) {
                    case ACTORS -> "celebrities.actors";
                    case MUSICIANS -> "celebrities.musicians";
                    case ATHLETES -> "celebrities.athletes";
                    case POLITICIANS -> "celebrities.politicians";
                    case TELEVISION -> "celebrities.television";
                    case WRITERS -> "celebrities.writers";
                    case SCIENTISTS -> "celebrities.scientists";
                    case ARTS -> "celebrities.arts";
                    case BUSINESS -> "celebrities.business";
                    case HISTORIC -> "celebrities.historic";
                });
    }

    /**
     * The id of the group whose name the user typed: of the group shown with that name, regardless of case, or else the name itself.
     *
     * @return empty for blank words
     */
    public static Optional<String> id(String words) {
        String typed = Normalizer.normalize(words.strip(), Normalizer.Form.NFC);
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> known = new TreeMap<>();
        known.put(of(PersonSummary.FAVOURITES).toLowerCase(Locale.ROOT), PersonSummary.FAVOURITES);
        for (CelebrityGroup group : CelebrityGroup.values()) {
            known.put(of(group).toLowerCase(Locale.ROOT), group.id());
        }
        return Optional.of(known.getOrDefault(typed.toLowerCase(Locale.ROOT), typed));
    }
}
