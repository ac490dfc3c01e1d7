package lookalike.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import lookalike.image.PhotoProblem;
import org.junit.jupiter.api.Test;

class SkippedPhotoTest {

    @Test
    void jsonHasTheSentenceBesideItsCode() throws JsonProcessingException {
        SkippedPhoto photo = new SkippedPhoto("a/b.tif", PhotoProblem.UNKNOWN_KIND.with("TIFF"));
        assertThat(new ObjectMapper().readTree(new ObjectMapper().writeValueAsString(photo)))
                .isEqualTo(new ObjectMapper().readTree("""
                        {"path": "a/b.tif", "code": "unknown_kind", "details": ["TIFF"],
                         "reason": "a kind of TIFF picture that cannot be read here; save it as JPEG or PNG"}
                        """));
    }
}
