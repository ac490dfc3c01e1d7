package lookalike.celebrity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests dates of photos as people write them. */
class PhotoDateTest {

    @ParameterizedTest
    @CsvSource({
        "2014-05-11 12:33:01, 2014, 2014-05-11",
        "2014:05:11 12:33:01, 2014, 2014-05-11",
        "11 May 2014, 2014, ",
        "'circa 1950, printed 1962', 1950, ",
        "2014-13-11, 2014, ",
        "'taken at 12:33, no. 120143', , ",
        "1739, , ",
        "'', , "
    })
    void theYearAndTheDayAreRead(String text, Integer year, String day) {
        assertThat(PhotoDate.year(text)).isEqualTo(year == null ? OptionalInt.empty() : OptionalInt.of(year));
        assertThat(PhotoDate.day(text)).isEqualTo(Optional.ofNullable(day));
    }
}
