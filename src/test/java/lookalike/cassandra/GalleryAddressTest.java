package lookalike.cassandra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the parts of an address, and the messages for wrong ones. */
class GalleryAddressTest {

    @Test
    void aShortAddressHasTheUsualPort() {
        GalleryAddress address = GalleryAddress.parse("cassandra://localhost/faces");
        assertThat(address.hosts()).containsExactly("localhost");
        assertThat(address.port()).isEqualTo(9042);
        assertThat(address.keyspace()).isEqualTo("faces");
        assertThat(address.dataCentre()).isEmpty();
        assertThat(address.credentials()).isEmpty();
        assertThat(address.trustStore()).isEmpty();
        assertThat(address).hasToString("cassandra://localhost/faces");
    }

    @Test
    void aLongAddressHasAllParts() {
        GalleryAddress address = GalleryAddress.parse(
                "cassandra://10.0.0.1,node-2.example.org,[::1]:19042/big_faces?dc=vienna&credentials=/my%20files/a+b&tls=trust.p12");
        assertThat(address.hosts()).containsExactly("10.0.0.1", "node-2.example.org", "::1");
        assertThat(address.port()).isEqualTo(19042);
        assertThat(address.dataCentre()).hasValue("vienna");
        assertThat(address.credentials()).hasValue(Path.of("/my files/a+b"));
        assertThat(address.trustStore()).hasValue(Path.of("trust.p12"));
        assertThat(address).hasToString("cassandra://10.0.0.1,node-2.example.org,::1:19042/big_faces");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "http://localhost/faces NO_ADDRESS",
                "cassandra:/localhost/faces NO_ADDRESS",
                "cassandra:///faces NO_HOST",
                "cassandra://a,,b/faces NO_HOST",
                "cassandra://a_b/faces NO_HOST",
                "cassandra://localhost NO_KEYSPACE_NAME",
                "cassandra://localhost/ NO_KEYSPACE_NAME",
                "cassandra://localhost/Faces NO_KEYSPACE_NAME",
                "cassandra://localhost/faces;drop NO_KEYSPACE_NAME",
                "cassandra://localhost:0/faces BAD_PORT",
                "cassandra://localhost:99999/faces BAD_PORT",
                "cassandra://localhost:x/faces BAD_PORT",
                "cassandra://localhost/faces?user=me BAD_OPTION",
                "cassandra://localhost/faces?dc= BAD_OPTION",
                "cassandra://localhost/faces?dc=a&dc=b BAD_OPTION",
                "cassandra://localhost/faces?tls=%zz BAD_OPTION"
            })
    void aWrongAddressIsExplained(String text, SharedGalleryException.Reason reason) {
        assertThatThrownBy(() -> GalleryAddress.parse(text))
                .isInstanceOfSatisfying(
                        SharedGalleryException.class,
                        e -> assertThat(e.reason()).isEqualTo(reason));
    }

    @Test
    void aPasswordInAnAddressIsNotShown() {
        assertThatThrownBy(() -> GalleryAddress.parse("cassandra://me:secret@localhost/faces"))
                .isInstanceOf(SharedGalleryException.class)
                .message()
                .doesNotContain("secret");
        assertThatThrownBy(() -> GalleryAddress.parse("cassandra://localhost/faces?password=secret"))
                .isInstanceOf(SharedGalleryException.class)
                .message()
                .doesNotContain("secret");
        assertThat(new Credentials("me", "secret")).hasToString("me");
        assertThat(Optional.of(new Credentials("me", "secret")).toString()).doesNotContain("secret");
    }
}
