package lookalike.ui.compare.detail;

import java.util.List;
import java.util.Optional;
import lookalike.face.FaceRegion;
import lookalike.match.LikenessMap;
import lookalike.match.Match;
import lookalike.match.RankedPhoto;
import lookalike.ui.common.Texts;
import lookalike.ui.compare.core.CompareState;
import lookalike.ui.compare.text.ResultText;

/** Texts of a match's details. */
public final class DetailText {

    private DetailText() {}

    /**
     * Caption of the match's shown photo; empty without a match.
     *
     * @param brief with the numbers only
     */
    static String caption(DetailState detail, boolean brief) {
        RankedPhoto photo = detail.photo().get();
        if (photo == null) {
            return "";
        }
        if (photo.exemplar().face().isEmpty()) {
            return Texts.get("pair.imported");
        }
        int photos = detail.photos().get().size();
        return photos > 1
                ? Texts.get(brief ? "pair.photoOfBrief" : "pair.photoOf", detail.number(), photos)
                : file(photo);
    }

    /** The caption with the path and the possible actions. */
    static String tooltip(Match match, DetailState detail) {
        RankedPhoto photo = detail.photo().get();
        if (match == null || photo == null) {
            return "";
        }
        String words = Texts.get(
                "compare.exemplar",
                match.person().name(),
                photo.exemplar().path(),
                ResultText.distance(photo.distance()),
                ResultText.distance(match.meanDistance()));
        return detail.photos().get().size() > 1 ? Texts.get("detail.tooltip", words) : words;
    }

    /** Author and licence of the match's photo; empty if they are not known. */
    public static String credit(CompareState state, DetailState detail) {
        return Optional.ofNullable(detail.photo().get())
                .flatMap(photo -> state.credit(photo.exemplar()))
                .map(credit -> Texts.get("card.credit", credit.line()))
                .orElse("");
    }

    /** The name of a photo's file. */
    static String file(RankedPhoto photo) {
        String path = photo.exemplar().path();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** One or two sentences on where a likeness lies. */
    static String sentence(LikenessMap map, String name) {
        if (!map.standsOut()) {
            return Texts.get("likeness.none", name);
        }
        List<FaceRegion> carriers = map.carriers();
        String lies = carriers.isEmpty()
                ? Texts.get("likeness.nowhere", name)
                : Texts.get("likeness.lies", name, list(carriers));
        return map.opponents().isEmpty() ? lies : lies + " " + Texts.get("likeness.against", list(map.opponents()));
    }

    /** A region as the head of a row. */
    static String name(FaceRegion region) {
        return Texts.get(
                switch (region) {
                    case FOREHEAD -> "likeness.forehead";
                    case BROWS -> "likeness.brows";
                    case EYES -> "likeness.eyes";
                    case NOSE -> "likeness.nose";
                    case CHEEKS -> "likeness.cheeks";
                    case MOUTH -> "likeness.mouth";
                    case JAW -> "likeness.jaw";
                });
    }

    private static String inSentence(FaceRegion region) {
        return Texts.get(
                switch (region) {
                    case FOREHEAD -> "likeness.theForehead";
                    case BROWS -> "likeness.theBrows";
                    case EYES -> "likeness.theEyes";
                    case NOSE -> "likeness.theNose";
                    case CHEEKS -> "likeness.theCheeks";
                    case MOUTH -> "likeness.theMouth";
                    case JAW -> "likeness.theJaw";
                });
    }

    private static String list(List<FaceRegion> regions) {
        Object[] names = regions.stream().map(DetailText::inSentence).toArray();
        return switch (names.length) {
            case 1 -> names[0].toString();
            case 2 -> Texts.get("likeness.two", names);
            default -> Texts.get("likeness.three", names);
        };
    }
}
