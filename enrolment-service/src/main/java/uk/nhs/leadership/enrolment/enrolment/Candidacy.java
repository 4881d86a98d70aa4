package uk.nhs.leadership.enrolment.enrolment;

import static uk.nhs.leadership.enrolment.cohort.CohortRule.COHORT_FULL;
import static uk.nhs.leadership.enrolment.place.PlaceRule.APPROVAL_OF_ONESELF;
import static uk.nhs.leadership.enrolment.place.PlaceRule.OFFER_DAY_NOT_POSSIBLE;
import static uk.nhs.leadership.enrolment.place.PlaceRule.PLACE_MOVE_NOT_ALLOWED;

import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.enrolment.approval.Approver;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.catalogue.Course;
import uk.nhs.leadership.enrolment.cohort.Cohort;
import uk.nhs.leadership.enrolment.enrolment.EnrolmentEvent.ParticipantEnrolled;
import uk.nhs.leadership.enrolment.enrolment.EnrolmentEvent.ParticipantJoinedLate;
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
import uk.nhs.leadership.enrolment.funding.Funding;
import uk.nhs.leadership.enrolment.funding.Purse;
import uk.nhs.leadership.enrolment.lateentry.LateReason;
import uk.nhs.leadership.enrolment.place.Place;
import uk.nhs.leadership.enrolment.place.PlaceReason;

/** Somebody's way to a place on a cohort: who asked for it, who approved, what was offered. What becomes of it then: {@link Enrolment}. */
@MappedSuperclass
abstract class Candidacy {
    @Id
    private UUID id;

    private UUID participantId;
    private UUID cohortId;
    private UUID courseId;
    private String employer;
    private String provider;
    private int attempt;

    /** By what they joined after the cohort's days for enrolling, and why. */
    private @Nullable UUID lateEntryId;

    @Enumerated(EnumType.STRING)
    private @Nullable LateReason lateReason;

    /** Null if no funding cap was about the cohort when the place was given or offered. */
    @Embedded
    private @Nullable Funding funding;

    private Instant askedAt;
    private Instant updatedAt;

    @Version
    private long version;

    protected Candidacy() {}

    Candidacy(UUID id, Joining joining, int attempt) {
        this.id = id;
        this.participantId = joining.participant().id();
        this.cohortId = joining.cohort().id();
        this.courseId = joining.cohort().courseId();
        this.employer = joining.participant().employer();
        this.provider = joining.cohort().provider();
        this.attempt = attempt;
        var late = joining.late();
        this.lateEntryId = late == null ? null : late.id();
        this.lateReason = late == null ? null : late.reason();
        this.askedAt = joining.now().instant();
        this.updatedAt = joining.now().instant();
    }

    /** What came of asking for a place. */
    List<EnrolmentEvent> asked() {
        return switch (place().status()) {
            case ENROLLED -> placeGiven();
            case WAITLISTED -> List.of(waitlisted());
            case EMPLOYER_APPROVED -> List.of(nominated(), passedOn());
            case NOMINATED -> List.of(nominated());
            case EMPLOYER_DECLINED, REJECTED, OFFERED, DECLINED, OFFER_EXPIRED, CANCELLED ->
                throw new IllegalStateException("nobody asks for a place and is at once " + place().status());
        };
    }

    /** That there is a place, and if so that it was given late. */
    List<EnrolmentEvent> placeGiven() {
        return lateEntryId == null || lateReason == null
                ? List.of(enrolled())
                : List.of(
                        enrolled(),
                        new ParticipantJoinedLate(
                                id, participantId, cohortId, employer, provider, lateEntryId, lateReason.code()));
    }

    ParticipantEnrolled enrolled() {
        return new ParticipantEnrolled(id, participantId, cohortId, courseId, employer, provider, attempt);
    }

    private ParticipantWaitlisted waitlisted() {
        return new ParticipantWaitlisted(id, participantId, cohortId, courseId, employer, provider, attempt);
    }

    private ParticipantNominated nominated() {
        var by = Objects.requireNonNull(place().nominatedBy());
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
        var approver = place().approve(as, now);
        touch(now);
        var events = new ArrayList<EnrolmentEvent>();
        events.add(new NominationApproved(id, participantId, cohortId, employer, provider, approver));
        if (place().isPassedOn()) {
            events.add(passedOn());
        }
        return events;
    }

    /** Somebody at the trust does not want it, which ends it. */
    NominationDeclined refuse(
            Set<Approver> as, @Nullable UUID self, PlaceReason reason, @Nullable String text, Moment now) {
        requireAnother(self);
        var approver = place().refuse(as, reason, text);
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
     * @param purse what may pay for it, and is held
     * @param placesOwed whether each place that is free is owed to somebody who waits already
     */
    EnrolmentEvent offer(Cohort cohort, Course course, Purse purse, LocalDate until, boolean placesOwed, Moment now) {
        if (place().isWaiting()) {
            throw new RuleBroken(PLACE_MOVE_NOT_ALLOWED);
        }
        place().requireOfferable();
        var obstacles = cohort.obstacles(employer, course, now);
        var isOnlyFull = obstacles.stream().allMatch(COHORT_FULL::equals);
        if (isOnlyFull && (placesOwed || !obstacles.isEmpty())) {
            place().waitlist();
            touch(now);
            return waitlisted();
        }
        return offerFreed(cohort, course, purse, until, now);
    }

    /** A place that became free is kept for whoever is next. The cohort is locked, and the purse is held. */
    PlaceOffered offerFreed(Cohort cohort, Course course, Purse purse, LocalDate until, Moment now) {
        place().requireOfferable();
        if (until.isBefore(now.date()) || until.isAfter(cohort.startsOn())) {
            throw new RuleBroken(OFFER_DAY_NOT_POSSIBLE);
        }
        purse.mustAllow(cohort, employer, now);
        cohort.take(employer, course, now);
        place().offer(until);
        fund(purse.pay(cohort, employer, now));
        touch(now);
        return new PlaceOffered(id, participantId, cohortId, employer, provider, until);
    }

    /** The provider does not take the participant. */
    PlaceRejected reject(PlaceReason reason, @Nullable String text, Moment now) {
        place().reject(reason, text);
        touch(now);
        return new PlaceRejected(id, participantId, cohortId, employer, provider, reason.code());
    }

    /** The trust or the participant does not want what was offered. The cohort is locked. */
    OfferDeclined decline(PlaceReason reason, @Nullable String text, Cohort cohort, Moment now) {
        place().decline(reason, text);
        cohort.giveBack(employer, now);
        touch(now);
        return new OfferDeclined(id, participantId, cohortId, employer, provider, reason.code());
    }

    /** Nobody answered the offer in time. The cohort is locked. */
    OfferExpired expire(Cohort cohort, Moment now) {
        place().expire();
        cohort.giveBack(employer, now);
        touch(now);
        return new OfferExpired(id, participantId, cohortId, employer, provider);
    }

    /** Calls it off before it has become a place. The cohort is locked. */
    PlaceCancelled cancel(PlaceReason reason, @Nullable String text, Cohort cohort, Moment now) {
        var givesBack = place().isOffered();
        place().cancel(reason, text);
        if (givesBack) {
            cohort.giveBack(employer, now);
        }
        touch(now);
        return new PlaceCancelled(
                id, participantId, cohortId, employer, provider, givesBack, place().isPassedOn(), reason.code());
    }

    /** @param next what pays for the place; null if no funding cap is about the cohort */
    void fund(@Nullable Funding next) {
        funding = next;
    }

    /** Is on another cohort of the course from now on. */
    void goTo(Cohort next, Moment now) {
        cohortId = next.id();
        touch(now);
    }

    /** Is another employer's from now on. */
    void goTo(String nextEmployer, Moment now) {
        employer = nextEmployer;
        touch(now);
    }

    void touch(Moment now) {
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

    abstract Place place();

    @Nullable
    UUID lateEntryId() {
        return lateEntryId;
    }

    @Nullable
    LateReason lateReason() {
        return lateReason;
    }

    @Nullable
    Funding funding() {
        return funding;
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
