package uk.nhs.leadership.accreditation.appeal;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.appeal.ChallengeEvent.ChallengeAdmitted;
import uk.nhs.leadership.accreditation.appeal.ChallengeEvent.ChallengeDecided;
import uk.nhs.leadership.accreditation.appeal.ChallengeEvent.ChallengeNotAdmitted;
import uk.nhs.leadership.accreditation.appeal.ChallengeEvent.ChallengeRecommended;
import uk.nhs.leadership.accreditation.appeal.ChallengeEvent.ChallengeRequested;
import uk.nhs.leadership.accreditation.appeal.ChallengeEvent.ChallengeWithdrawn;
import uk.nhs.leadership.accreditation.appeal.ChallengeEvent.InterestDeclared;
import uk.nhs.leadership.accreditation.appeal.ChallengeEvent.JudgeAsked;
import uk.nhs.leadership.accreditation.appeal.ChallengeEvent.JudgeRecused;
import uk.nhs.leadership.accreditation.appeal.ChallengeEvent.SeatTaken;
import uk.nhs.leadership.accreditation.assessor.Assessor;
import uk.nhs.leadership.accreditation.calendar.WorkingCalendar;
import uk.nhs.leadership.accreditation.national.England;
import uk.nhs.leadership.accreditation.number.CheckedNumber;
import uk.nhs.leadership.accreditation.procedure.Procedure;
import uk.nhs.leadership.accreditation.submission.Allocation.RecusalReason;
import uk.nhs.leadership.accreditation.submission.Submission;
import uk.nhs.leadership.chassis.event.Event;
import uk.nhs.leadership.chassis.rule.RuleBroken;

/**
 * A provider asks for another look at a refusal. Other assessors judge what was submitted once more; if that upholds the
 * refusal, a panel of people who had no hand in any of it hears an appeal. The refusal itself stays on record.
 */
@Entity
class Challenge {
    @Id
    private UUID id;

    @Column(updatable = false)
    private String number;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(updatable = false)
    private UUID submissionId;

    @Column(updatable = false)
    private String provider;

    @Embedded
    private Claim claim;

    @Column(updatable = false)
    private LocalDate challengedOn;

    @Column(updatable = false)
    private int daysToDecide;

    @Column(updatable = false)
    private Instant requestedAt;

    @Enumerated(EnumType.STRING)
    private ChallengeStatus status;

    @Embedded
    private @Nullable Admission admission;

    @Embedded
    private Bench bench;

    @Embedded
    private @Nullable Recommended recommended;

    @Embedded
    private @Nullable Ruling ruling;

    @SuppressWarnings("UnusedVariable") // for whoever looks into the matter
    private Instant updatedAt;

    @Version
    private long version;

    protected Challenge() {}

    private Challenge(
            UUID id,
            CheckedNumber number,
            Kind kind,
            UUID submissionId,
            String provider,
            Claim claim,
            LocalDate challengedOn,
            int reviewers,
            int daysToDecide,
            Instant now) {
        this.id = id;
        this.number = number.text();
        this.kind = kind;
        this.submissionId = submissionId;
        this.provider = provider;
        this.claim = claim;
        this.challengedOn = challengedOn;
        this.daysToDecide = daysToDecide;
        this.requestedAt = now;
        this.status = ChallengeStatus.REQUESTED;
        this.bench = new Bench(reviewers);
        this.updatedAt = now;
    }

    /** How a refusal is looked at again. A constant's name is the public code. */
    @Schema(name = "ChallengeKind")
    enum Kind {
        RECONSIDERATION,
        APPEAL
    }

    /** A refused submission is to be judged once more, by others. */
    static Challenge reconsideration(
            UUID id,
            CheckedNumber number,
            Submission submission,
            Claim claim,
            Procedure.Definition procedure,
            WorkingCalendar calendar,
            Instant now) {
        var ratification = submission.ratification();
        if (ratification == null || ratification.decision().accredits()) {
            throw new RuleBroken(ChallengeRule.NOTHING_TO_CHALLENGE);
        }
        claim.mustBeInTime(ratification.decidedOn(), procedure.reconsiderationDays(), calendar, now);
        return new Challenge(
                id,
                number,
                Kind.RECONSIDERATION,
                submission.id(),
                submission.provider(),
                claim,
                ratification.decidedOn(),
                procedure.assessors(),
                procedure.reconsiderationDays(),
                now);
    }

    /** The provider goes on against a refusal that this has upheld. */
    Challenge appealedAgainst(
            UUID next,
            CheckedNumber nextNumber,
            Claim claim,
            Procedure.Definition procedure,
            WorkingCalendar calendar,
            Instant now) {
        if (ruling == null || recommended == null) {
            throw new RuleBroken(ChallengeRule.RECONSIDERATION_COMES_FIRST);
        }
        if (recommended.outcome() != Recommended.Outcome.UPHELD) {
            throw new RuleBroken(ChallengeRule.NOTHING_TO_CHALLENGE);
        }
        claim.mustBeInTime(ruling.decidedOn(), procedure.appealDays(), calendar, now);
        return new Challenge(
                next,
                nextNumber,
                Kind.APPEAL,
                submissionId,
                provider,
                claim,
                ruling.decidedOn(),
                procedure.quorum(),
                procedure.appealDays(),
                now);
    }

    ChallengeRequested requested() {
        return new ChallengeRequested(id, number, provider, submissionId, kind, claim.grounds());
    }

    /** The provider lets the refusal stand. */
    ChallengeWithdrawn withdraw(Instant now) {
        moveTo(ChallengeStatus.WITHDRAWN, now);
        return new ChallengeWithdrawn(id, provider);
    }

    /** It is looked into, and decided within as many working days as the provider had to ask for it. */
    ChallengeAdmitted admit(String by, WorkingCalendar calendar, Instant now) {
        // What is in review comes back to this status too, when a judge steps back: the day that was told then stays.
        if (status != ChallengeStatus.REQUESTED) {
            throw new RuleBroken(ChallengeRule.CHALLENGE_MOVE_NOT_ALLOWED);
        }
        moveTo(ChallengeStatus.ADMITTED, now);
        var today = England.dateAt(now);
        var dueOn = calendar.after(today, daysToDecide);
        admission = new Admission(today, dueOn, null, null, by);
        return new ChallengeAdmitted(id, provider, dueOn);
    }

    /** It is not looked into. */
    ChallengeNotAdmitted refuse(String by, Admission.RefusalReason reason, String text, Instant now) {
        moveTo(ChallengeStatus.NOT_ADMITTED, now);
        admission = new Admission(null, null, reason, text, by);
        return new ChallengeNotAdmitted(id, provider, reason.name());
    }

    /** Asks an assessor to judge again what was submitted; with the last one that is needed it is in review. */
    JudgeAsked ask(Assessor assessor, Instant now) {
        mustBeUnderReview(Kind.RECONSIDERATION);
        bench.ask(assessor, now);
        reviewersCame(now);
        return new JudgeAsked(id, assessor.id());
    }

    /** A judge says that they have no interest in it. */
    InterestDeclared declareNoInterest(UUID assessorId, Instant now) {
        mustBeUnderReview(Kind.RECONSIDERATION);
        bench.declareNoInterest(assessorId, now);
        updatedAt = now;
        return new InterestDeclared(id, assessorId, false);
    }

    /** A judge steps back; if too few are left, others are to be asked. */
    JudgeRecused recuse(UUID assessorId, RecusalReason reason, Instant now) {
        mustBeUnderReview(Kind.RECONSIDERATION);
        bench.recuse(assessorId, reason, now);
        updatedAt = now;
        if (status == ChallengeStatus.IN_REVIEW && !bench.isFull()) {
            moveTo(ChallengeStatus.ADMITTED, now);
        }
        return new JudgeRecused(id, assessorId, reason.name());
    }

    /** A judge says what they found. */
    void takeFindings(UUID assessorId, Instant now) {
        mustBeUnderReview(Kind.RECONSIDERATION);
        bench.mustHaveDeclared(assessorId);
        updatedAt = now;
    }

    /** A panel member hears an appeal. Saying so twice changes nothing. */
    List<Event> sit(String member, Instant now) {
        mustBeUnderReview(Kind.APPEAL);
        if (!bench.sit(member, now)) {
            return List.of();
        }
        reviewersCame(now);
        return List.of(new SeatTaken(id, bench.seats().size()));
    }

    private void reviewersCame(Instant now) {
        updatedAt = now;
        if (status == ChallengeStatus.ADMITTED && bench.isFull()) {
            moveTo(ChallengeStatus.IN_REVIEW, now);
        }
    }

    private void mustBeUnderReview(Kind wanted) {
        if (kind != wanted) {
            throw new RuleBroken(ChallengeRule.CHALLENGE_OF_OTHER_KIND);
        }
        if (status != ChallengeStatus.ADMITTED && status != ChallengeStatus.IN_REVIEW) {
            throw new RuleBroken(ChallengeRule.CHALLENGE_MOVE_NOT_ALLOWED);
        }
    }

    /** A panel member says what should become of it; what was found has to carry that. */
    ChallengeRecommended recommend(Recommended said, Instant now) {
        if (status == ChallengeStatus.ADMITTED) {
            throw new RuleBroken(ChallengeRule.CHALLENGE_LACKS_REVIEWERS);
        }
        if (kind == Kind.APPEAL && !bench.isSeated(said.by())) {
            throw new RuleBroken(ChallengeRule.NOT_SEATED);
        }
        if (bench.wasJudgedBy(said.by())) {
            throw new RuleBroken(ChallengeRule.REVIEWED_BY_RECOMMENDER);
        }
        moveTo(ChallengeStatus.RECOMMENDED, now);
        recommended = said;
        return new ChallengeRecommended(id, said.outcome(), said.decision());
    }

    /** What a ratifier may make the decision; refused by name if they may not. */
    Recommended mustBeDecidableBy(String ratifier) {
        if (status != ChallengeStatus.RECOMMENDED || recommended == null) {
            throw new RuleBroken(ChallengeRule.CHALLENGE_MOVE_NOT_ALLOWED);
        }
        if (recommended.by().equals(ratifier) || bench.isSeated(ratifier) || bench.wasJudgedBy(ratifier)) {
            throw new RuleBroken(ChallengeRule.DECIDED_BY_REVIEWER);
        }
        return recommended;
    }

    /** A ratifier makes what was recommended the decision. */
    ChallengeDecided decide(Ruling made, Instant now) {
        var said = mustBeDecidableBy(made.by());
        if (!made.fits(said.outcome())) {
            throw new IllegalArgumentException("not what was recommended: " + id);
        }
        moveTo(ChallengeStatus.DECIDED, now);
        ruling = made;
        return new ChallengeDecided(
                id,
                provider,
                submissionId,
                said.outcome(),
                said.decision(),
                made.decidedOn(),
                made.accreditationNumber(),
                made.remittedTo());
    }

    private void moveTo(ChallengeStatus next, Instant now) {
        if (!status.next().contains(next)) {
            throw new RuleBroken(ChallengeRule.CHALLENGE_MOVE_NOT_ALLOWED);
        }
        status = next;
        updatedAt = now;
    }

    UUID id() {
        return id;
    }

    String number() {
        return number;
    }

    Kind kind() {
        return kind;
    }

    UUID submissionId() {
        return submissionId;
    }

    String provider() {
        return provider;
    }

    Claim claim() {
        return claim;
    }

    LocalDate challengedOn() {
        return challengedOn;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    ChallengeStatus status() {
        return status;
    }

    /** Whether the provider can go on against what it has come to. */
    boolean mayBeAppealedAgainst() {
        return isDecided()
                && kind == Kind.RECONSIDERATION
                && recommended != null
                && recommended.outcome() == Recommended.Outcome.UPHELD;
    }

    boolean isDecided() {
        return status == ChallengeStatus.DECIDED;
    }

    @Nullable
    Admission admission() {
        return admission;
    }

    /** The last working day for a decision; null until it is admitted. */
    @Nullable
    LocalDate dueOn() {
        return admission == null ? null : admission.dueOn();
    }

    Bench bench() {
        return bench;
    }

    @Nullable
    Recommended recommended() {
        return recommended;
    }

    @Nullable
    Ruling ruling() {
        return ruling;
    }

    long version() {
        return version;
    }
}
