package lookalike.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

class JsonTest {

    private record Value(int number, Inner inner) {}

    private record Inner(String word) {}

    @Test
    void aValueIsReadBackWithoutFieldsThatANewerProgramHasAdded() {
        Value value = new Value(5, new Inner("a"));
        assertThat(Json.read(Json.text(value), Value.class)).isEqualTo(value);
        assertThat(Json.read("{\"number\": 5, \"inner\": {\"word\": \"a\", \"new\": 1}, \"new\": 2}", Value.class))
                .isEqualTo(value);
    }

    @Test
    void whatIsNoJsonIsRefused() {
        assertThatThrownBy(() -> Json.read("number", Value.class)).isInstanceOf(UncheckedIOException.class);
    }
}
