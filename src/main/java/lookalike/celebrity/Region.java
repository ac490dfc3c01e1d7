package lookalike.celebrity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Part of the world that a person is from or is known in. */
public enum Region {
    /** South of the Sahara and its islands. */
    AFRICA("AO BF BI BJ BW CD CF CG CI CM CV DJ ER ET GA GH GM GN GQ GW IO KE KM LR LS MG ML MR MU MW MZ NA "
            + "NE NG RE RW SC SD SH SL SN SO SS ST SZ TD TF TG TZ UG YT ZA ZM ZW"),
    /** From Morocco to Iran, with Turkey and Israel. */
    MIDDLE_EAST("AE BH DZ EG EH IL IQ IR JO KW LB LY MA OM PS QA SA SY TN TR YE"),
    /** From Pakistan to Bangladesh and Sri Lanka. */
    SOUTH_ASIA("AF BD BT IN LK MV NP PK"),
    /** China, Japan, Korea, South-East and Central Asia. */
    EAST_ASIA("BN CN HK ID JP KG KH KP KR KZ LA MM MN MO MY PH SG TH TJ TL TM TW UZ VN"),
    /** With Russia and the Caucasus. */
    EUROPE("AD AL AM AT AX AZ BA BE BG BY CH CY CZ DE DK EE ES FI FO FR GB GE GG GI GR HR HU IE IM IS IT JE "
            + "LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS RU SE SI SJ SK SM UA VA XK"),
    /** Canada and the United States. */
    NORTH_AMERICA("BM CA GL PM US"),
    /** From Mexico and the Caribbean to Chile. */
    LATIN_AMERICA("AG AI AR AW BB BL BO BQ BR BS BZ CL CO CR CU CW DM DO EC FK GD GF GP GS GT GY HN HT JM KN KY LC "
            + "MF MQ MS MX NI PA PE PR PY SR SV SX TC TT UY VC VE VG VI"),
    /** Australia, New Zealand and the islands. */
    OCEANIA("AS AU CC CK CX FJ FM GU HM KI MH MP NC NF NR NU NZ PF PG PN PW SB TK TO TV UM VU WF WS");

    private final List<String> countries;

    Region(String countries) {
        this.countries = List.of(countries.split(" "));
    }

    /** Codes of its countries by ISO 3166-1, two letters each; XK for Kosovo. */
    List<String> countries() {
        return countries;
    }

    /** The region of a country code; empty for Antarctica and its islands, and for an unknown code. */
    static Optional<Region> ofCountry(String code) {
        return Arrays.stream(values())
                .filter(region -> region.countries.contains(code))
                .findFirst();
    }

    /** Its name in files and on the command line. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The region with an id; empty if there is none. */
    static Optional<Region> of(String id) {
        return Arrays.stream(values()).filter(region -> region.id().equals(id)).findFirst();
    }
}
