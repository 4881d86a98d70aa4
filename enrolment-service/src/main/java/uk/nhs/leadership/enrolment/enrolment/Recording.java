package uk.nhs.leadership.enrolment.enrolment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.certificate.Achievement;
import uk.nhs.leadership.enrolment.cohort.Cohort;
import uk.nhs.leadership.enrolment.training.Outcome;

/** All that decides what can be recorded of those on one cohort, and what is recorded of them meanwhile. */
final class Recording {
    private final Cohort cohort;
    private final int most;
    private final String actor;
    private final Moment now;
    private final Map<UUID, Enrolment> enrolments = new HashMap<>();
    private final Map<UUID, List<Earlier>> attempts = new HashMap<>();
    private final Map<UUID, List<Outcome>> recorded = new HashMap<>();

    /**
     * @param most how many outcomes there may be of one enrolment
     * @param attempts all that their participants did on the course
     * @param earlier what was recorded before
     */
    Recording(
            Cohort cohort,
            int most,
            Collection<Enrolment> enrolments,
            Collection<Earlier> attempts,
            Collection<Outcome> earlier,
            String actor,
            Moment now) {
        this.cohort = cohort;
        this.most = most;
        this.actor = actor;
        this.now = now;
        enrolments.forEach(enrolment -> this.enrolments.put(enrolment.id(), enrolment));
        for (var attempt : attempts) {
            this.attempts
                    .computeIfAbsent(attempt.participantId(), participant -> new ArrayList<>(2))
                    .add(attempt);
        }
        earlier.forEach(this::made);
    }

    /** Empty if nobody on the cohort has this enrolment. */
    Optional<Enrolment> enrolment(UUID id) {
        return Optional.ofNullable(enrolments.get(id));
    }

    /** The very same that a verdict says, recorded before. */
    Optional<Outcome> same(Verdict verdict) {
        return earlier(verdict.enrolmentId()).stream()
                .filter(earlier -> earlier.result() == verdict.result()
                        && earlier.decidedOn().equals(verdict.on()))
                .findFirst();
    }

    /**
     * As if it were recorded alone.
     *
     * @throws uk.nhs.leadership.chassis.rule.RuleBroken and changes nothing
     */
    EnrolmentEvent record(Enrolment enrolment, Verdict verdict) {
        return enrolment.record(
                verdict.result(),
                verdict.on(),
                earlier(enrolment.id()).size(),
                most,
                attemptsOf(enrolment.participantId()),
                now);
    }

    /** One that the list is about is seen as the rows before left it. */
    private List<Earlier> attemptsOf(UUID participantId) {
        return attempts.getOrDefault(participantId, List.of()).stream()
                .map(attempt ->
                        enrolment(attempt.id()).map(Enrolment::asEarlier).orElse(attempt))
                .toList();
    }

    /** Counts for the rows that follow. */
    Outcome made(UUID id, Verdict verdict) {
        var outcome = new Outcome(id, verdict.enrolmentId(), verdict.result(), verdict.on(), actor, now);
        made(outcome);
        return outcome;
    }

    /** What there is to certify; empty unless passed. */
    Optional<Achievement> achievement(Enrolment enrolment) {
        return enrolment.achievement(cohort);
    }

    Moment now() {
        return now;
    }

    private void made(Outcome outcome) {
        recorded.computeIfAbsent(outcome.enrolmentId(), enrolment -> new ArrayList<>(1))
                .add(outcome);
    }

    private List<Outcome> earlier(UUID enrolmentId) {
        return recorded.getOrDefault(enrolmentId, List.of());
    }
}
