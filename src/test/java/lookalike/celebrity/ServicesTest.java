package lookalike.celebrity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the User-Agent that the program sends to Wikimedia: name, version and contact, as Wikimedia's policy requires. */
class ServicesTest {

    private final String before = System.getProperty(Services.CONTACT);

    @AfterEach
    void restore() {
        set(before);
    }

    @Test
    void theAgentHasTheAddressOfWhoeverDistributesTheProgram() {
        set("https://example.org/lookalike; lookalike@example.org");
        assertThat(Services.current().agent())
                .isEqualTo("Lookalike/development (https://example.org/lookalike; lookalike@example.org)");
        set(null);
        assertThat(Services.current().agent())
                .as("a build that nobody distributes")
                .isEqualTo("Lookalike/development (desktop application)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a) Firefox/1", "a\r\nHost: b", "mail@exämple.org", "a ", "a\tb"})
    void whatCannotStandInAHeaderIsNotSent(String contact) {
        set(contact);
        assertThat(Services.current().agent()).isEqualTo("Lookalike/development (desktop application)");
    }

    private static void set(String contact) {
        if (contact == null) {
            System.clearProperty(Services.CONTACT);
        } else {
            System.setProperty(Services.CONTACT, contact);
        }
    }
}
