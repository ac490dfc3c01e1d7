package lookalike.celebrity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the short names that Commons uses for licences. */
class PhotoLicenceTest {

    @ParameterizedTest
    @CsvSource({
        "Public domain, PUBLIC_DOMAIN",
        "PD, PUBLIC_DOMAIN",
        "PD-USGov, PUBLIC_DOMAIN",
        "CC0, CC0",
        "CC0 1.0, CC0",
        "CC-Zero, CC0",
        "CC BY 2.0, CC_BY",
        "cc-by-4.0, CC_BY",
        "CC BY 3.0 br, CC_BY",
        "CC BY-SA 4.0, CC_BY_SA",
        "' CC  BY-SA 3.0 de ', CC_BY_SA",
        "CC BY-SA 3.0 migrated, CC_BY_SA",
        "CC BY-SA 2.5 es-ct, CC_BY_SA"
    })
    void freeLicencesAreTold(String name, PhotoLicence licence) {
        assertThat(PhotoLicence.of(name)).contains(licence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "CC BY-NC 2.0",
                "CC BY-NC-SA 4.0",
                "CC BY-ND 4.0",
                "CC BY-NC-ND 3.0",
                "Fair use",
                "GFDL",
                "Copyrighted free use",
                "No restrictions",
                "Attribution",
                "public domain in Ruritania only",
                "All rights reserved"
            })
    void othersAreNone(String name) {
        assertThat(PhotoLicence.of(name)).isEmpty();
    }
}
