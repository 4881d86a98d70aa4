package uk.nhs.leadership.enrolment.attainment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.SQLRestriction;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.chassis.tenancy.OrganisationFilter;
import uk.nhs.leadership.enrolment.attainment.AttainmentEvent.AttainmentBegun;
import uk.nhs.leadership.enrolment.attainment.AttainmentEvent.AttainmentDeclined;
import uk.nhs.leadership.enrolment.attainment.AttainmentEvent.AttainmentEvidenceAdded;
import uk.nhs.leadership.enrolment.attainment.AttainmentEvent.AttainmentEvidenceRemoved;
import uk.nhs.leadership.enrolment.attainment.AttainmentEvent.AttainmentReturned;
import uk.nhs.leadership.enrolment.attainment.AttainmentEvent.AttainmentRevoked;
import uk.nhs.leadership.enrolment.attainment.AttainmentEvent.AttainmentSelfAssessed;
import uk.nhs.leadership.enrolment.attainment.AttainmentEvent.AttainmentSubmitted;
import uk.nhs.leadership.enrolment.attainment.AttainmentEvent.AttainmentSummaryRemoved;
import uk.nhs.leadership.enrolment.attainment.AttainmentEvent.AttainmentSummaryShown;
import uk.nhs.leadership.enrolment.attainment.AttainmentEvent.AttainmentVerified;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.catalogue.Stage;

/**
 * That a participant is able to do what a competency asks for at a stage: said by themselves, shown by evidence, talked over, and
 * verified by another who saw just that evidence. It counts for a time.
 */
@Entity
@DynamicUpdate
@SQLRestriction(OrganisationFilter.OFF + " or employer = " + OrganisationFilter.CALLER
        + " or participant_id = (select own_participant())")
public class Attainment {
    private static final int MOST_PIECES = 20;

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID participantId;

    private String employer;

    @Column(updatable = false)
    private UUID competencyId;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private Stage stage;

    @Enumerated(EnumType.STRING)
    private AttainmentStatus status;

    private @Nullable Integer rating;
    private @Nullable String selfAssessment;
    private @Nullable LocalDate conversationOn;

    @Enumerated(EnumType.STRING)
    private Conversation.@Nullable With conversationWith;

    private @Nullable Instant submittedAt;
    private @Nullable String submittedEvidence;
    private @Nullable LocalDate verifiedOn;
    private @Nullable LocalDate expiresOn;

    @Column(updatable = false)
    private Instant begunAt;

    @Column(updatable = false)
    private String begunBy;

    private Instant updatedAt;

    @Version
    private long version;

    protected Attainment() {}

    Attainment(
            UUID id, UUID participantId, String employer, UUID competencyId, Stage stage, String account, Instant now) {
        this.id = id;
        this.participantId = participantId;
        this.employer = employer;
        this.competencyId = competencyId;
        this.stage = stage;
        this.status = AttainmentStatus.DRAFT;
        this.begunAt = now;
        this.begunBy = account;
        this.updatedAt = now;
    }

    AttainmentBegun begun() {
        return new AttainmentBegun(id, participantId, employer, competencyId, stage);
    }

    /** Whom it is about works for this employer now, whose it is to judge. What is settled stays with who judged it. */
    void goesTo(String nowEmployedBy) {
        if (status.takesEvidence()) {
            employer = nowEmployedBy;
        }
    }

    AttainmentSelfAssessed assess(SelfAssessment said, Moment now) {
        if (!status.isWritten()) {
            throw new RuleBroken(AttainmentRule.ATTAINMENT_NOT_WRITTEN);
        }
        var conversation = said.conversation();
        if (conversation.on().isAfter(now.date())) {
            throw new RuleBroken(AttainmentRule.ATTAINMENT_CONVERSATION_IN_FUTURE);
        }
        rating = said.rating();
        selfAssessment = said.words();
        conversationOn = conversation.on();
        conversationWith = conversation.with();
        updatedAt = now.instant();
        return new AttainmentSelfAssessed(id, participantId, employer, conversation.on(), conversation.with());
    }

    /** Asked before any of a file is read. */
    void mustTakeEvidence(long already) {
        if (!status.takesEvidence()) {
            throw new RuleBroken(AttainmentRule.ATTAINMENT_EVIDENCE_CLOSED);
        }
        if (already >= MOST_PIECES) {
            throw new RuleBroken(AttainmentRule.ATTAINMENT_EVIDENCE_FULL);
        }
    }

    /** There is a file more. What has been submitted goes without it until it is submitted again. */
    AttainmentEvidenceAdded add(Evidence evidence, long already, Moment now) {
        mustTakeEvidence(already);
        updatedAt = now.instant();
        return new AttainmentEvidenceAdded(id, participantId, employer, evidence.kind(), evidence.sha256());
    }

    AttainmentEvidenceRemoved takeBack(Evidence evidence, Moment now) {
        mustLetGo(evidence.addedAt());
        updatedAt = now.instant();
        return new AttainmentEvidenceRemoved(id, participantId, employer, evidence.sha256());
    }

    /** There is a summary of feedback, or another one in its place. It counts as a file more does. */
    AttainmentSummaryShown show(long already, Moment now) {
        mustTakeEvidence(already);
        updatedAt = now.instant();
        return new AttainmentSummaryShown(id, participantId, employer);
    }

    AttainmentSummaryRemoved takeBack(ThreeSixtySummary summary, Moment now) {
        mustLetGo(summary.addedAt());
        updatedAt = now.instant();
        return new AttainmentSummaryRemoved(id, participantId, employer);
    }

    private void mustLetGo(Instant addedAt) {
        if (!status.takesEvidence()) {
            throw new RuleBroken(AttainmentRule.ATTAINMENT_EVIDENCE_CLOSED);
        }
        if (wasSubmittedWith(addedAt)) {
            throw new RuleBroken(AttainmentRule.ATTAINMENT_EVIDENCE_SHOWN);
        }
    }

    /** Whether what was added then was part of what was submitted. */
    boolean wasSubmittedWith(Instant addedAt) {
        return submittedAt != null && !addedAt.isAfter(submittedAt);
    }

    /** @param digests of all evidence that there is */
    AttainmentSubmitted submit(List<String> digests, Moment now) {
        var evidence = EvidenceVersion.of(digests);
        if (status == AttainmentStatus.SUBMITTED && evidence.equals(submittedEvidence)) {
            throw new RuleBroken(AttainmentRule.ATTAINMENT_MOVE_NOT_ALLOWED);
        }
        mustMoveTo(AttainmentStatus.SUBMITTED);
        var missing = missing(digests);
        if (!missing.isEmpty()) {
            throw new RuleBroken(AttainmentRule.ATTAINMENT_INCOMPLETE, missing);
        }
        status = AttainmentStatus.SUBMITTED;
        submittedAt = now.instant();
        submittedEvidence = evidence;
        updatedAt = now.instant();
        return new AttainmentSubmitted(id, participantId, employer, competencyId, stage, evidence);
    }

    private List<Fault> missing(List<String> digests) {
        var missing = new ArrayList<Fault>();
        if (rating == null) {
            missing.add(new Fault(
                    "/selfAssessment", "REQUIRED", "Say how you rate yourself, and with whom you talked it over"));
        }
        if (digests.isEmpty()) {
            missing.add(new Fault(
                    "/evidence", "REQUIRED", "Show at least one file, or the summary of a 360-degree feedback"));
        }
        return missing;
    }

    /**
     * Somebody else says that it is shown.
     *
     * @param seen the set of evidence that they looked at
     * @param digests of all evidence that there is
     */
    AttainmentVerified verify(Judge judge, String seen, List<String> digests, Period counts, Moment now) {
        mustBeJudgedBy(judge);
        mustMoveTo(AttainmentStatus.VERIFIED);
        if (!seen.equals(submittedEvidence) || !seen.equals(EvidenceVersion.of(digests))) {
            throw new RuleBroken(AttainmentRule.ATTAINMENT_EVIDENCE_CHANGED);
        }
        status = AttainmentStatus.VERIFIED;
        verifiedOn = now.date();
        expiresOn = now.date().plus(counts);
        updatedAt = now.instant();
        return new AttainmentVerified(id, participantId, employer, competencyId, stage, seen, verifiedOn, expiresOn);
    }

    /** Somebody else says that it is not shown, not yet, or no longer. */
    AttainmentEvent refuse(Judge judge, Verdict verdict, JudgementReason reason, Moment now) {
        mustBeJudgedBy(judge);
        if (statusOn(now.date()) != status) {
            throw new RuleBroken(AttainmentRule.ATTAINMENT_MOVE_NOT_ALLOWED);
        }
        mustMoveTo(verdict.leadsTo());
        status = verdict.leadsTo();
        updatedAt = now.instant();
        var evidence = judgedEvidence();
        return switch (verdict) {
            case RETURNED ->
                new AttainmentReturned(id, participantId, employer, competencyId, stage, evidence, reason.code());
            case DECLINED ->
                new AttainmentDeclined(id, participantId, employer, competencyId, stage, evidence, reason.code());
            case REVOKED -> new AttainmentRevoked(id, participantId, employer, competencyId, stage, reason.code());
            case VERIFIED -> throw new IllegalArgumentException("to verify is no refusal");
        };
    }

    private void mustBeJudgedBy(Judge judge) {
        if (judge.account().equals(begunBy)) {
            throw new RuleBroken(AttainmentRule.ATTAINMENT_JUDGED_BY_ONESELF);
        }
    }

    private void mustMoveTo(AttainmentStatus next) {
        if (!status.next().contains(next)) {
            throw new RuleBroken(AttainmentRule.ATTAINMENT_MOVE_NOT_ALLOWED);
        }
    }

    /** What it is on a day: what was verified expires by itself. */
    public AttainmentStatus statusOn(LocalDate day) {
        return status == AttainmentStatus.VERIFIED && expiresOn != null && day.isAfter(expiresOn)
                ? AttainmentStatus.EXPIRED
                : status;
    }

    public UUID id() {
        return id;
    }

    UUID participantId() {
        return participantId;
    }

    String employer() {
        return employer;
    }

    public UUID competencyId() {
        return competencyId;
    }

    public Stage stage() {
        return stage;
    }

    /** Null until the participant has said something. */
    @Nullable
    SelfAssessment selfAssessment() {
        return rating == null || selfAssessment == null || conversationOn == null || conversationWith == null
                ? null
                : new SelfAssessment(rating, selfAssessment, new Conversation(conversationOn, conversationWith));
    }

    /** Until then it is nobody's but whom it is about. */
    boolean wasSubmitted() {
        return submittedAt != null;
    }

    @Nullable
    Instant submittedAt() {
        return submittedAt;
    }

    @Nullable
    String submittedEvidence() {
        return submittedEvidence;
    }

    /** Of what was submitted. */
    String judgedEvidence() {
        if (submittedEvidence == null) {
            throw new IllegalStateException("never submitted: " + id);
        }
        return submittedEvidence;
    }

    public @Nullable LocalDate verifiedOn() {
        return verifiedOn;
    }

    public @Nullable LocalDate expiresOn() {
        return expiresOn;
    }

    Instant begunAt() {
        return begunAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    long version() {
        return version;
    }
}
