package uk.nhs.leadership.enrolment.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static uk.nhs.leadership.chassis.testing.BrokenRule.assertThatThrownBy;
import static uk.nhs.leadership.enrolment.certification.CertificationRule.PERIOD_MOVE_NOT_ALLOWED;
import static uk.nhs.leadership.enrolment.certification.PeriodStatus.CERTIFIED;
import static uk.nhs.leadership.enrolment.certification.PeriodStatus.EXPIRED;
import static uk.nhs.leadership.enrolment.certification.PeriodStatus.FUTURE;
import static uk.nhs.leadership.enrolment.certification.PeriodStatus.OPEN;
import static uk.nhs.leadership.enrolment.certification.PeriodStatus.OVERDUE;
import static uk.nhs.leadership.enrolment.certification.PeriodStatus.REVOKED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.certification.CertificationEvent.PeriodTurned;

class CertificationPeriodTest {
    private static final TermsOfExpiry TERMS = new TermsOfExpiry(ExpiryKind.FROM_PREVIOUS_EXPIRY, 12, null, 90, 30);
    private static final LocalDate COMPLETED = LocalDate.of(2027, 3, 15);
    private static final LocalDate EXPIRES = LocalDate.of(2028, 3, 15);
    private static final LocalDate OPENS = EXPIRES.minusDays(90);
    private static final LocalDate GRACE = EXPIRES.plusDays(30);

    @Test
    void onTheFirstCompletionItIsCertifiedUntilTheDayItExpires() {
        var period = CertificationPeriod.first(UUID.randomUUID(), earned(COMPLETED), on(COMPLETED));

        var certified = period.certify(earned(COMPLETED), TERMS.validity(COMPLETED, null), on(COMPLETED));

        assertThat(certified.expiresOn()).isEqualTo(EXPIRES);
        assertThat(period.statusOn(EXPIRES)).isEqualTo(CERTIFIED);
        assertThat(period.statusOn(EXPIRES.plusDays(1))).isEqualTo(EXPIRED);
    }

    @Test
    void theCalendarOpensAndEndsWhatWaits() {
        var period = following();

        assertThat(period.statusOn(OPENS.minusDays(1))).isEqualTo(FUTURE);
        assertThat(period.statusOn(OPENS)).isEqualTo(OPEN);
        assertThat(period.statusOn(EXPIRES)).isEqualTo(OPEN);
        assertThat(period.statusOn(EXPIRES.plusDays(1))).isEqualTo(OVERDUE);
        assertThat(period.statusOn(GRACE)).isEqualTo(OVERDUE);
        assertThat(period.statusOn(GRACE.plusDays(1))).isEqualTo(EXPIRED);
    }

    @Test
    void ifNobodyLookedForALongTimeEveryStepIsAnnouncedWithItsDay() {
        var period = following();

        var turned = period.turn(on(GRACE.plusYears(3)));

        assertThat(turned)
                .extracting(PeriodTurned::status, PeriodTurned::on)
                .containsExactly(
                        tuple(OPEN, OPENS), tuple(OVERDUE, EXPIRES.plusDays(1)), tuple(EXPIRED, GRACE.plusDays(1)));
        assertThat(period.status()).isEqualTo(EXPIRED);
        assertThat(period.turn(on(GRACE.plusYears(4)))).isEmpty();
    }

    @Test
    void aDayTooEarlyNothingTurns() {
        var period = following();

        assertThat(period.turn(on(OPENS.minusDays(1)))).isEmpty();

        assertThat(period.status()).isEqualTo(FUTURE);
    }

    @Test
    void whatIsEarnedInTheGraceContinuesTheOneBefore() {
        var period = following();
        period.turn(on(GRACE));

        assertThat(period.expiryContinuedOn(GRACE)).isEqualTo(EXPIRES);
        assertThat(period.expiryContinuedOn(GRACE.plusDays(1))).isNull();
    }

    @Test
    void newsThatComesAfterTheGraceOfACompletionWithinItStillContinues() {
        var period = following();
        period.turn(on(GRACE.plusDays(20)));

        assertThat(period.status()).isEqualTo(EXPIRED);
        assertThat(period.expiryContinuedOn(GRACE)).isEqualTo(EXPIRES);
    }

    @Test
    void aMoveThatTheTableHasNotIsRefusedAndChangesNothing() {
        var period = following();

        assertThatThrownBy(() -> period.certify(earned(OPENS), TERMS.validity(OPENS, EXPIRES), on(OPENS)))
                .isBrokenRule(PERIOD_MOVE_NOT_ALLOWED);

        assertThat(period.status()).isEqualTo(FUTURE);
        assertThat(period.certifiedOn()).isNull();
    }

    @Test
    void whatIsRevokedIsMovedByNoCalendar() {
        var period = following();

        period.revoke(on(OPENS.minusDays(5)));

        assertThat(period.statusOn(GRACE.plusYears(1))).isEqualTo(REVOKED);
        assertThat(period.expiryContinuedOn(OPENS)).isNull();
        assertThatThrownBy(() -> period.revoke(on(OPENS))).isBrokenRule(PERIOD_MOVE_NOT_ALLOWED);
    }

    private static CertificationPeriod following() {
        return CertificationPeriod.following(
                UUID.randomUUID(), earned(COMPLETED), TERMS.validity(COMPLETED, null), on(COMPLETED));
    }

    private static Earned earned(LocalDate completedOn) {
        return new Earned(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "RJ1",
                "P0001",
                UUID.randomUUID(),
                "First Steps in Leading Care",
                "Award in Leading Care",
                completedOn);
    }

    private static Moment on(LocalDate day) {
        return new Moment(Instant.parse(day + "T12:00:00Z"), day);
    }
}
