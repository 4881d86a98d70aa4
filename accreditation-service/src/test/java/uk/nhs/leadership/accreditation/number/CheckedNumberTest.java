package uk.nhs.leadership.accreditation.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class CheckedNumberTest {

    @Test
    void theCheckCharacterIsThatOfIso7064Mod37Comma36() {
        // The example of the Global Release Identifier standard, which uses the same system.
        assertThat(CheckedNumber.check("A12425GABC1234002")).isEqualTo('M');
    }

    @Test
    void aNumberHasSchemeSixDigitsAndCheckCharacter() {
        assertThat(CheckedNumber.of("LMA", 123).text()).matches("LMA-000123-[0-9A-Z]");
        assertThat(CheckedNumber.of("LMA", 1_234_567).text()).matches("LMA-1234567-[0-9A-Z]");
    }

    @Test
    void whatWasMadeIsWellFormed() {
        for (long count = 1; count < 2_000; count += 7) {
            assertThat(CheckedNumber.isWellFormed(CheckedNumber.of("LMA", count).text()))
                    .isTrue();
        }
    }

    @Test
    void everySingleWrongCharacterIsSeen() {
        var number = CheckedNumber.of("LMA", 123_456).text();
        for (var place : new int[] {4, 5, 6, 7, 8, 9, 11}) {
            for (var digit = '0'; digit <= '9'; digit++) {
                var wrong = number.substring(0, place) + digit + number.substring(place + 1);
                assertThat(CheckedNumber.isWellFormed(wrong)).isEqualTo(wrong.equals(number));
            }
        }
    }

    @Test
    void twoNeighbouringDigitsSwappedAreSeen() {
        var number = CheckedNumber.of("LMA", 123_456).text();
        for (var place = 4; place < 9; place++) {
            var swapped = number.substring(0, place)
                    + number.charAt(place + 1)
                    + number.charAt(place)
                    + number.substring(place + 2);
            assertThat(CheckedNumber.isWellFormed(swapped)).isFalse();
        }
    }

    @Test
    void anythingElseIsNoNumber() {
        assertThat(CheckedNumber.isWellFormed("")).isFalse();
        assertThat(CheckedNumber.isWellFormed("LMA-000123")).isFalse();
        assertThat(CheckedNumber.isWellFormed("lma-000123-c")).isFalse();
        assertThat(CheckedNumber.isWellFormed(CheckedNumber.of("LMA", 1) + "\n"))
                .isFalse();
    }

    @Test
    void aCountThatIsNoneIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> CheckedNumber.of("LMA", -1));
        assertThatIllegalArgumentException().isThrownBy(() -> CheckedNumber.of("lma", 1));
    }
}
