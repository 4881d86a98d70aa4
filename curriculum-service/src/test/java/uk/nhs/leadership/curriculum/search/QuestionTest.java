package uk.nhs.leadership.curriculum.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.nhs.leadership.chassis.http.Cursor;
import uk.nhs.leadership.chassis.rule.InvalidInput;

class QuestionTest {
    @ParameterizedTest
    @CsvSource({"1.2.3, 1.2.3", "' 1.2.3 ', 1.2.3", "A1-B, a1-b", "7, 7"})
    void whatLooksLikeACodeMayBeOne(String text, String code) {
        assertThat(asking(text).code()).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rest", "1.2.3 rest", "-1", "'1'", "1|2", "12345678901234567890123456789012345678901"})
    void whatDoesNotIsNone(String text) {
        assertThat(asking(text).code()).isEmpty();
    }

    @Test
    void aPositionComesBackFromItsCursor() {
        var position = new Position(123, new UUID(1, 2), new UUID(3, 4));

        assertThat(Position.of(position.cursor())).isEqualTo(position);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "x,0-0-0-0-1,0-0-0-0-1", "1,x,0-0-0-0-1", "1,0-0-0-0-1,x", "1,0-0-0-0-1,0-0-0-0-1,1"})
    void aCursorThatNobodyGaveIsRefused(String keys) {
        var cursor = new Cursor(List.of(keys.split(",", -1)));

        assertThatThrownBy(() -> Position.of(cursor)).isInstanceOf(InvalidInput.class);
    }

    private static Question asking(String text) {
        return new Question(text, null, null, null, null, false, 50, Position.START);
    }
}
