package lookalike.ui.celebrities;

import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lookalike.celebrity.CelebrityException;
import lookalike.celebrity.CelebrityGroup;
import lookalike.celebrity.CelebrityOptions;
import lookalike.celebrity.FoundPerson;
import lookalike.celebrity.PhotoLicence;
import lookalike.celebrity.Region;
import lookalike.celebrity.RunWait;
import lookalike.platform.download.DownloadException;
import lookalike.task.ProgressMeter;
import lookalike.ui.common.ByteText;
import lookalike.ui.common.GroupText;
import lookalike.ui.common.Icon;
import lookalike.ui.common.Texts;

/** Choice and run in words. */
final class CelebrityText {

    private static final int MINUTE = 60;
    private static final double MEGABYTE = 1e6;

    private CelebrityText() {}

    /** Name of a group. */
    static String group(CelebrityGroup group) {
        return GroupText.of(group.id());
    }

    /** The drawing of a group. A drawing, because faces would be those of other people. */
    static Icon.Shape icon(CelebrityGroup group) {
        return switch (group) {
            case ACTORS -> Icon.Shape.FILM;
            case MUSICIANS -> Icon.Shape.NOTE;
            case ATHLETES -> Icon.Shape.CUP;
            case POLITICIANS -> Icon.Shape.COLUMNS;
            case TELEVISION -> Icon.Shape.SCREEN;
            case WRITERS -> Icon.Shape.PEN;
            case SCIENTISTS -> Icon.Shape.FLASK;
            case ARTS -> Icon.Shape.BRUSH;
            case BUSINESS -> Icon.Shape.CASE;
            case HISTORIC -> Icon.Shape.HOURGLASS;
        };
    }

    /** Name of a place. */
    static String place(Place place) {
        return place.region()
                .map(CelebrityText::region)
                .or(() -> place.country().map(country -> country.name(Texts.language())))
                .orElseGet(() -> Texts.get("celebrities.everywhere"));
    }

    /** Name of a part of the world. */
    private static String region(Region region) {
        return Texts.get(
                switch (region) {
                    case AFRICA -> "celebrities.africa";
                    case MIDDLE_EAST -> "celebrities.middleEast";
                    case SOUTH_ASIA -> "celebrities.southAsia";
                    case EAST_ASIA -> "celebrities.eastAsia";
                    case EUROPE -> "celebrities.europe";
                    case NORTH_AMERICA -> "celebrities.northAmerica";
                    case LATIN_AMERICA -> "celebrities.latinAmerica";
                    case OCEANIA -> "celebrities.oceania";
                });
    }

    /** Name of a time of birth. */
    static String time(BirthTime time) {
        return switch (time) {
            case ANY -> Texts.get("celebrities.anyTime");
            case SINCE_1980 -> Texts.get("celebrities.since", Integer.toString(time.from()));
            case SINCE_1950 ->
                Texts.get("celebrities.between", Integer.toString(time.from()), Integer.toString(time.to()));
            case BEFORE_1950 -> Texts.get("celebrities.before", Integer.toString(time.to() + 1));
        };
    }

    /** Name of a licence. */
    static String licence(PhotoLicence licence) {
        return switch (licence) {
            case PUBLIC_DOMAIN, CC0 -> Texts.get("celebrities.publicDomain");
            case CC_BY, CC_BY_SA -> licence.shownName();
        };
    }

    /** Maximum number of photos and bytes of a run, and its maximum duration. */
    static String effort(CelebrityOptions options, int people) {
        return Texts.get(
                "celebrities.effort",
                Math.max(1, Math.round(options.bytes(people) / MEGABYTE)),
                minutes(options.seconds(people)));
    }

    private static String minutes(long seconds) {
        return Texts.count("celebrities.minutes", (int) Math.max(1, (seconds + MINUTE - 1) / MINUTE));
    }

    /** Free space on the disk; if it is too small, also the space needed. */
    static String room(OptionalLong free, long needed) {
        String layout = Texts.get("celebrities.layout");
        if (free.isEmpty()) {
            return layout;
        }
        return free.getAsLong() < needed
                ? Texts.get("celebrities.tooFull", ByteText.of(needed), ByteText.of(free.getAsLong()))
                : Texts.get("celebrities.free", layout, ByteText.of(free.getAsLong()));
    }

    /** A folder by its last two names. */
    static String folder(Path folder) {
        int names = folder.getNameCount();
        return names < 2 ? folder.toString() : folder.subpath(names - 2, names).toString();
    }

    /** Progress of the run, for the list of work. */
    static String progress(ProgressMeter.Reading reading) {
        return reading.total() == 0
                ? Texts.get("celebrities.starting")
                : Texts.get("celebrities.peopleOf", reading.done(), reading.total());
    }

    /** Time left; empty while it is unknown. */
    static String left(ProgressMeter.Reading reading) {
        return reading.secondsLeft().isEmpty() || reading.done() == 0
                ? ""
                : Texts.get("celebrities.left", minutes(reading.secondsLeft().getAsLong()));
    }

    /** The reason why a run waits. */
    static String obstacle(RunWait wait) {
        return switch (wait.obstacle()) {
            case OFFLINE -> Texts.get("celebrities.offline");
            case BUSY -> Texts.get("celebrities.busy", wait.duration().toSeconds());
            case DISK_FULL -> Texts.get("celebrities.diskFull", wait.needed().orElse(0));
        };
    }

    /**
     * The reason why a run has ended early.
     *
     * @param words for failures of other kinds
     */
    static String failure(Throwable e, String words) {
        if (e instanceof CelebrityException celebrities && celebrities.reason() == CelebrityException.Reason.NOBODY) {
            return Texts.get("celebrities.nobodyFits");
        }
        boolean untrusted = e.getCause() instanceof DownloadException cause
                && cause.reason() == DownloadException.Reason.NOT_TRUSTED;
        return untrusted ? Texts.get("celebrities.notTrusted") : words;
    }

    /** The state of a person. */
    static String step(FetchedPerson person) {
        return switch (person.step()) {
            case TO_COME -> "";
            case SEARCHING -> Texts.get("celebrities.searching");
            case DOWNLOADING -> Texts.get("celebrities.downloading");
            case READY -> Texts.get("celebrities.ready");
            case FEW -> Texts.count("celebrities.onlyPhotos", person.photos().size());
            case AMBIGUOUS -> Texts.get("celebrities.ambiguous");
            case LEFT_OUT -> leftOut(person);
        };
    }

    private static String leftOut(FetchedPerson person) {
        return Texts.get(
                switch (person.omission().orElseThrow()) {
                    case UNKNOWN, AMBIGUOUS -> "celebrities.unknown";
                    case NOT_HUMAN -> "celebrities.notHuman";
                    case UNDER_AGE -> "celebrities.underAge";
                    case AGE_UNKNOWN -> "celebrities.ageUnknown";
                    case NO_PORTRAIT, PORTRAIT_UNUSABLE -> "celebrities.noPortrait";
                    case TOO_FEW -> "celebrities.tooFew";
                    case SERVICE -> "celebrities.service";
                });
    }

    /** Photos of a person. */
    static String photos(FetchedPerson person) {
        return Texts.get("celebrities.photosOf", person.photos().size(), person.wanted());
    }

    /** Someone by description and years. */
    static String described(FoundPerson person) {
        String years = person.born().isEmpty()
                ? ""
                : person.died().isEmpty()
                        ? Texts.get(
                                "celebrities.born",
                                Integer.toString(person.born().getAsInt()))
                        : person.born().getAsInt() + "–" + person.died().getAsInt();
        return Stream.of(person.description(), years)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
