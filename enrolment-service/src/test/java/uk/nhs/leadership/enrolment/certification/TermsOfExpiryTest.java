package uk.nhs.leadership.enrolment.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.enrolment.certification.ExpiryKind.FIXED_DATE;
import static uk.nhs.leadership.enrolment.certification.ExpiryKind.FROM_COMPLETION;
import static uk.nhs.leadership.enrolment.certification.ExpiryKind.FROM_PREVIOUS_EXPIRY;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermsOfExpiryTest {

    @ParameterizedTest
    @CsvSource({
        "FROM_COMPLETION, 24, , 2027-03-15, , 2029-03-15",
        "FROM_COMPLETION, 24, , 2027-03-15, 2027-05-01, 2029-03-15",
        "FROM_COMPLETION, 12, , 2028-02-29, , 2029-02-28",
        "FROM_COMPLETION, 48, , 2028-02-29, , 2032-02-29",
        "FROM_COMPLETION, 1, , 2027-01-31, , 2027-02-28",
        "FROM_PREVIOUS_EXPIRY, 24, , 2027-03-15, 2027-05-01, 2029-05-01",
        "FROM_PREVIOUS_EXPIRY, 24, , 2027-03-15, , 2029-03-15",
        "FROM_PREVIOUS_EXPIRY, 12, , 2028-01-10, 2028-02-29, 2029-02-28",
        "FIXED_DATE, 0, 03-31, 2027-03-15, , 2027-03-31",
        "FIXED_DATE, 0, 03-31, 2027-03-31, , 2027-03-31",
        "FIXED_DATE, 0, 03-31, 2027-04-01, , 2028-03-31",
        "FIXED_DATE, 6, 03-31, 2027-03-15, , 2028-03-31",
        "FIXED_DATE, 0, 02-29, 2027-01-10, , 2027-02-28",
        "FIXED_DATE, 0, 02-29, 2027-03-01, , 2028-02-29"
    })
    void eachRuleGivesItsDay(
            ExpiryKind rule,
            int months,
            @Nullable String fixedDay,
            LocalDate completedOn,
            @Nullable LocalDate previousExpiry,
            LocalDate expected) {
        var validity = new TermsOfExpiry(rule, months, fixedDay, 0, 0).validity(completedOn, previousExpiry);

        assertThat(validity.expiresOn()).isEqualTo(expected);
    }

    @Test
    void windowAndGraceAreCountedFromTheDayItExpires() {
        var validity = new TermsOfExpiry(FROM_COMPLETION, 24, null, 90, 30).validity(LocalDate.of(2027, 3, 15), null);

        assertThat(validity)
                .isEqualTo(new TermsOfExpiry.Validity(
                        LocalDate.of(2029, 3, 15), LocalDate.of(2028, 12, 15), LocalDate.of(2029, 4, 14)));
    }

    @Test
    void theWindowNeverOpensBeforeTheCompletion() {
        var completedOn = LocalDate.of(2027, 3, 15);

        var validity = new TermsOfExpiry(FIXED_DATE, 0, "03-31", 365, 0).validity(completedOn, null);

        assertThat(validity.opensOn()).isEqualTo(completedOn);
    }

    @Test
    void whoIsEarlyLosesNoTime() {
        var terms = new TermsOfExpiry(FROM_PREVIOUS_EXPIRY, 12, null, 90, 0);
        var expiry = LocalDate.of(2028, 6, 30);

        assertThat(terms.validity(expiry.minusDays(90), expiry).expiresOn())
                .isEqualTo(terms.validity(expiry, expiry).expiresOn());
    }
}
