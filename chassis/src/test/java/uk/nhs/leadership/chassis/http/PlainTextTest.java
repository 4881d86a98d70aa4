package uk.nhs.leadership.chassis.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PlainTextTest {
    private static ValidatorFactory factory;

    record Typed(
            @Nullable @PlainText String line,
            @Nullable @PlainText(multiline = true) String lines) {}

    @BeforeAll
    static void start() {
        factory = Validation.buildDefaultValidatorFactory();
    }

    @AfterAll
    static void stop() {
        factory.close();
    }

    @Test
    void everyScriptAndEmojiIsPlainText() {
        assertThat(faults("Ünïcode 👩🏽‍⚕️ العربية", "first\r\nsecond\tthird")).isZero();
    }

    @Test
    void nothingIsNotAFaultOfTheText() {
        assertThat(faults(null, null)).isZero();
    }

    @Test
    void aLineBreakIsRefusedWhereOneLineIsMeant() {
        assertThat(faults("first\nsecond", "")).isEqualTo(1);
    }

    @Test
    void controlCharactersAreRefusedEverywhere() {
        assertThat(faults("bell\u0007", "escape\u001b[31m")).isEqualTo(2);
        assertThat(faults("nul\u0000", "next line\u0085")).isEqualTo(2);
    }

    private static int faults(@Nullable String line, @Nullable String lines) {
        Validator validator = factory.getValidator();
        return validator.validate(new Typed(line, lines)).size();
    }
}
