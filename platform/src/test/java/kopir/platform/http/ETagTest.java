package kopir.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ETagTest {
    @Test
    void a_version_is_read_as_it_was_given() {
        assertThat(ETag.required(ETag.of(3))).isEqualTo(3);
        assertThat(ETag.required(" \"3\" ")).isEqualTo(3);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "3",
                "\"3",
                "\"\"",
                "\"-1\"",
                "\"+3\"",
                "\"3\"\"",
                "\"3\", \"4\"",
                "W/\"3\"",
                "*",
                "yesterday",
                "\"9999999999999999999\""
            })
    void anything_else_is_refused_with_what_one_looks_like(String ifMatch) {
        Problem refused = catchThrowableOfType(Problem.class, () -> ETag.required(ifMatch));

        assertThat(refused.getStatusCode().value()).isEqualTo(ifMatch == null ? 428 : 400);
        assertThat(refused.getBody().getProperties())
                .containsEntry("field", "If-Match")
                .containsEntry("accepted", "\"3\"");
    }
}
