package uk.nhs.leadership.enrolment.job;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.chassis.testing.BrokenRule.assertThatThrownBy;
import static uk.nhs.leadership.enrolment.job.JobRule.JOB_MOVE_NOT_ALLOWED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.job.JobEvent.JobEnded;

class JobTest {
    private static final Caller OWNER =
            new Caller("person-7", Caller.Kind.PERSON, "RJ1", Caller.Reach.OWN, Set.of("learning-lead", "analyst"));
    private static final Moment NOW = new Moment(Instant.parse("2026-11-23T09:00:00Z"), LocalDate.of(2026, 11, 23));
    private static final byte[] DIGEST = new byte[32];

    @Test
    void itIsDoneAsWhoeverAskedForIt() {
        assertThat(job(JobMode.EACH, false).owner()).isEqualTo(OWNER);
    }

    @Test
    void rowsAreCountedByWhatBecameOfThemAndTheLastOneIsRemembered() {
        var job = applying(4);

        job.advanced(List.of(RowResult.applied(2, UUID.randomUUID()), RowResult.refused(3, "NOT_FOUND")), NOW);
        job.advanced(List.of(RowResult.unchanged(5, "ALREADY_ENROLLED", null), RowResult.refused(9, "NOT_FOUND")), NOW);

        assertThat(List.of(job.applied(), job.unchanged(), job.refused(), job.lastRow()))
                .containsExactly(1, 1, 2, 9);
        assertThat(job.done(NOW)).isEqualTo(new JobEnded(job.id(), "RJ1", JobStatus.DONE, null, 1, 1, 2));
        assertThat(job.endedAt()).isEqualTo(NOW.instant());
    }

    @Test
    void whatIsAppliedAfterADryRunIsCountedAnew() {
        var job = job(JobMode.EACH, true);
        job.took(2, NOW);
        job.received(DIGEST, NOW);
        job.validated(List.of(RowResult.applied(2, UUID.randomUUID()), RowResult.refused(3, "NOT_FOUND")), NOW);

        job.release(NOW);

        assertThat(job.status()).isEqualTo(JobStatus.APPLYING);
        assertThat(List.of(job.applied(), job.refused(), job.lastRow())).containsExactly(0, 0, 0);
    }

    @Test
    void withoutADryRunThereIsNothingToRelease() {
        var job = applying(1);

        assertThatThrownBy(() -> job.release(NOW)).isBrokenRule(JOB_MOVE_NOT_ALLOWED);

        assertThat(job.status()).isEqualTo(JobStatus.APPLYING);
    }

    @Test
    void whatHasEndedTakesNoMoreRowsAndDoesNotEndAgain() {
        var job = applying(1);
        job.cancel(NOW);

        assertThatThrownBy(() -> job.took(1, NOW)).isBrokenRule(JOB_MOVE_NOT_ALLOWED);
        assertThatThrownBy(() -> job.advanced(List.of(RowResult.refused(2, "X")), NOW))
                .isBrokenRule(JOB_MOVE_NOT_ALLOWED);
        assertThatThrownBy(() -> job.cancel(NOW)).isBrokenRule(JOB_MOVE_NOT_ALLOWED);

        assertThat(List.of(job.rowsReceived(), job.refused())).containsExactly(1, 0);
    }

    @Test
    void ofAllOrNothingWithARefusedRowNothingIsCountedAsApplied() {
        var job = job(JobMode.ALL, false);
        job.took(2, NOW);
        job.received(DIGEST, NOW);

        var ended = job.refuse(List.of(RowResult.refused(3, "NOT_FOUND")), NOW);

        assertThat(ended).isEqualTo(new JobEnded(job.id(), "RJ1", JobStatus.FAILED, "ROWS_REFUSED", 0, 0, 1));
    }

    @Test
    void whatFailsIsTriedAgainSixTimesAndAPieceThatSucceedsForgivesAll() {
        var job = applying(9);
        for (var i = 0; i < 5; i++) {
            assertThat(job.stumbled(NOW)).isTrue();
        }
        job.advanced(List.of(RowResult.refused(2, "X")), NOW);
        for (var i = 0; i < 5; i++) {
            assertThat(job.stumbled(NOW)).isTrue();
        }

        assertThat(job.stumbled(NOW)).isFalse();
    }

    private static Job applying(int rows) {
        var job = job(JobMode.EACH, false);
        job.took(rows, NOW);
        job.received(DIGEST, NOW);
        return job;
    }

    private static Job job(JobMode mode, boolean dryRun) {
        return new Job(UUID.randomUUID(), new JobOrder("test", UUID.randomUUID(), mode, dryRun), OWNER, "req-42", NOW);
    }
}
