package lookalike.health;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameRelationTest {

    @ParameterizedTest
    @CsvSource({
        "Nan Wang, Wang Nan, EQUAL",
        "Chyung_Dai-chul, Dai_Chul_Chyung, EQUAL",
        "Choi Sunghong, Sung-hong Choi, EQUAL",
        "JOSÉ CARRERAS, jose carreras, EQUAL",
        "Søren Kjær, Soren Kjaer, EQUAL",
        "Prince Charles, Charles, EQUAL",
        "Сher, Cher, EQUAL", // the first letter of one is Cyrillic
        "Selena, Selena Gomez, PART",
        "M. Ellison, Mara Ellison, PART",
        "Joseph Blatter, Sepp Blatter, PART",
        "Bill Pryor, William Pryor Jr, PART",
        "Mireya Moscoso, Mireya Elisa Moscoso Rodriguez, PART",
        "John Barnett, John Burnett, SPELLING",
        "Noer Moeis, Noer Muis, SPELLING",
        "Hasan Wirayuda, Hassan Wirajuda, SPELLING",
        "James Phelps, Oliver Phelps, FAMILY",
        "Makiya Ali Hassan, Mariam Ali Hassan, FAMILY",
        "George W Bush, Jeb Bush, FAMILY",
        "Tamara Mowry, Tia Mowry, FAMILY",
        "Gomez, Selena Gomez, COMMON_WORD",
        "Cristina Fernandez, Cristina Kirchner, COMMON_WORD",
        "Person 0012, Person 0017, COMMON_WORD",
        "person12, person17, UNRELATED",
        "Diana Taurasi, Shavon Earp, UNRELATED"
    })
    void namesAreRelatedBothWays(String one, String other, NameRelation relation) {
        assertThat(NameRelation.of(PersonName.of(one), PersonName.of(other))).isEqualTo(relation);
        assertThat(NameRelation.of(PersonName.of(other), PersonName.of(one))).isEqualTo(relation);
    }

    @Test
    void anExchangeOfNeighboursIsOneEdit() {
        assertThat(NameRelation.edits("brian", "brina")).isEqualTo(1);
        assertThat(NameRelation.edits("jon", "john")).isEqualTo(1);
        assertThat(NameRelation.edits("", "abc")).isEqualTo(3);
    }

    @Test
    void numbersTellNothing() {
        assertThat(PersonName.of("n000123").isNumber()).isTrue();
        assertThat(PersonName.of("Li 4").isNumber()).isFalse();
        assertThat(PersonName.of("???").words()).isNotEmpty();
    }
}
