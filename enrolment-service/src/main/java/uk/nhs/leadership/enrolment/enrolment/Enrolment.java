package uk.nhs.leadership.enrolment.enrolment;

import static uk.nhs.leadership.enrolment.enrolment.EnrolmentRule.ALREADY_ENROLLED;
import static uk.nhs.leadership.enrolment.enrolment.EnrolmentRule.DATE_BEFORE_START;
import static uk.nhs.leadership.enrolment.enrolment.EnrolmentRule.DATE_BEFORE_THE_LAST;
import static uk.nhs.leadership.enrolment.enrolment.EnrolmentRule.DATE_IN_FUTURE;
import static uk.nhs.leadership.enrolment.enrolment.EnrolmentRule.MOVE_NOT_ALLOWED;
import static uk.nhs.leadership.enrolment.enrolment.EnrolmentRule.TEACH_OUT_OVER;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.SQLRestriction;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.chassis.tenancy.OrganisationFilter;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.catalogue.Course;
import uk.nhs.leadership.enrolment.certificate.Achievement;
import uk.nhs.leadership.enrolment.cohort.Cohort;
import uk.nhs.leadership.enrolment.enrolment.EnrolmentEvent.OutcomeRecorded;
import uk.nhs.leadership.enrolment.enrolment.EnrolmentEvent.ParticipantEnrolled;
import uk.nhs.leadership.enrolment.enrolment.EnrolmentEvent.ParticipantWithdrawn;
import uk.nhs.leadership.enrolment.enrolment.EnrolmentEvent.TrainingCompleted;
import uk.nhs.leadership.enrolment.enrolment.EnrolmentEvent.TrainingStarted;
import uk.nhs.leadership.enrolment.participant.Participant;
import uk.nhs.leadership.enrolment.standpoint.Standpoint;

/**
 * A participant's place on a cohort and what became of it, on two axes: the place, and the training. The trust that
 * employs and the provider that teaches both have to do with it.
 */
@Entity
@SQLRestriction(OrganisationFilter.OFF + " or employer = " + OrganisationFilter.CALLER + " or provider = "
        + OrganisationFilter.CALLER)
class Enrolment {
    @Id
    private UUID id;

    private UUID participantId;
    private UUID cohortId;
    private UUID courseId;
    private String employer;
    private String provider;
    private int attempt;

    @Enumerated(EnumType.STRING)
    private PlaceStatus place;

    @Enumerated(EnumType.STRING)
    private TrainingStatus training;

    private @Nullable LocalDate startedOn;
    private @Nullable LocalDate completedOn;
    private @Nullable LocalDate decidedOn;

    @Enumerated(EnumType.STRING)
    private @Nullable WithdrawalReason withdrawalReason;

    private @Nullable String withdrawalText;
    private Instant enrolledAt;
    private Instant updatedAt;

    @Version
    private long version;

    protected Enrolment() {}

    private Enrolment(UUID id, Participant participant, Cohort cohort, int attempt, Moment now) {
        this.id = id;
        this.participantId = participant.id();
        this.cohortId = cohort.id();
        this.courseId = cohort.courseId();
        this.employer = participant.employer();
        this.provider = cohort.provider();
        this.attempt = attempt;
        this.place = PlaceStatus.ENROLLED;
        this.training = TrainingStatus.ENROLLED;
        this.enrolledAt = now.instant();
        this.updatedAt = now.instant();
    }

    /** Takes a place for a participant. The cohort is locked, so that nobody else takes the same one. */
    static Enrolment enrol(
            UUID id, Participant participant, Cohort cohort, Course course, List<Enrolment> earlier, Moment now) {
        obstacles(earlier).stream().findFirst().ifPresent(rule -> {
            throw new RuleBroken(rule);
        });
        cohort.take(participant.employer(), course, now);
        return new Enrolment(id, participant, cohort, earlier.size() + 1, now);
    }

    /** Every reason in what a participant did before on a course against another enrolment on it. */
    static List<EnrolmentRule> obstacles(List<Enrolment> earlier) {
        return earlier.stream().anyMatch(Enrolment::isLive) ? List.of(ALREADY_ENROLLED) : List.of();
    }

    ParticipantEnrolled enrolled() {
        return new ParticipantEnrolled(id, participantId, cohortId, courseId, employer, provider, attempt);
    }

    /** The provider's statement that the participant started or completed on a date. */
    EnrolmentEvent declare(Declaration.Kind kind, LocalDate on, Cohort cohort, Course course, Moment now) {
        return switch (kind) {
            case STARTED -> start(on, cohort, course, now);
            case COMPLETED -> complete(on, cohort, course, now);
        };
    }

    private TrainingStarted start(LocalDate on, Cohort cohort, Course course, Moment now) {
        requireMoveTo(TrainingStatus.IN_PROGRESS);
        requireTaught(on, cohort, course, now);
        startedOn = on;
        moveTo(TrainingStatus.IN_PROGRESS, now);
        return new TrainingStarted(id, participantId, cohortId, employer, provider, on);
    }

    private TrainingCompleted complete(LocalDate on, Cohort cohort, Course course, Moment now) {
        requireMoveTo(TrainingStatus.AWAITING_OUTCOME);
        requireTaught(on, cohort, course, now);
        requireNotBefore(startedOn, on);
        completedOn = on;
        moveTo(TrainingStatus.AWAITING_OUTCOME, now);
        return new TrainingCompleted(id, participantId, cohortId, employer, provider, on);
    }

    /** What the assessment came to. Assessing may go on after teaching has ended. */
    OutcomeRecorded record(Outcome.Result result, LocalDate on, Moment now) {
        requireMoveTo(result.status());
        requireNotInFuture(on, now);
        requireNotBefore(completedOn, on);
        decidedOn = on;
        moveTo(result.status(), now);
        return new OutcomeRecorded(id, participantId, cohortId, employer, provider, result, on);
    }

    /** The participant leaves. Before the cohort starts that gives the place back, and the cohort is then locked. */
    ParticipantWithdrawn withdraw(WithdrawalReason reason, @Nullable String text, Cohort cohort, Moment now) {
        requireMoveTo(TrainingStatus.WITHDRAWN);
        var givesBack = training == TrainingStatus.ENROLLED && !cohort.hasStarted(now);
        if (givesBack) {
            cohort.giveBack(employer, now);
            place = PlaceStatus.CANCELLED;
        }
        withdrawalReason = reason;
        withdrawalText = text;
        moveTo(TrainingStatus.WITHDRAWN, now);
        return new ParticipantWithdrawn(
                id,
                participantId,
                cohortId,
                employer,
                provider,
                givesBack,
                reason.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** What there is to certify; empty unless passed. */
    Optional<Achievement> achievement(Cohort cohort) {
        return training == TrainingStatus.PASSED
                ? Optional.of(new Achievement(
                        id,
                        participantId,
                        employer,
                        provider,
                        courseId,
                        cohort.courseTitle(),
                        cohort.stage(),
                        cohort.award(),
                        cohort.accreditationId(),
                        cohort.accreditationNumber(),
                        Objects.requireNonNull(completedOn),
                        Objects.requireNonNull(decidedOn)))
                : Optional.empty();
    }

    /** Whether it is one of the caller's own, as trust or as provider. */
    boolean concerns(Caller caller) {
        return (Standpoint.TRUST.isOpenTo(caller) && employer.equals(caller.organisation()))
                || (Standpoint.PROVIDER.isOpenTo(caller) && provider.equals(caller.organisation()));
    }

    private boolean isLive() {
        return training.isLive();
    }

    private void requireMoveTo(TrainingStatus next) {
        if (!training.next().contains(next)) {
            throw new RuleBroken(MOVE_NOT_ALLOWED);
        }
    }

    private static void requireTaught(LocalDate on, Cohort cohort, Course course, Moment now) {
        if (on.isBefore(cohort.startsOn())) {
            throw new RuleBroken(DATE_BEFORE_START);
        }
        requireNotInFuture(on, now);
        if (!course.mayBeTaughtOn(on)) {
            throw new RuleBroken(TEACH_OUT_OVER);
        }
    }

    private static void requireNotInFuture(LocalDate on, Moment now) {
        if (on.isAfter(now.date())) {
            throw new RuleBroken(DATE_IN_FUTURE);
        }
    }

    private static void requireNotBefore(@Nullable LocalDate last, LocalDate on) {
        if (last != null && on.isBefore(last)) {
            throw new RuleBroken(DATE_BEFORE_THE_LAST);
        }
    }

    private void moveTo(TrainingStatus next, Moment now) {
        training = next;
        updatedAt = now.instant();
    }

    UUID id() {
        return id;
    }

    UUID participantId() {
        return participantId;
    }

    UUID cohortId() {
        return cohortId;
    }

    UUID courseId() {
        return courseId;
    }

    String employer() {
        return employer;
    }

    String provider() {
        return provider;
    }

    int attempt() {
        return attempt;
    }

    PlaceStatus place() {
        return place;
    }

    TrainingStatus training() {
        return training;
    }

    @Nullable
    LocalDate startedOn() {
        return startedOn;
    }

    @Nullable
    LocalDate completedOn() {
        return completedOn;
    }

    @Nullable
    LocalDate decidedOn() {
        return decidedOn;
    }

    @Nullable
    WithdrawalReason withdrawalReason() {
        return withdrawalReason;
    }

    @Nullable
    String withdrawalText() {
        return withdrawalText;
    }

    Instant enrolledAt() {
        return enrolledAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    long version() {
        return version;
    }
}
