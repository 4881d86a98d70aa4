package uk.nhs.leadership.accreditation.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckedNumberTest {

    @Test
    void theCheckCharacterIsThatOfIso7064Mod37Minus2() {
        // The example of the ISBT 128 standard for donation numbers, which uses the same system.
        assertThat(CheckedNumber.check("G123498654321")).isEqualTo('H');
    }

    @Test
    void aNumberHasSchemeSixDigitsAndCheckCharacter() {
        assertThat(number(123).text()).isEqualTo("LMA-000123-1");
        assertThat(number(1_234_567).text()).matches("LMA-1234567-[0-9A-Z]");
    }

    @Test
    void aCountWhoseCheckWouldBeAnAsteriskIsPassedOver() {
        assertThat(CheckedNumber.check("LMA000028")).isEqualTo('*');

        Iterator<Long> counts = List.of(28L, 29L).iterator();

        assertThat(CheckedNumber.next("LMA", counts::next).text()).startsWith("LMA-000029-");
    }

    @Test
    void everySingleWrongCharacterIsSeen() {
        var number = number(123_456).text();
        for (var place : new int[] {0, 1, 2, 4, 5, 6, 7, 8, 9, 11}) {
            for (var other : "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".toCharArray()) {
                var wrong = number.substring(0, place) + other + number.substring(place + 1);
                assertThat(CheckedNumber.isWellFormed(wrong)).as(wrong).isEqualTo(wrong.equals(number));
            }
        }
    }

    @Test
    void twoNeighboursSwappedAreSeen() {
        for (var count = 123_456L; count < 124_000; count += 9) {
            var number = number(count).text();
            for (var place = 4; place < 9; place++) {
                var swapped = number.substring(0, place)
                        + number.charAt(place + 1)
                        + number.charAt(place)
                        + number.substring(place + 2);
                assertThat(CheckedNumber.isWellFormed(swapped)).as(swapped).isEqualTo(swapped.equals(number));
            }
        }
    }

    @Test
    void anythingElseIsNoNumber() {
        assertThat(CheckedNumber.isWellFormed("")).isFalse();
        assertThat(CheckedNumber.isWellFormed("LMA-000123")).isFalse();
        assertThat(CheckedNumber.isWellFormed("lma-000123-1")).isFalse();
        assertThat(CheckedNumber.isWellFormed("LMA-000123-1\n")).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new CheckedNumber("LMA-000123-2"));
        assertThatIllegalArgumentException().isThrownBy(() -> number(-1));
    }

    /** The count is used once or, where its check is an asterisk, never: the next is tried. */
    private static CheckedNumber number(long count) {
        var counts = new long[] {count};
        return CheckedNumber.next("LMA", () -> counts[0]++);
    }
}
