package uk.nhs.leadership.accreditation.accreditation;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.accreditation.accreditation.AccreditationFixtures.FROM;
import static uk.nhs.leadership.accreditation.accreditation.AccreditationFixtures.ID;
import static uk.nhs.leadership.accreditation.accreditation.AccreditationFixtures.LATER;
import static uk.nhs.leadership.accreditation.accreditation.AccreditationFixtures.PROVIDER;
import static uk.nhs.leadership.accreditation.accreditation.AccreditationFixtures.TO;
import static uk.nhs.leadership.accreditation.accreditation.AccreditationFixtures.WITHDRAWN_ON;
import static uk.nhs.leadership.accreditation.accreditation.AccreditationFixtures.accreditation;
import static uk.nhs.leadership.accreditation.accreditation.AccreditationFixtures.accreditationFrom;
import static uk.nhs.leadership.accreditation.accreditation.AccreditationFixtures.withdrawal;
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
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.accreditation.accreditation.AccreditationEvent.AccreditationGranted;
import uk.nhs.leadership.accreditation.accreditation.AccreditationEvent.AccreditationWithdrawn;
import uk.nhs.leadership.accreditation.curriculum.CurriculumFixtures;
import uk.nhs.leadership.accreditation.curriculum.Stage;
import uk.nhs.leadership.accreditation.submission.Decision;
import uk.nhs.leadership.accreditation.submission.SubmissionFixtures;
import uk.nhs.leadership.chassis.event.Audience;
import uk.nhs.leadership.chassis.rule.NotFound;

class AccreditationTest {
    private static final LocalDate TAUGHT_OUT = LocalDate.of(2027, 9, 30);

    @Test
    void theWholeStateMachine() {
        var table = Stream.of(AccreditationStatus.values())
                .map(status -> status + " -> " + status.next().stream().sorted().toList())
                .collect(joining("\n"));

        assertThat(table).isEqualTo("""
                        PENDING_START -> [ACTIVE, ACTIVE_WITH_CONDITIONS, WITHDRAWN, SURRENDERED]
                        ACTIVE -> [ACTIVE_WITH_CONDITIONS, PROBATION, SUSPENDED, TEACH_OUT, EXPIRED, WITHDRAWN, SURRENDERED, SUPERSEDED]
                        ACTIVE_WITH_CONDITIONS -> [ACTIVE, PROBATION, SUSPENDED, TEACH_OUT, EXPIRED, WITHDRAWN, SURRENDERED, SUPERSEDED]
                        PROBATION -> [ACTIVE, ACTIVE_WITH_CONDITIONS, SUSPENDED, TEACH_OUT, EXPIRED, WITHDRAWN, SURRENDERED, SUPERSEDED]
                        SUSPENDED -> [ACTIVE, ACTIVE_WITH_CONDITIONS, PROBATION, TEACH_OUT, EXPIRED, WITHDRAWN, SURRENDERED]
                        TEACH_OUT -> [EXPIRED, WITHDRAWN, SURRENDERED, SUPERSEDED]
                        EXPIRED -> []
                        WITHDRAWN -> []
                        SURRENDERED -> []
                        SUPERSEDED -> []""");
    }

    @Test
    void whatHoldsWhatRunsAndWhatHasEnded() {
        var table = Stream.of(AccreditationStatus.values())
                .map(status -> "%s: holds %s, runs %s, has ended %s"
                        .formatted(status, status.holds(), status.runs(), status.hasEnded()))
                .collect(joining("\n"));

        assertThat(table).isEqualTo("""
                        PENDING_START: holds false, runs false, has ended false
                        ACTIVE: holds true, runs true, has ended false
                        ACTIVE_WITH_CONDITIONS: holds true, runs true, has ended false
                        PROBATION: holds true, runs true, has ended false
                        SUSPENDED: holds false, runs true, has ended false
                        TEACH_OUT: holds false, runs false, has ended true
                        EXPIRED: holds false, runs false, has ended true
                        WITHDRAWN: holds false, runs false, has ended true
                        SURRENDERED: holds false, runs false, has ended true
                        SUPERSEDED: holds false, runs false, has ended true""");
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
        var leap = accreditationFrom(LocalDate.of(2028, 2, 29), NOW);

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

        assertThat(accreditation.timeline().end()).isEmpty();
        assertThat(accreditation.updatedAt()).isEqualTo(NOW);
    }

    @Test
    void whatIsWithdrawnOrHasExpiredIsNotWithdrawnAgain() {
        var withdrawn = accreditation();
        withdrawn.withdraw(withdrawal(WITHDRAWN_ON, TAUGHT_OUT), LATER);

        assertThatThrownBy(() -> withdrawn.withdraw(withdrawal(WITHDRAWN_ON.plusDays(1), null), LATER.plusSeconds(9)))
                .isBrokenRule(ACCREDITATION_MOVE_NOT_ALLOWED);
        assertThat(withdrawn.timeline().end())
                .contains(new Timeline.End(WITHDRAWN, "CRITERIA_NO_LONGER_MET", WITHDRAWN_ON, TAUGHT_OUT));

        var expired = accreditation();

        assertThatThrownBy(() -> expired.withdraw(withdrawal(TO.plusDays(1), null), LATER))
                .isBrokenRule(ACCREDITATION_MOVE_NOT_ALLOWED);
        assertThat(expired.timeline().end()).isEmpty();
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
                .containsExactly(0L, 1L, 2L, 2L, 3L, 3L);
    }

    @Test
    void whatWasKnownWhenStaysKnown() {
        var granted = Instant.parse("2027-01-01T09:00:00Z");
        var accreditation = accreditationFrom(LocalDate.of(2027, 1, 1), granted);
        accreditation.withdraw(withdrawal(LocalDate.of(2027, 6, 1), null), Instant.parse("2027-06-03T09:00:00Z"));

        assertThat(whatItIs(
                        accreditation,
                        List.of("2027-01-01", "2027-06-01", "2027-06-02", "2030-01-01"),
                        List.of("2027-01-01T09:00:00Z", "2027-06-02T23:00:00Z", "2027-06-03T09:00:00Z")))
                .isEqualTo("""
                        known 2027-01-01T09:00:00Z: ACTIVE ACTIVE ACTIVE EXPIRED
                        known 2027-06-02T23:00:00Z: ACTIVE ACTIVE ACTIVE EXPIRED
                        known 2027-06-03T09:00:00Z: ACTIVE WITHDRAWN WITHDRAWN WITHDRAWN""");
        assertThatThrownBy(() -> accreditation.timelineKnownOn(granted.minusNanos(1)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whatIsStillKnownIsNotWrittenAgain() {
        var accreditation = accreditation();
        accreditation.withdraw(withdrawal(WITHDRAWN_ON, TAUGHT_OUT), LATER);

        assertThat(accreditation.history().stream()
                        .map(standing -> "%s %s known %s to %s"
                                .formatted(
                                        standing.span().status(),
                                        standing.span().from(),
                                        standing.knownFrom(),
                                        standing.knownUntil()))
                        .collect(joining("\n")))
                .isEqualTo("""
                        ACTIVE 2026-11-20 known 2026-11-20T09:00:00Z to 2027-05-03T09:00:00Z
                        EXPIRED 2029-11-20 known 2026-11-20T09:00:00Z to 2027-05-03T09:00:00Z
                        ACTIVE 2026-11-20 known 2027-05-03T09:00:00Z to null
                        TEACH_OUT 2027-05-03 known 2027-05-03T09:00:00Z to null
                        WITHDRAWN 2027-10-01 known 2027-05-03T09:00:00Z to null""");
    }

    @Test
    void aClockThatIsBehindPutsNothingBeforeWhatWasKnownAlready() {
        var accreditation = accreditation();

        accreditation.withdraw(withdrawal(FROM, null), NOW.minusSeconds(1));

        assertThat(accreditation.history().getLast().knownFrom()).isEqualTo(NOW.plus(1, ChronoUnit.MICROS));
        assertThat(accreditation.history().getFirst().knownUntil()).isEqualTo(NOW.plus(1, ChronoUnit.MICROS));
    }

    /** A line for each time, with what the accreditation is on each day as far as was known then. */
    private static String whatItIs(Accreditation accreditation, List<String> days, List<String> times) {
        return times.stream()
                .map(time -> "known " + time + ": "
                        + days.stream()
                                .map(day -> accreditation
                                        .timelineKnownOn(Instant.parse(time))
                                        .statusOn(LocalDate.parse(day))
                                        .name())
                                .collect(joining(" ")))
                .collect(joining("\n"));
    }
}
