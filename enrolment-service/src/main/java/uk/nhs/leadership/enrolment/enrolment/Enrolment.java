package uk.nhs.leadership.enrolment.enrolment;

import static uk.nhs.leadership.enrolment.cohort.CohortRule.COHORT_FULL;
import static uk.nhs.leadership.enrolment.enrolment.EnrolmentRule.ANOTHER_ATTEMPT_BEGUN;
import static uk.nhs.leadership.enrolment.enrolment.EnrolmentRule.COHORT_IS_THE_SAME;
import static uk.nhs.leadership.enrolment.enrolment.EnrolmentRule.COHORT_OF_ANOTHER_COURSE;
import static uk.nhs.leadership.enrolment.place.PlaceRule.APPROVAL_OF_ONESELF;
import static uk.nhs.leadership.enrolment.place.PlaceRule.OFFER_DAY_NOT_POSSIBLE;
import static uk.nhs.leadership.enrolment.place.PlaceRule.PLACE_MOVE_NOT_ALLOWED;
import static uk.nhs.leadership.enrolment.training.TrainingRule.MOVE_NOT_ALLOWED;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.SQLRestriction;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.chassis.tenancy.OrganisationFilter;
import uk.nhs.leadership.enrolment.approval.Approver;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.catalogue.Course;
import uk.nhs.leadership.enrolment.certificate.Achievement;
import uk.nhs.leadership.enrolment.cohort.Cohort;
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
import uk.nhs.leadership.enrolment.enrolment.PlaceEvent.NominationApproved;
import uk.nhs.leadership.enrolment.enrolment.PlaceEvent.NominationDeclined;
import uk.nhs.leadership.enrolment.enrolment.PlaceEvent.NominationPassedOn;
import uk.nhs.leadership.enrolment.enrolment.PlaceEvent.OfferDeclined;
import uk.nhs.leadership.enrolment.enrolment.PlaceEvent.OfferExpired;
import uk.nhs.leadership.enrolment.enrolment.PlaceEvent.ParticipantNominated;
import uk.nhs.leadership.enrolment.enrolment.PlaceEvent.ParticipantWaitlisted;
import uk.nhs.leadership.enrolment.enrolment.PlaceEvent.PlaceCancelled;
import uk.nhs.leadership.enrolment.enrolment.PlaceEvent.PlaceOffered;
import uk.nhs.leadership.enrolment.enrolment.PlaceEvent.PlaceRejected;
import uk.nhs.leadership.enrolment.place.Place;
import uk.nhs.leadership.enrolment.place.PlaceReason;
import uk.nhs.leadership.enrolment.training.Declaration;
import uk.nhs.leadership.enrolment.training.Declaration.Kind;
import uk.nhs.leadership.enrolment.training.DeferralReason;
import uk.nhs.leadership.enrolment.training.Outcome;
import uk.nhs.leadership.enrolment.training.Teaching;
import uk.nhs.leadership.enrolment.training.Training;
import uk.nhs.leadership.enrolment.training.TrainingStatus;
import uk.nhs.leadership.enrolment.training.VoidReason;
import uk.nhs.leadership.enrolment.training.WithdrawalReason;

/**
 * A participant's place on a cohort and what became of it, on two axes: the place, and the training. The trust that
 * employs and the provider that teaches both have to do with it; the provider from when the trust has approved.
 */
@Entity
@SQLRestriction(OrganisationFilter.OFF + " or employer = " + OrganisationFilter.CALLER + " or (provider = "
        + OrganisationFilter.CALLER + " and passed_on_at is not null) or participant_id = (select own_participant())")
class Enrolment {
    @Id
    private UUID id;

    private UUID participantId;
    private UUID cohortId;
    private UUID courseId;
    private String employer;
    private String provider;
    private int attempt;

    @Embedded
    private Place place;

    /** Null until there is a place. */
    @Embedded
    private @Nullable Training training;

    private Instant askedAt;
    private Instant updatedAt;

    @Version
    private long version;

    protected Enrolment() {}

    Enrolment(UUID id, Joining joining, Place place) {
        this.id = id;
        this.participantId = joining.participant().id();
        this.cohortId = joining.cohort().id();
        this.courseId = joining.cohort().courseId();
        this.employer = joining.participant().employer();
        this.provider = joining.cohort().provider();
        this.attempt = joining.attempt();
        this.place = place;
        this.training = place.enrolledAt() == null ? null : Training.ahead();
        this.askedAt = joining.now().instant();
        this.updatedAt = joining.now().instant();
    }

    /** What came of asking for a place. */
    List<EnrolmentEvent> asked() {
        return switch (place.status()) {
            case ENROLLED -> List.of(enrolled());
            case WAITLISTED -> List.of(waitlisted());
            case EMPLOYER_APPROVED -> List.of(nominated(), passedOn());
            case NOMINATED -> List.of(nominated());
            case EMPLOYER_DECLINED, REJECTED, OFFERED, DECLINED, OFFER_EXPIRED, CANCELLED ->
                throw new IllegalStateException("nobody asks for a place and is at once " + place.status());
        };
    }

    private ParticipantEnrolled enrolled() {
        return new ParticipantEnrolled(id, participantId, cohortId, courseId, employer, provider, attempt);
    }

    private ParticipantWaitlisted waitlisted() {
        return new ParticipantWaitlisted(id, participantId, cohortId, courseId, employer, provider, attempt);
    }

    private ParticipantNominated nominated() {
        var by = Objects.requireNonNull(place.nominatedBy());
        return new ParticipantNominated(id, participantId, cohortId, courseId, employer, provider, attempt, by);
    }

    private NominationPassedOn passedOn() {
        return new NominationPassedOn(id, participantId, cohortId, courseId, employer, provider, attempt);
    }

    /**
     * Somebody at the trust approves.
     *
     * @param as what the caller may approve as
     * @param self who the caller is among participants, if one
     */
    List<EnrolmentEvent> approve(Set<Approver> as, @Nullable UUID self, Moment now) {
        requireAnother(self);
        var approver = place.approve(as, now);
        touch(now);
        var events = new ArrayList<EnrolmentEvent>();
        events.add(new NominationApproved(id, participantId, cohortId, employer, provider, approver));
        if (place.isPassedOn()) {
            events.add(passedOn());
        }
        return events;
    }

    /** Somebody at the trust does not want it, which ends it. */
    NominationDeclined refuse(
            Set<Approver> as, @Nullable UUID self, PlaceReason reason, @Nullable String text, Moment now) {
        requireAnother(self);
        var approver = place.refuse(as, reason, text);
        touch(now);
        return new NominationDeclined(id, participantId, cohortId, employer, provider, approver, reason.code());
    }

    private void requireAnother(@Nullable UUID self) {
        if (participantId.equals(self)) {
            throw new RuleBroken(APPROVAL_OF_ONESELF);
        }
    }

    /**
     * The provider accepts whom the trust wants: with a place if one is free, which is then taken, else on the waiting
     * list. The cohort is locked.
     *
     * @param placesOwed whether each place that is free is owed to somebody who waits already
     */
    EnrolmentEvent offer(Cohort cohort, Course course, LocalDate until, boolean placesOwed, Moment now) {
        if (place.isWaiting()) {
            throw new RuleBroken(PLACE_MOVE_NOT_ALLOWED);
        }
        place.requireOfferable();
        var obstacles = cohort.obstacles(employer, course, now);
        var isOnlyFull = obstacles.stream().allMatch(COHORT_FULL::equals);
        if (isOnlyFull && (placesOwed || !obstacles.isEmpty())) {
            place.waitlist();
            touch(now);
            return waitlisted();
        }
        return offerFreed(cohort, course, until, now);
    }

    /** A place that became free is kept for whoever is next. The cohort is locked. */
    PlaceOffered offerFreed(Cohort cohort, Course course, LocalDate until, Moment now) {
        place.requireOfferable();
        if (until.isBefore(now.date()) || until.isAfter(cohort.startsOn())) {
            throw new RuleBroken(OFFER_DAY_NOT_POSSIBLE);
        }
        cohort.take(employer, course, now);
        place.offer(until);
        touch(now);
        return new PlaceOffered(id, participantId, cohortId, employer, provider, until);
    }

    /** The provider does not take the participant. */
    PlaceRejected reject(PlaceReason reason, @Nullable String text, Moment now) {
        place.reject(reason, text);
        touch(now);
        return new PlaceRejected(id, participantId, cohortId, employer, provider, reason.code());
    }

    ParticipantEnrolled accept(Moment now) {
        place.accept(now);
        training = Training.ahead();
        touch(now);
        return enrolled();
    }

    /** The trust or the participant does not want what was offered. The cohort is locked. */
    OfferDeclined decline(PlaceReason reason, @Nullable String text, Cohort cohort, Moment now) {
        place.decline(reason, text);
        cohort.giveBack(employer, now);
        touch(now);
        return new OfferDeclined(id, participantId, cohortId, employer, provider, reason.code());
    }

    /** Nobody answered the offer in time. The cohort is locked. */
    OfferExpired expire(Cohort cohort, Moment now) {
        place.expire();
        cohort.giveBack(employer, now);
        touch(now);
        return new OfferExpired(id, participantId, cohortId, employer, provider);
    }

    /** Calls it off before it has become a place. The cohort is locked. */
    PlaceCancelled cancel(PlaceReason reason, @Nullable String text, Cohort cohort, Moment now) {
        var givesBack = place.isOffered();
        place.cancel(reason, text);
        if (givesBack) {
            cohort.giveBack(employer, now);
        }
        touch(now);
        return new PlaceCancelled(
                id, participantId, cohortId, employer, provider, givesBack, place.isPassedOn(), reason.code());
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
            case STARTED -> new TrainingStarted(id, participantId, cohortId, employer, provider, on);
            case RETAINED_1, RETAINED_2, RETAINED_3, RETAINED_4 ->
                new ParticipantRetained(id, participantId, cohortId, employer, provider, kind, on);
            case COMPLETED -> new TrainingCompleted(id, participantId, cohortId, employer, provider, on);
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
                id,
                participantId,
                cohortId,
                employer,
                provider,
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
            Outcome.Result result, LocalDate on, int earlier, int most, List<Enrolment> attempts, Moment now) {
        if (attempts.stream().anyMatch(other -> other.attempt > attempt && other.isLive())) {
            throw new RuleBroken(ANOTHER_ATTEMPT_BEGUN);
        }
        requireTraining().record(result, on, earlier, most, now);
        touch(now);
        return new OutcomeRecorded(id, participantId, cohortId, employer, provider, result, on);
    }

    TrainingDeferred defer(DeferralReason reason, @Nullable String text, LocalDate on, Moment now) {
        requireTraining().defer(reason, text, on, now);
        touch(now);
        return new TrainingDeferred(id, participantId, cohortId, employer, provider, on, reason.code());
    }

    TrainingResumed resume(LocalDate on, Moment now) {
        requireTraining().resume(on, now);
        touch(now);
        return new TrainingResumed(id, participantId, cohortId, employer, provider, on);
    }

    /** Goes on with another cohort of the course, on which a place is then taken. That cohort is locked. */
    TrainingResumed resumeOnto(Cohort next, Course course, boolean placesOwed, LocalDate on, Moment now) {
        requireTraining().resume(on, now);
        joinOther(next, course, placesOwed, now);
        return new TrainingResumed(id, participantId, cohortId, employer, provider, on);
    }

    /** Goes to another cohort of the course before having begun. Both cohorts are locked. */
    CohortChanged changeCohort(Cohort from, Cohort next, Course course, boolean placesOwed, Moment now) {
        requireTraining().requireAhead();
        joinOther(next, course, placesOwed, now);
        var givesBack = !from.hasStarted(now);
        if (givesBack) {
            from.giveBack(employer, now);
        }
        return new CohortChanged(id, participantId, cohortId, from.id(), employer, provider, givesBack);
    }

    private void joinOther(Cohort next, Course course, boolean placesOwed, Moment now) {
        if (next.id().equals(cohortId)) {
            throw new RuleBroken(COHORT_IS_THE_SAME);
        }
        if (!next.courseId().equals(courseId)) {
            throw new RuleBroken(COHORT_OF_ANOTHER_COURSE);
        }
        if (placesOwed) {
            throw new RuleBroken(COHORT_FULL);
        }
        next.take(employer, course, now);
        cohortId = next.id();
        touch(now);
    }

    /** The participant leaves. Before the cohort starts that gives the place back, and the cohort is then locked. */
    ParticipantWithdrawn withdraw(WithdrawalReason reason, @Nullable String text, Cohort cohort, Moment now) {
        var leaving = requireTraining();
        var givesBack = leaving.isAhead() && !cohort.hasStarted(now);
        leaving.withdraw(reason, text);
        if (givesBack) {
            place.giveBack();
            cohort.giveBack(employer, now);
        }
        touch(now);
        return new ParticipantWithdrawn(id, participantId, cohortId, employer, provider, givesBack, reason.code());
    }

    /** What there is to certify; empty unless passed. */
    Optional<Achievement> achievement(Cohort cohort) {
        return training != null && training.status() == TrainingStatus.PASSED
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
                        Objects.requireNonNull(training.completedOn()),
                        Objects.requireNonNull(training.decidedOn())))
                : Optional.empty();
    }

    /** Whether the participant is on the course, or may yet get onto it. */
    boolean isLive() {
        return place.status().isUndecided()
                || (training != null && training.status().isLive());
    }

    /** Without a place nothing is taught. */
    private Training requireTraining() {
        if (training == null) {
            throw new RuleBroken(MOVE_NOT_ALLOWED);
        }
        return training;
    }

    private void touch(Moment now) {
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

    Place place() {
        return place;
    }

    @Nullable
    Training training() {
        return training;
    }

    Instant askedAt() {
        return askedAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    long version() {
        return version;
    }
}
