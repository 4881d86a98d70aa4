package uk.nhs.leadership.accreditation.accreditation;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.accreditation.accreditation.AccreditationRule.ACCREDITATION_MOVE_NOT_ALLOWED;
import static uk.nhs.leadership.accreditation.accreditation.AccreditationRule.TEACH_OUT_ENDS_TOO_EARLY;
import static uk.nhs.leadership.accreditation.accreditation.AccreditationStatus.ACTIVE;
import static uk.nhs.leadership.accreditation.accreditation.AccreditationStatus.EXPIRED;
import static uk.nhs.leadership.accreditation.accreditation.AccreditationStatus.PENDING_START;
import static uk.nhs.leadership.accreditation.accreditation.AccreditationStatus.TEACH_OUT;
import static uk.nhs.leadership.accreditation.accreditation.AccreditationStatus.WITHDRAWN;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.NOW;
import static uk.nhs.leadership.chassis.testing.BrokenRule.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.accreditation.accreditation.AccreditationEvent.AccreditationGranted;
import uk.nhs.leadership.accreditation.accreditation.AccreditationEvent.AccreditationWithdrawn;
import uk.nhs.leadership.accreditation.curriculum.CurriculumFixtures;
import uk.nhs.leadership.accreditation.curriculum.Stage;
import uk.nhs.leadership.accreditation.number.CheckedNumber;
import uk.nhs.leadership.accreditation.provider.ProviderFixtures;
import uk.nhs.leadership.accreditation.submission.Decision;
import uk.nhs.leadership.accreditation.submission.SubmissionFixtures;
import uk.nhs.leadership.chassis.event.Audience;

class AccreditationTest {
    private static final UUID ID = UUID.fromString("0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e80");
    private static final UUID PROVIDER = UUID.fromString("0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e6f");
    private static final LocalDate FROM = LocalDate.of(2026, 11, 20);
    private static final LocalDate TO = LocalDate.of(2029, 11, 19);
    private static final LocalDate WITHDRAWN_ON = LocalDate.of(2027, 5, 3);
    private static final LocalDate TAUGHT_OUT = LocalDate.of(2027, 9, 30);
    private static final Instant LATER = Instant.parse("2027-05-03T09:00:00Z");

    @Test
    void theWholeStateMachine() {
        var table = Stream.of(AccreditationStatus.values())
                .map(status -> status + " -> " + status.next().stream().sorted().toList())
                .collect(joining("\n"));

        assertThat(table).isEqualTo("""
                        PENDING_START -> [ACTIVE, WITHDRAWN]
                        ACTIVE -> [TEACH_OUT, WITHDRAWN, EXPIRED]
                        TEACH_OUT -> [WITHDRAWN]
                        WITHDRAWN -> []
                        EXPIRED -> []""");
    }

    @Test
    void itSaysWhatOthersNeedToKnow() {
        assertThat(accreditation().granted())
                .isEqualTo(new AccreditationGranted(
                        ID,
                        "LMA-000001-L",
                        PROVIDER,
                        "P0001",
                        SubmissionFixtures.COURSE,
                        1,
                        "First steps in leading a team",
                        Stage.S1,
                        "Award in Team Leadership",
                        CurriculumFixtures.ID,
                        Decision.ACCREDITED,
                        FROM,
                        TO,
                        100));
        assertThat(accreditation().granted().audience()).isEqualTo(Audience.everyone());
        assertThat(accreditation().submissionId()).isEqualTo(SubmissionFixtures.ID);
    }

    @Test
    void itHoldsFromItsFirstDayToItsLast() {
        var accreditation = accreditation();

        assertThat(accreditation.statusOn(FROM.minusDays(1))).isEqualTo(PENDING_START);
        assertThat(accreditation.statusOn(FROM)).isEqualTo(ACTIVE);
        assertThat(accreditation.statusOn(TO)).isEqualTo(ACTIVE);
        assertThat(accreditation.statusOn(TO.plusDays(1))).isEqualTo(EXPIRED);
    }

    @Test
    void aTermThatBeginsOnALeapDayEndsOnTheDayBeforeItsAnniversary() {
        var leap = accreditationFrom(LocalDate.of(2028, 2, 29));

        assertThat(leap.validTo()).isEqualTo(LocalDate.of(2031, 2, 27));
    }

    @Test
    void itIsWithdrawnFromTheDayOn() {
        var accreditation = accreditation();

        var event = accreditation.withdraw(withdrawal(WITHDRAWN_ON, null), LATER);

        assertThat(accreditation.statusOn(WITHDRAWN_ON.minusDays(1))).isEqualTo(ACTIVE);
        assertThat(accreditation.statusOn(WITHDRAWN_ON)).isEqualTo(WITHDRAWN);
        assertThat(accreditation.updatedAt()).isEqualTo(LATER);
        assertThat(event)
                .isEqualTo(new AccreditationWithdrawn(
                        ID, accreditation.number(), WITHDRAWN_ON, null, "CRITERIA_NO_LONGER_MET"));
        assertThat(event.reason()).isEqualTo("CRITERIA_NO_LONGER_MET");
    }

    @Test
    void aTeachOutLetsCohortsFinishUntilItsLastDay() {
        var accreditation = accreditation();

        accreditation.withdraw(withdrawal(WITHDRAWN_ON, TAUGHT_OUT), LATER);

        assertThat(accreditation.statusOn(WITHDRAWN_ON)).isEqualTo(TEACH_OUT);
        assertThat(accreditation.statusOn(TAUGHT_OUT)).isEqualTo(TEACH_OUT);
        assertThat(accreditation.statusOn(TAUGHT_OUT.plusDays(1))).isEqualTo(WITHDRAWN);
    }

    @Test
    void aTeachOutThatEndsAtOnceIsRefusedAndChangesNothing() {
        var accreditation = accreditation();

        assertThatThrownBy(() -> accreditation.withdraw(withdrawal(WITHDRAWN_ON, WITHDRAWN_ON), LATER))
                .isBrokenRule(TEACH_OUT_ENDS_TOO_EARLY);

        assertThat(accreditation.withdrawal()).isNull();
        assertThat(accreditation.updatedAt()).isEqualTo(NOW);
    }

    @Test
    void whatIsWithdrawnOrHasExpiredIsNotWithdrawnAgain() {
        var withdrawn = accreditation();
        withdrawn.withdraw(withdrawal(WITHDRAWN_ON, TAUGHT_OUT), LATER);

        assertThatThrownBy(() -> withdrawn.withdraw(withdrawal(WITHDRAWN_ON.plusDays(1), null), LATER.plusSeconds(9)))
                .isBrokenRule(ACCREDITATION_MOVE_NOT_ALLOWED);
        assertThat(withdrawn.withdrawal()).isEqualTo(withdrawal(WITHDRAWN_ON, TAUGHT_OUT));

        var expired = accreditation();

        assertThatThrownBy(() -> expired.withdraw(withdrawal(TO.plusDays(1), null), LATER))
                .isBrokenRule(ACCREDITATION_MOVE_NOT_ALLOWED);
        assertThat(expired.withdrawal()).isNull();
    }

    @Test
    void whatHasNotStartedIsWithdrawnWithoutATeachOut() {
        assertThatThrownBy(() -> accreditation().withdraw(withdrawal(FROM.minusDays(2), FROM), LATER))
                .isBrokenRule(ACCREDITATION_MOVE_NOT_ALLOWED);

        var accreditation = accreditation();
        accreditation.withdraw(withdrawal(FROM.minusDays(2), null), LATER);

        assertThat(accreditation.statusOn(FROM)).isEqualTo(WITHDRAWN);
    }

    @Test
    void theVersionTurnsWhenTheCalendarTurnsTheStatus() {
        var accreditation = accreditation();
        accreditation.withdraw(withdrawal(WITHDRAWN_ON, TAUGHT_OUT), LATER);

        assertThat(Stream.of(FROM.minusDays(1), FROM, WITHDRAWN_ON, TAUGHT_OUT, TAUGHT_OUT.plusDays(1), TO.plusDays(1))
                        .map(accreditation::versionOn))
                .containsExactly(0L, 1L, 2L, 2L, 3L, 4L);
    }

    private static Accreditation accreditation() {
        return accreditationFrom(FROM);
    }

    private static Accreditation accreditationFrom(LocalDate day) {
        return new Accreditation(
                ID,
                new CheckedNumber("LMA-000001-L"),
                SubmissionFixtures.decided(),
                ProviderFixtures.approved(PROVIDER, "P0001"),
                day,
                NOW);
    }

    private static Withdrawal withdrawal(LocalDate on, @Nullable LocalDate teachOutUntil) {
        return new Withdrawal(
                on, Withdrawal.Reason.CRITERIA_NO_LONGER_MET, "Two outcomes are no longer assessed.", teachOutUntil);
    }
}
