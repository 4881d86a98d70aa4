package uk.nhs.leadership.enrolment.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CertificateNumberTest {
    private static final String CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /** The worked example of the standard, as used by the International Standard Audiovisual Number. */
    @Test
    void theCheckCharacterIsThatOfTheStandard() {
        assertThat(CertificateNumber.checkCharacter("B159D8FA01240000")).isEqualTo('K');
    }

    @Test
    void aNumberReadsBackHoweverItIsTyped() {
        var number = CertificateNumber.random(new Random(1));

        assertThat(number.text()).matches("LMC(-[0-9A-HJKMNP-TV-Z]{4}){3}-[0-9A-Z]");
        assertThat(Stream.of(
                                number.text(),
                                number.text().toLowerCase(Locale.ROOT),
                                number.text().replace("-", ""),
                                "  " + number.text() + " ")
                        .map(CertificateNumber::parse))
                .allSatisfy(read -> assertThat(read).contains(number));
    }

    @Test
    void everySingleMistypedCharacterIsFound() {
        var number = CertificateNumber.random(new Random(2)).text();
        var mistyped = new ArrayList<String>();
        for (var i = "LMC-".length(); i < number.length(); i++) {
            if (number.charAt(i) != '-') {
                for (var j = 0; j < CHARACTERS.length(); j++) {
                    if (CHARACTERS.charAt(j) != number.charAt(i)) {
                        mistyped.add(number.substring(0, i) + CHARACTERS.charAt(j) + number.substring(i + 1));
                    }
                }
            }
        }

        assertThat(mistyped)
                .hasSize(13 * 35)
                .allSatisfy(typed -> assertThat(CertificateNumber.parse(typed)).isEmpty());
    }

    @Test
    void whatIsNoNumberIsNotRead() {
        assertThat(Stream.of("", "LMC", "LMC-7K3F-9Q2M-4TXW", "XYZ-7K3F-9Q2M-4TXW-T", "LMC-7K3F-9Q2M-4TX\u00e9-A")
                        .map(CertificateNumber::parse))
                .allSatisfy(read -> assertThat(read).isEmpty());
    }

    @Test
    void twoNumbersHaveNothingInCommonToGuessBy() {
        var random = new Random(3);

        assertThat(Stream.generate(() -> CertificateNumber.random(random).text())
                        .limit(10_000)
                        .distinct())
                .hasSize(10_000);
    }
}
