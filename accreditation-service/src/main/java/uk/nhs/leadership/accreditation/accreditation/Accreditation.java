package uk.nhs.leadership.accreditation.accreditation;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.accreditation.AccreditationEvent.AccreditationGranted;
import uk.nhs.leadership.accreditation.accreditation.AccreditationEvent.AccreditationProbationEnded;
import uk.nhs.leadership.accreditation.accreditation.AccreditationEvent.AccreditationPutOnProbation;
import uk.nhs.leadership.accreditation.accreditation.AccreditationEvent.AccreditationSuperseded;
import uk.nhs.leadership.accreditation.accreditation.AccreditationEvent.AccreditationSurrendered;
import uk.nhs.leadership.accreditation.accreditation.AccreditationEvent.AccreditationSuspended;
import uk.nhs.leadership.accreditation.accreditation.AccreditationEvent.AccreditationSuspensionLifted;
import uk.nhs.leadership.accreditation.accreditation.AccreditationEvent.AccreditationWithdrawn;
import uk.nhs.leadership.accreditation.accreditation.ActReason.ProbationReason;
import uk.nhs.leadership.accreditation.accreditation.ActReason.ReliefReason;
import uk.nhs.leadership.accreditation.accreditation.ActReason.SurrenderReason;
import uk.nhs.leadership.accreditation.accreditation.ActReason.SuspensionReason;
import uk.nhs.leadership.accreditation.national.England;
import uk.nhs.leadership.accreditation.number.CheckedNumber;
import uk.nhs.leadership.accreditation.provider.Provider;
import uk.nhs.leadership.accreditation.submission.Decision;
import uk.nhs.leadership.accreditation.submission.Submission;
import uk.nhs.leadership.chassis.event.Event;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.rule.RuleBroken;

/** A dated, numbered award to one version of a course. What it says of the course never changes. */
@Entity
public class Accreditation {
    /** More than the days on which the calendar ever turns the status of one accreditation. */
    private static final int MOST_TURNS = 1_000;

    /** Of so many the standings are read by one statement. */
    private static final int TOGETHER = 200;

    @Id
    private UUID id;

    @Immutable
    private String number;

    @Immutable
    private UUID submissionId;

    @Embedded
    private AccreditedProvider provider;

    @Embedded
    private AccreditedCourse course;

    @Immutable
    private UUID curriculumVersionId;

    @Immutable
    @Enumerated(EnumType.STRING)
    private Decision decision;

    @Immutable
    private LocalDate validFrom;

    @Immutable
    private LocalDate validTo;

    /** The number of the accreditation in whose place it stands. */
    private @Nullable String predecessor;

    /** The number of the accreditation that stands in its place, or will. */
    private @Nullable String successor;

    @Embedded
    @SuppressWarnings("UnusedVariable") // for the previous release, which knows no standings
    private @Nullable Withdrawal withdrawal;

    /** Everything that was ever known of its days. */
    @OneToMany(mappedBy = "accreditation", cascade = CascadeType.PERSIST)
    @BatchSize(size = TOGETHER)
    private List<Standing> standings = new ArrayList<>();

    /** What has become known in this transaction. It is written after what it puts out of date. */
    @Transient
    private final List<Standing> news = new ArrayList<>();

    private Instant updatedAt;

    @Version
    private long version;

    protected Accreditation() {}

    /**
     * Grants it for a term.
     *
     * @param number its number on the register
     * @param from the first day of the term, today or later
     */
    @SuppressWarnings("this-escape") // a standing asks at once only for what is set before it is made
    public Accreditation(
            UUID id,
            CheckedNumber number,
            Submission submission,
            Provider provider,
            Grant grant,
            LocalDate from,
            Instant now) {
        this.id = id;
        this.number = number.text();
        this.submissionId = submission.id();
        this.provider = AccreditedProvider.of(provider);
        this.course = AccreditedCourse.of(submission);
        this.curriculumVersionId = submission.curriculumVersionId();
        this.decision = grant.decision();
        this.validFrom = from;
        this.validTo = from.plusYears(grant.years()).minusDays(1);
        var status = grant.onConditions() ? AccreditationStatus.ACTIVE_WITH_CONDITIONS : AccreditationStatus.ACTIVE;
        become(Timeline.ofTerm(status, validFrom, validTo), now);
    }

    public Event granted() {
        return new AccreditationGranted(
                id,
                number,
                provider.id(),
                provider.organisation(),
                course.id(),
                course.version(),
                course.title(),
                course.stage(),
                course.award(),
                curriculumVersionId,
                decision,
                validFrom,
                validTo,
                course.learningHours());
    }

    /** The national body takes it away; cohorts that have started may be given time to finish. */
    AccreditationWithdrawn withdraw(Withdrawal why, Instant now) {
        var until = why.teachOutUntil();
        timeline().mustBeAbleToEnd(why.on(), AccreditationStatus.WITHDRAWN, until);
        withdrawal = why;
        var reason = why.reason().name();
        become(timeline().endingOn(why.on(), AccreditationStatus.WITHDRAWN, reason, until), now);
        return new AccreditationWithdrawn(id, number, why.on(), until, reason);
    }

    /** Its provider gives it up; cohorts that have started may be given time to finish. */
    AccreditationSurrendered surrender(
            LocalDate on, @Nullable LocalDate teachOutUntil, SurrenderReason reason, Instant now) {
        if (on.isBefore(England.dateAt(now))) {
            throw new RuleBroken(AccreditationRule.SURRENDER_IN_THE_PAST);
        }
        timeline().mustBeAbleToEnd(on, AccreditationStatus.SURRENDERED, teachOutUntil);
        become(timeline().endingOn(on, AccreditationStatus.SURRENDERED, reason.name(), teachOutUntil), now);
        return new AccreditationSurrendered(id, number, on, teachOutUntil, reason.name());
    }

    /** Stops it at once, until it is known whether there is a risk: no cohort starts. */
    Event suspend(SuspensionReason reason, Instant now) {
        var today = England.dateAt(now);
        runAs(AccreditationStatus.SUSPENDED, reason, today, now);
        return new AccreditationSuspended(id, number, today, reason.name());
    }

    /**
     * It is again what it was before.
     *
     * @param by the account that lifts
     * @param suspendedBy the account that suspended; null if a rule did
     * @param outstanding what of its conditions is outstanding now
     */
    Event liftSuspension(
            ReliefReason reason, String by, @Nullable String suspendedBy, Outstanding outstanding, Instant now) {
        var today = England.dateAt(now);
        timeline().mustBe(AccreditationStatus.SUSPENDED, today);
        if (by.equals(suspendedBy)) {
            throw new RuleBroken(AccreditationRule.LIFTED_BY_WHO_SUSPENDED);
        }
        var was = knowledge().lastKnownOf(today, AccreditationStatus::holds);
        var onConditions = was.follows(ProbationReason.CONDITIONS_OVERDUE);
        var status = onConditions ? outstanding.status() : was.status();
        become(timeline().runningAs(status, onConditions ? outstanding.reason() : was.reason(), today), now);
        return new AccreditationSuspensionLifted(id, number, today, status, reason.name());
    }

    /** It goes on under watch: the next thing that goes wrong may end it. */
    Event putOnProbation(ProbationReason reason, Instant now) {
        var today = England.dateAt(now);
        runAs(AccreditationStatus.PROBATION, reason, today, now);
        return new AccreditationPutOnProbation(id, number, today, reason.name());
    }

    /** It is again what it is without that; a condition that is overdue does not put it on probation again. */
    Event endProbation(ReliefReason reason, Outstanding outstanding, Instant now) {
        var today = England.dateAt(now);
        timeline().mustBe(AccreditationStatus.PROBATION, today);
        var status = outstanding == Outstanding.NONE
                ? AccreditationStatus.ACTIVE
                : AccreditationStatus.ACTIVE_WITH_CONDITIONS;
        become(timeline().runningAs(status, null, today), now);
        return new AccreditationProbationEnded(id, number, today, status, reason.name());
    }

    /** Another accreditation of the course takes its place. If that begins sooner than its own term is over, it ends. */
    AccreditationSuperseded isSucceededBy(Accreditation next, Instant now) {
        successor = next.number;
        next.predecessor = number;
        updatedAt = now;
        if (statusOn(next.validFrom).runs()) {
            become(timeline().endingOn(next.validFrom, AccreditationStatus.SUPERSEDED, null, null), now);
        }
        return new AccreditationSuperseded(id, number, next.validFrom, next.number);
    }

    /** What was to take its place will not, so that another one may. */
    void isNotSucceededBy(Accreditation next, Instant now) {
        if (next.number.equals(successor) && timeline().end().isEmpty()) {
            successor = null;
            updatedAt = now;
        }
    }

    /** Whether its term runs on a day, or will after it. */
    public boolean runsFrom(LocalDate day) {
        return timeline().runsUntil().isAfter(day);
    }

    /** What is suspended is lifted before it becomes anything else, by whoever may lift it. */
    private void runAs(AccreditationStatus status, ActReason reason, LocalDate today, Instant now) {
        timeline().mustBeAbleToMove(today, status);
        if (!statusOn(today).holds()) {
            throw new RuleBroken(AccreditationRule.ACCREDITATION_MOVE_NOT_ALLOWED);
        }
        become(timeline().runningAs(status, reason.name(), today), now);
    }

    /**
     * It is what its conditions make of it, unless something else is the matter: then that goes on, and the conditions
     * are looked at when it ends.
     */
    List<Event> standOn(Outstanding outstanding, Instant now) {
        var today = England.dateAt(now);
        var day = today.isBefore(validFrom) ? validFrom : today;
        var was = timeline().on(day).orElseThrow();
        var status = outstanding.status();
        if (status == was.status() || !was.follows(ProbationReason.CONDITIONS_OVERDUE)) {
            return List.of();
        }
        become(timeline().runningAs(status, outstanding.reason(), day), now);
        return AccreditationEvent.ofConditions(id, number, was.status(), status, day);
    }

    private void become(Timeline timeline, Instant now) {
        knowledge().become(this, timeline, now);
        updatedAt = now;
    }

    private Knowledge knowledge() {
        return new Knowledge(standings, news);
    }

    /** What it is on a day, as far as is known now. */
    AccreditationStatus statusOn(LocalDate day) {
        return timeline().statusOn(day);
    }

    /** What it is day for day, as far as is known now. */
    Timeline timeline() {
        return knowledge().now();
    }

    /**
     * What it is day for day, as far as was known at a time.
     *
     * @param knownOn null means now
     * @throws NotFound if it was not known at all: then it did not stand on the register
     */
    Timeline timelineKnownOn(@Nullable Instant knownOn) {
        var timeline = knowledge().at(knownOn);
        if (timeline.spans().isEmpty()) {
            throw new NotFound();
        }
        return timeline;
    }

    /**
     * As the register shows it.
     *
     * @param knownOn as far as was known at this time; null means now
     * @throws NotFound if it was not known at all: then it did not stand on the register
     */
    public RegisterEntry entryKnownOn(@Nullable Instant knownOn) {
        return new RegisterEntry(
                id,
                number,
                provider,
                course,
                curriculumVersionId,
                decision,
                validFrom,
                validTo,
                predecessor,
                successor,
                updatedAt,
                timelineKnownOn(knownOn));
    }

    /** To be read in with it. */
    List<Standing> standings() {
        return standings;
    }

    /** Everything that was ever known of it, in the order in which it became known. */
    List<Standing> history() {
        return knowledge().history();
    }

    /** What has become known and is not written yet goes with the rest. */
    void keepNews() {
        standings.addAll(news);
        news.clear();
    }

    /** The version that callers see: it turns with every change, and also when the calendar turns the status. */
    long versionOn(LocalDate day) {
        return versionOn(version, timeline(), day);
    }

    /** As {@link #versionOn(LocalDate)}, of what was known at some time; null means now. */
    public long versionOn(@Nullable Instant knownOn, LocalDate day) {
        return versionOn(version, timelineKnownOn(knownOn), day);
    }

    /** The same for whoever has read no more than this of it. */
    static long versionOn(long version, Timeline timeline, LocalDate day) {
        return version * MOST_TURNS + timeline.turnsBy(day) + (timeline.isToBeRenewedOn(day) ? 1 : 0);
    }

    /** The version that turns with every change and with nothing else. */
    public long version() {
        return version;
    }

    public UUID id() {
        return id;
    }

    public String number() {
        return number;
    }

    /** What it was granted for. */
    public UUID submissionId() {
        return submissionId;
    }

    public String provider() {
        return provider.organisation();
    }

    AccreditedCourse course() {
        return course;
    }

    @Nullable
    String predecessor() {
        return predecessor;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    public LocalDate validTo() {
        return validTo;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
