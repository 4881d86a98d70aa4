package uk.nhs.leadership.enrolment.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class OnceTokenTest {
    private static final UUID ENROLMENT = UUID.fromString("0199d2a4-6d52-7c30-8a51-2f3c5b7a9d40");
    private static final String KEY = "a-key-that-is-as-long-as-one-has-to-be";

    @Test
    void anEnrolmentHasOneAndAnotherHasAnother() {
        assertThat(OnceToken.of(ENROLMENT, KEY))
                .hasSize(32)
                .isEqualTo(OnceToken.of(ENROLMENT, KEY))
                .isNotEqualTo(OnceToken.of(UUID.fromString("0199d2a4-6d52-7c30-8a51-2f3c5b7a9d41"), KEY));
    }

    @Test
    void withoutTheKeyNobodyFindsWhoseItIs() {
        assertThat(OnceToken.of(ENROLMENT, KEY)).isNotEqualTo(OnceToken.of(ENROLMENT, KEY + "r"));
    }

    @Test
    void aKeyThatCanBeGuessedIsNone() {
        assertThatThrownBy(() -> OnceToken.of(ENROLMENT, "short"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("enrolment.feedback.key")
                .hasMessageNotContaining("short");
    }
}
