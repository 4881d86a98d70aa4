package uk.nhs.leadership.enrolment.enrolment;

import static uk.nhs.leadership.enrolment.attendance.AttendanceRule.ATTENDANCE_THE_SAME;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.COHORT_FULL;
import static uk.nhs.leadership.enrolment.enrolment.EnrolmentRule.ANOTHER_ATTEMPT_BEGUN;
import static uk.nhs.leadership.enrolment.enrolment.EnrolmentRule.COHORT_IS_THE_SAME;
import static uk.nhs.leadership.enrolment.enrolment.EnrolmentRule.COHORT_OF_ANOTHER_COURSE;
import static uk.nhs.leadership.enrolment.takeover.TakeoverRule.TAKEOVER_TOO_LATE;
import static uk.nhs.leadership.enrolment.training.TrainingRule.MOVE_NOT_ALLOWED;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.SQLRestriction;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.rule.Rule;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.chassis.tenancy.OrganisationFilter;
import uk.nhs.leadership.enrolment.attendance.AttendanceMark;
import uk.nhs.leadership.enrolment.attendance.Attended;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.catalogue.Course;
import uk.nhs.leadership.enrolment.certificate.Achievement;
import uk.nhs.leadership.enrolment.cohort.Cohort;
import uk.nhs.leadership.enrolment.enrolment.EnrolmentEvent.AttendanceRecorded;
import uk.nhs.leadership.enrolment.enrolment.EnrolmentEvent.CohortChanged;
import uk.nhs.leadership.enrolment.enrolment.EnrolmentEvent.DeclarationVoided;
import uk.nhs.leadership.enrolment.enrolment.EnrolmentEvent.OutcomeRecorded;
import uk.nhs.leadership.enrolment.enrolment.EnrolmentEvent.ParticipantEnrolled;
import uk.nhs.leadership.enrolment.enrolment.EnrolmentEvent.ParticipantRetained;
import uk.nhs.leadership.enrolment.enrolment.EnrolmentEvent.ParticipantWithdrawn;
import uk.nhs.leadership.enrolment.enrolment.EnrolmentEvent.TrainingCompleted;
import uk.nhs.leadership.enrolment.enrolment.EnrolmentEvent.TrainingDeferred;
import uk.nhs.leadership.enrolment.enrolment.EnrolmentEvent.TrainingResumed;
import uk.nhs.leadership.enrolment.enrolment.EnrolmentEvent.TrainingStarted;
import uk.nhs.leadership.enrolment.enrolment.TransferEvent.EnrolmentTakenOver;
import uk.nhs.leadership.enrolment.enrolment.TransferEvent.TrainingTransferred;
import uk.nhs.leadership.enrolment.funding.Purse;
import uk.nhs.leadership.enrolment.place.Place;
import uk.nhs.leadership.enrolment.place.PlaceStatus;
import uk.nhs.leadership.enrolment.schedule.Milestone;
import uk.nhs.leadership.enrolment.takeover.Takeover;
import uk.nhs.leadership.enrolment.training.Declaration;
import uk.nhs.leadership.enrolment.training.Declaration.Kind;
import uk.nhs.leadership.enrolment.training.DeferralReason;
import uk.nhs.leadership.enrolment.training.Outcome;
import uk.nhs.leadership.enrolment.training.Teaching;
import uk.nhs.leadership.enrolment.training.Training;
import uk.nhs.leadership.enrolment.training.TrainingStatus;
import uk.nhs.leadership.enrolment.training.VoidReason;
import uk.nhs.leadership.enrolment.training.WithdrawalReason;
import uk.nhs.leadership.enrolment.transfer.Transfer;

/**
 * A participant's place on a cohort and what became of it, on two axes: the place, see {@link Candidacy}, and the training.
 * The trust that employs and the provider that teaches both have to do with it; the provider from when the trust has approved.
 */
@Entity
@SQLRestriction(OrganisationFilter.OFF + " or employer = " + OrganisationFilter.CALLER + " or (provider = "
        + OrganisationFilter.CALLER + " and passed_on_at is not null) or participant_id = (select own_participant())")
class Enrolment extends Candidacy {
    @Embedded
    private Place place;

    /** Null until there is a place. */
    @Embedded
    private @Nullable Training training;

    @Embedded
    private Attended attended = Attended.nothing();

    /** The enrolment that this one goes on with, if it came from another provider. */
    private @Nullable UUID transferredFrom;

    protected Enrolment() {}

    Enrolment(UUID id, Joining joining, Place place) {
        super(id, joining, joining.attempt());
        this.place = place;
        this.training = place.enrolledAt() == null ? null : Training.ahead();
    }

    private Enrolment(UUID id, Joining joining, Enrolment before, Training training) {
        super(id, joining, before.attempt());
        this.place = Place.enrolled(joining.now());
        this.training = training;
        this.transferredFrom = before.id();
    }

    ParticipantEnrolled accept(Moment now) {
        place.accept(now);
        training = Training.ahead();
        touch(now);
        return enrolled();
    }

    /**
     * The provider's statement about the training on a date.
     *
     * @param earlier what was declared before, voided or not
     */
    EnrolmentEvent declare(
            Kind kind, LocalDate on, List<Declaration> earlier, Cohort cohort, Course course, Moment now) {
        requireTraining().declare(kind, on, earlier, new Teaching(cohort.startsOn(), course, now));
        touch(now);
        return switch (kind) {
            case STARTED -> new TrainingStarted(id(), participantId(), cohortId(), employer(), provider(), on);
            case RETAINED_1, RETAINED_2, RETAINED_3, RETAINED_4 ->
                new ParticipantRetained(id(), participantId(), cohortId(), employer(), provider(), kind, on);
            case COMPLETED -> new TrainingCompleted(id(), participantId(), cohortId(), employer(), provider(), on);
        };
    }

    /**
     * What was declared counts no more.
     *
     * @param others what else was declared, voided or not
     */
    DeclarationVoided takeBack(
            Declaration declaration, VoidReason reason, List<Declaration> others, boolean hasOutcome, Moment now) {
        var taught = requireTraining();
        taught.takeBack(declaration.kind(), others, hasOutcome);
        touch(now);
        return new DeclarationVoided(
                id(),
                participantId(),
                cohortId(),
                employer(),
                provider(),
                declaration.id(),
                declaration.kind(),
                taught.status(),
                reason.code());
    }

    /**
     * What the assessment came to.
     *
     * @param attempts all that the participant did on the course
     */
    OutcomeRecorded record(
            Outcome.Result result, LocalDate on, int earlier, int most, List<Earlier> attempts, Moment now) {
        if (attempts.stream().anyMatch(other -> other.attempt() > attempt() && other.isLive())) {
            throw new RuleBroken(ANOTHER_ATTEMPT_BEGUN);
        }
        requireTraining().record(result, on, earlier, most, now);
        touch(now);
        return new OutcomeRecorded(id(), participantId(), cohortId(), employer(), provider(), result, on);
    }

    /**
     * Why it is not recorded whether the participant was at a session; empty if it can be.
     *
     * @param before what was recorded of the session last; null if nothing
     */
    Optional<Rule> obstacleToAttendance(AttendanceMark mark, @Nullable AttendanceMark before) {
        if (training == null) {
            return Optional.of(MOVE_NOT_ALLOWED);
        }
        return mark == before ? Optional.of(ATTENDANCE_THE_SAME) : Optional.empty();
    }

    /** Whether the participant was at a session. What was recorded of it before counts no more. */
    AttendanceRecorded attend(Milestone session, AttendanceMark mark, @Nullable AttendanceMark before, Moment now) {
        var obstacle = obstacleToAttendance(mark, before);
        if (obstacle.isPresent()) {
            throw new RuleBroken(obstacle.get());
        }
        attended = attended.with(mark, before);
        touch(now);
        return new AttendanceRecorded(
                id(),
                participantId(),
                cohortId(),
                employer(),
                provider(),
                session.kind(),
                session.dueOn(),
                mark,
                before != null);
    }

    TrainingDeferred defer(DeferralReason reason, @Nullable String text, LocalDate on, Moment now) {
        requireTraining().defer(reason, text, on, now);
        touch(now);
        return new TrainingDeferred(id(), participantId(), cohortId(), employer(), provider(), on, reason.code());
    }

    TrainingResumed resume(LocalDate on, Moment now) {
        requireTraining().resume(on, now);
        touch(now);
        return new TrainingResumed(id(), participantId(), cohortId(), employer(), provider(), on);
    }

    /** Goes on with another cohort of the course, on which a place is then taken. That cohort is locked. */
    TrainingResumed resumeOnto(Cohort next, Course course, boolean placesOwed, LocalDate on, Moment now) {
        requireTraining().resume(on, now);
        joinOther(next, course, placesOwed, now);
        return new TrainingResumed(id(), participantId(), cohortId(), employer(), provider(), on);
    }

    /** Goes to another cohort of the course before having begun. Both cohorts are locked, and the purse is held. */
    CohortChanged changeCohort(Cohort from, Cohort next, Course course, Purse purse, boolean placesOwed, Moment now) {
        requireTraining().requireAhead();
        var givesBack = !from.hasStarted(now);
        // What was granted for the course goes along, and what is paid for a place that is not given back stays paid.
        var isPaidAnew = givesBack && !purse.holds(funding());
        if (isPaidAnew) {
            purse.mustAllow(next, employer(), now);
        }
        joinOther(next, course, placesOwed, now);
        if (isPaidAnew) {
            fund(purse.pay(next, employer(), now));
        }
        if (givesBack) {
            from.giveBack(employer(), now);
        }
        return new CohortChanged(id(), participantId(), cohortId(), from.id(), employer(), provider(), givesBack);
    }

    private void joinOther(Cohort next, Course course, boolean placesOwed, Moment now) {
        if (next.id().equals(cohortId())) {
            throw new RuleBroken(COHORT_IS_THE_SAME);
        }
        if (!next.courseId().equals(courseId())) {
            throw new RuleBroken(COHORT_OF_ANOTHER_COURSE);
        }
        if (placesOwed) {
            throw new RuleBroken(COHORT_FULL);
        }
        next.take(employer(), course, now);
        goTo(next, now);
    }

    /** The participant leaves. Before the cohort starts that gives the place back, and the cohort is then locked. */
    ParticipantWithdrawn withdraw(WithdrawalReason reason, @Nullable String text, Cohort cohort, Moment now) {
        var leaving = requireTraining();
        var givesBack = leaving.isAhead() && !cohort.hasStarted(now);
        leaving.withdraw(reason, text);
        if (givesBack) {
            place.giveBack();
            cohort.giveBack(employer(), now);
        }
        touch(now);
        return new ParticipantWithdrawn(
                id(), participantId(), cohortId(), employer(), provider(), givesBack, reason.code());
    }

    /** What another provider is asked to go on with. */
    Transfer.Begun begun() {
        var taught = requireTraining();
        taught.requireTransferable();
        return new Transfer.Begun(id(), employer(), provider(), cohortId(), taught.status(), taught.startedOn());
    }

    /**
     * Ends here, and goes on with another provider as the same attempt. The cohort is locked.
     *
     * @return the enrolment by which it goes on
     */
    Enrolment goOnAs(UUID nextId, Joining joining, Cohort from) {
        var givesBack = requireTraining().isAhead() && !from.hasStarted(joining.now());
        var next = new Enrolment(nextId, joining, this, requireTraining().transfer());
        if (givesBack) {
            place.giveBack();
            from.giveBack(employer(), joining.now());
        }
        touch(joining.now());
        return next;
    }

    TrainingTransferred transferredTo(Enrolment next) {
        return new TrainingTransferred(
                id(),
                participantId(),
                cohortId(),
                next.cohortId(),
                next.id(),
                employer(),
                provider(),
                next.provider(),
                place.status() == PlaceStatus.CANCELLED);
    }

    /** What whoever follows this enrolment has to know of how far it had come when it began here. */
    List<EnrolmentEvent> goneOn() {
        var events = new ArrayList<>(placeGiven());
        var taught = requireTraining();
        var started = taught.startedOn();
        if (started != null) {
            events.add(new TrainingStarted(id(), participantId(), cohortId(), employer(), provider(), started));
        }
        var reason = taught.deferralReason();
        if (taught.status() == TrainingStatus.DEFERRED && reason != null && taught.deferredOn() != null) {
            events.add(new TrainingDeferred(
                    id(), participantId(), cohortId(), employer(), provider(), taught.deferredOn(), reason.code()));
        }
        return events;
    }

    /** The participant's new employer has it from now on. The cohort is locked. */
    EnrolmentTakenOver goOver(Takeover takeover, Cohort cohort, String by, Moment now) {
        takeover.requireOpen();
        if (training == null || !training.status().isLive() || !employer().equals(takeover.employer())) {
            throw new RuleBroken(TAKEOVER_TOO_LATE);
        }
        cohort.handOver(employer(), takeover.nextEmployer(), now);
        takeover.takeOver(training.status(), training.startedOn(), by, now);
        goTo(takeover.nextEmployer(), now);
        return new EnrolmentTakenOver(
                id(), participantId(), cohortId(), takeover.employer(), employer(), provider(), training.status());
    }

    /** What there is to certify; empty unless passed. */
    Optional<Achievement> achievement(Cohort cohort) {
        return training != null && training.status() == TrainingStatus.PASSED
                ? Optional.of(new Achievement(
                        id(),
                        participantId(),
                        employer(),
                        provider(),
                        courseId(),
                        cohort.courseTitle(),
                        cohort.stage(),
                        cohort.award(),
                        cohort.accreditationId(),
                        cohort.accreditationNumber(),
                        Objects.requireNonNull(training.completedOn()),
                        Objects.requireNonNull(training.decidedOn())))
                : Optional.empty();
    }

    /** As far as another one of the participant on the course depends on it. */
    Earlier asEarlier() {
        return new Earlier(
                id(),
                participantId(),
                cohortId(),
                attempt(),
                place.status(),
                training == null ? null : training.status());
    }

    /** Without a place nothing is taught. */
    private Training requireTraining() {
        if (training == null) {
            throw new RuleBroken(MOVE_NOT_ALLOWED);
        }
        return training;
    }

    @Override
    Place place() {
        return place;
    }

    @Nullable
    Training training() {
        return training;
    }

    Attended attended() {
        return attended;
    }

    @Nullable
    UUID transferredFrom() {
        return transferredFrom;
    }
}
