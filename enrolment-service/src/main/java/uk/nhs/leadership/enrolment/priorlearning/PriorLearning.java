package uk.nhs.leadership.enrolment.priorlearning;

import static uk.nhs.leadership.enrolment.priorlearning.PriorLearningRule.PRIOR_LEARNING_EVIDENCE_CLOSED;
import static uk.nhs.leadership.enrolment.priorlearning.PriorLearningRule.PRIOR_LEARNING_EVIDENCE_FULL;
import static uk.nhs.leadership.enrolment.priorlearning.PriorLearningRule.PRIOR_LEARNING_FULL;
import static uk.nhs.leadership.enrolment.priorlearning.PriorLearningRule.PRIOR_LEARNING_IN_FUTURE;
import static uk.nhs.leadership.enrolment.priorlearning.PriorLearningRule.PRIOR_LEARNING_JUDGED_BEFORE;
import static uk.nhs.leadership.enrolment.priorlearning.PriorLearningRule.PRIOR_LEARNING_JUDGED_BY_ONESELF;
import static uk.nhs.leadership.enrolment.priorlearning.PriorLearningRule.PRIOR_LEARNING_LOOKED_AT_AGAIN;
import static uk.nhs.leadership.enrolment.priorlearning.PriorLearningRule.PRIOR_LEARNING_MORE_THAN_CLAIMED;
import static uk.nhs.leadership.enrolment.priorlearning.PriorLearningRule.PRIOR_LEARNING_MOVE_NOT_ALLOWED;
import static uk.nhs.leadership.enrolment.priorlearning.PriorLearningRule.PRIOR_LEARNING_NOT_BEFORE;
import static uk.nhs.leadership.enrolment.priorlearning.PriorLearningRule.PRIOR_LEARNING_OUTCOME_TWICE;
import static uk.nhs.leadership.enrolment.priorlearning.PriorLearningRule.PRIOR_LEARNING_OUTCOME_UNKNOWN;
import static uk.nhs.leadership.enrolment.priorlearning.PriorLearningRule.PRIOR_LEARNING_PART_WITHOUT_REASON;
import static uk.nhs.leadership.enrolment.priorlearning.PriorLearningRule.PRIOR_LEARNING_TOO_OLD;
import static uk.nhs.leadership.enrolment.priorlearning.PriorLearningRule.PRIOR_LEARNING_WITHOUT_EVIDENCE;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.SQLRestriction;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.chassis.tenancy.OrganisationFilter;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.priorlearning.PriorLearningEvent.PriorLearningAskedAgain;
import uk.nhs.leadership.enrolment.priorlearning.PriorLearningEvent.PriorLearningClaimed;
import uk.nhs.leadership.enrolment.priorlearning.PriorLearningEvent.PriorLearningEvidenceAdded;
import uk.nhs.leadership.enrolment.priorlearning.PriorLearningEvent.PriorLearningEvidenceRemoved;
import uk.nhs.leadership.enrolment.priorlearning.PriorLearningEvent.PriorLearningNotRecognised;
import uk.nhs.leadership.enrolment.priorlearning.PriorLearningEvent.PriorLearningRecognised;
import uk.nhs.leadership.enrolment.priorlearning.PriorLearningEvent.PriorLearningTakenUp;
import uk.nhs.leadership.enrolment.priorlearning.PriorLearningEvent.PriorLearningWithdrawn;

/**
 * That something a participant learned before is to count on the course they are enrolled on: claimed by them or their trust, shown
 * by evidence, and judged by the course's provider. What counts is never more than a part of the course.
 */
@Entity
@DynamicUpdate
@SQLRestriction(PriorLearning.OF_THE_ENROLMENT_BEFORE + "enrolment_id" + PriorLearning.OF_THE_ENROLMENT_AFTER)
public class PriorLearning {
    static final String OF_THE_ENROLMENT_BEFORE =
            OrganisationFilter.OFF + " or exists (select 1 from enrolment e where e.id = ";
    static final String OF_THE_ENROLMENT_AFTER = " and (e.employer = " + OrganisationFilter.CALLER
            + " or (e.provider = " + OrganisationFilter.CALLER
            + " and e.passed_on_at is not null) or e.participant_id = (select own_participant())))";
    private static final int MOST_CLAIMS = 20;
    private static final int MOST_FILES = 10;

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID participantId;

    @Column(updatable = false)
    private UUID enrolmentId;

    @Column(updatable = false)
    private String employer;

    @Column(updatable = false)
    private String provider;

    @Column(updatable = false)
    private String title;

    @Column(updatable = false)
    private String institution;

    @Column(updatable = false)
    private LocalDate finishedOn;

    @Column(updatable = false)
    private int hours;

    @Column(updatable = false)
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> outcomes;

    @Enumerated(EnumType.STRING)
    private PriorLearningStatus status;

    private @Nullable Integer recognisedHours;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private @Nullable List<String> recognisedOutcomes;

    private boolean askedAgain;

    @Column(updatable = false)
    private Instant claimedAt;

    @Column(updatable = false)
    private String claimedBy;

    private Instant updatedAt;

    @Version
    private long version;

    protected PriorLearning() {}

    /** @param oldest the earliest day on which it may have been finished */
    PriorLearning(UUID id, Learned learned, Allowance allowance, LocalDate oldest, String account, Moment now) {
        var taken = allowance.taken();
        taken.mustHaveSomethingToDo();
        if (allowance.claims().size() >= MOST_CLAIMS) {
            throw new RuleBroken(PRIOR_LEARNING_FULL);
        }
        mustBePrior(learned.finishedOn(), taken, oldest, now);
        if (!allowance.outcomes().containsAll(learned.outcomes())) {
            throw new RuleBroken(PRIOR_LEARNING_OUTCOME_UNKNOWN);
        }
        if (learned.namesAnOutcomeTwice()) {
            throw new RuleBroken(PRIOR_LEARNING_OUTCOME_TWICE);
        }
        allowance.mustNotCountTwice(learned, null);
        allowance.mustHaveRoomFor(learned.hours(), learned.outcomes(), null);
        this.id = id;
        this.participantId = taken.participantId();
        this.enrolmentId = taken.enrolmentId();
        this.employer = taken.employer();
        this.provider = taken.provider();
        this.title = learned.title();
        this.institution = learned.institution();
        this.finishedOn = learned.finishedOn();
        this.hours = learned.hours();
        this.outcomes = learned.outcomes();
        this.status = PriorLearningStatus.CLAIMED;
        this.claimedAt = now.instant();
        this.claimedBy = account;
        this.updatedAt = now.instant();
    }

    private static void mustBePrior(LocalDate finishedOn, Taken taken, LocalDate oldest, Moment now) {
        if (finishedOn.isAfter(now.date())) {
            throw new RuleBroken(PRIOR_LEARNING_IN_FUTURE);
        }
        if (finishedOn.isBefore(oldest)) {
            throw new RuleBroken(PRIOR_LEARNING_TOO_OLD);
        }
        if (!finishedOn.isBefore(taken.startsOn())) {
            throw new RuleBroken(PRIOR_LEARNING_NOT_BEFORE);
        }
    }

    PriorLearningClaimed claimed() {
        return new PriorLearningClaimed(
                id, participantId, enrolmentId, employer, provider, finishedOn, hours, outcomes);
    }

    /** Asked before any of a file is read. */
    void mustTakeEvidence(long already) {
        if (status != PriorLearningStatus.CLAIMED && !mayBeLookedAtAgain()) {
            throw new RuleBroken(PRIOR_LEARNING_EVIDENCE_CLOSED);
        }
        if (already >= MOST_FILES) {
            throw new RuleBroken(PRIOR_LEARNING_EVIDENCE_FULL);
        }
    }

    PriorLearningEvidenceAdded add(Evidence evidence, long already, Moment now) {
        mustTakeEvidence(already);
        updatedAt = now.instant();
        return new PriorLearningEvidenceAdded(id, participantId, enrolmentId, employer, provider, evidence.sha256());
    }

    /** What the provider has looked at stays. */
    PriorLearningEvidenceRemoved takeBack(Evidence evidence, Moment now) {
        if (status != PriorLearningStatus.CLAIMED) {
            throw new RuleBroken(PRIOR_LEARNING_EVIDENCE_CLOSED);
        }
        updatedAt = now.instant();
        return new PriorLearningEvidenceRemoved(id, participantId, enrolmentId, employer, provider, evidence.sha256());
    }

    PriorLearningTakenUp takeUp(long files, Moment now) {
        if (status != PriorLearningStatus.CLAIMED) {
            throw new RuleBroken(PRIOR_LEARNING_MOVE_NOT_ALLOWED);
        }
        if (files == 0) {
            throw new RuleBroken(PRIOR_LEARNING_WITHOUT_EVIDENCE);
        }
        moveTo(PriorLearningStatus.UNDER_REVIEW, now);
        return new PriorLearningTakenUp(id, participantId, enrolmentId, employer, provider);
    }

    /** @param before what was said of it earlier */
    PriorLearningEvent judge(Verdict verdict, Judge judge, List<Judgement> before, Allowance allowance, Moment now) {
        mustBeJudgedBy(judge, before);
        return switch (verdict) {
            case Verdict.Recognised recognised -> recognise(recognised, allowance, now);
            case Verdict.NotRecognised not -> {
                moveTo(PriorLearningStatus.NOT_RECOGNISED, now);
                yield new PriorLearningNotRecognised(
                        id,
                        participantId,
                        enrolmentId,
                        employer,
                        provider,
                        not.reason().code());
            }
        };
    }

    private void mustBeJudgedBy(Judge judge, List<Judgement> before) {
        if (judge.account().equals(claimedBy) || participantId.equals(judge.participantId())) {
            throw new RuleBroken(PRIOR_LEARNING_JUDGED_BY_ONESELF);
        }
        if (before.stream().anyMatch(said -> said.judgedBy().equals(judge.account()))) {
            throw new RuleBroken(PRIOR_LEARNING_JUDGED_BEFORE);
        }
    }

    private PriorLearningRecognised recognise(Verdict.Recognised verdict, Allowance allowance, Moment now) {
        mustMoveTo(PriorLearningStatus.RECOGNISED);
        allowance.taken().mustHaveSomethingToDo();
        if (verdict.hours() > hours || !outcomes.containsAll(verdict.outcomes())) {
            throw new RuleBroken(PRIOR_LEARNING_MORE_THAN_CLAIMED);
        }
        var inFull = verdict.hours() == hours && verdict.outcomes().containsAll(outcomes);
        if (!inFull && verdict.reason() == null) {
            throw new RuleBroken(PRIOR_LEARNING_PART_WITHOUT_REASON);
        }
        allowance.mustHaveRoomFor(verdict.hours(), verdict.outcomes(), id);
        moveTo(PriorLearningStatus.RECOGNISED, now);
        recognisedHours = verdict.hours();
        recognisedOutcomes = verdict.outcomes();
        return new PriorLearningRecognised(
                id, participantId, enrolmentId, employer, provider, verdict.hours(), verdict.outcomes(), inFull);
    }

    /** Somebody else of the provider is to look at it; until they have, nothing of it counts. */
    PriorLearningAskedAgain askAgain(Allowance allowance, Moment now) {
        if (!status.isJudged()) {
            throw new RuleBroken(PRIOR_LEARNING_MOVE_NOT_ALLOWED);
        }
        if (!mayBeLookedAtAgain()) {
            throw new RuleBroken(PRIOR_LEARNING_LOOKED_AT_AGAIN);
        }
        allowance.taken().mustHaveSomethingToDo();
        allowance.mustNotCountTwice(learned(), id);
        moveTo(PriorLearningStatus.UNDER_REVIEW, now);
        askedAgain = true;
        recognisedHours = null;
        recognisedOutcomes = null;
        return new PriorLearningAskedAgain(id, participantId, enrolmentId, employer, provider);
    }

    /** Once, unless there is nothing more to gain. */
    private boolean mayBeLookedAtAgain() {
        return status.isJudged() && !askedAgain && !isRecognisedInFull();
    }

    private boolean isRecognisedInFull() {
        return recognisedHours != null
                && recognisedHours == hours
                && outcomesThatCount().containsAll(outcomes);
    }

    PriorLearningWithdrawn withdraw(Moment now) {
        moveTo(PriorLearningStatus.WITHDRAWN, now);
        return new PriorLearningWithdrawn(id, participantId, enrolmentId, employer, provider);
    }

    private void mustMoveTo(PriorLearningStatus next) {
        if (!status.next().contains(next)) {
            throw new RuleBroken(PRIOR_LEARNING_MOVE_NOT_ALLOWED);
        }
    }

    private void moveTo(PriorLearningStatus next, Moment now) {
        mustMoveTo(next);
        status = next;
        updatedAt = now.instant();
    }

    Learned learned() {
        return new Learned(title, institution, finishedOn, hours, outcomes);
    }

    boolean stands() {
        return status.stands();
    }

    public int hoursThatCount() {
        return recognisedHours == null ? 0 : recognisedHours;
    }

    public List<String> outcomesThatCount() {
        return recognisedOutcomes == null ? List.of() : List.copyOf(recognisedOutcomes);
    }

    public UUID id() {
        return id;
    }

    UUID participantId() {
        return participantId;
    }

    public UUID enrolmentId() {
        return enrolmentId;
    }

    String provider() {
        return provider;
    }

    public String title() {
        return title;
    }

    public String institution() {
        return institution;
    }

    public PriorLearningStatus status() {
        return status;
    }

    boolean askedAgain() {
        return askedAgain;
    }

    Instant claimedAt() {
        return claimedAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    long version() {
        return version;
    }
}
