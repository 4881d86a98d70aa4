package uk.nhs.leadership.accreditation.submission;

import static uk.nhs.leadership.accreditation.submission.SubmissionStatus.DECIDED;
import static uk.nhs.leadership.accreditation.submission.SubmissionStatus.DRAFT;
import static uk.nhs.leadership.accreditation.submission.SubmissionStatus.IN_ASSESSMENT;
import static uk.nhs.leadership.accreditation.submission.SubmissionStatus.PANEL;
import static uk.nhs.leadership.accreditation.submission.SubmissionStatus.RECOMMENDED;
import static uk.nhs.leadership.accreditation.submission.SubmissionStatus.REJECTED_AT_TRIAGE;
import static uk.nhs.leadership.accreditation.submission.SubmissionStatus.RETURNED;
import static uk.nhs.leadership.accreditation.submission.SubmissionStatus.SUBMITTED;
import static uk.nhs.leadership.accreditation.submission.SubmissionStatus.WITHDRAWN;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.SQLRestriction;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.assessor.Assessor;
import uk.nhs.leadership.accreditation.calendar.WorkingCalendar;
import uk.nhs.leadership.accreditation.course.Answer;
import uk.nhs.leadership.accreditation.course.Course;
import uk.nhs.leadership.accreditation.course.OutcomeMapping;
import uk.nhs.leadership.accreditation.course.Proposal;
import uk.nhs.leadership.accreditation.curriculum.CurriculumVersion;
import uk.nhs.leadership.accreditation.national.England;
import uk.nhs.leadership.accreditation.procedure.Procedure;
import uk.nhs.leadership.accreditation.submission.SubmissionEvent.AssessmentBegun;
import uk.nhs.leadership.accreditation.submission.SubmissionEvent.AssessorAllocated;
import uk.nhs.leadership.accreditation.submission.SubmissionEvent.AssessorRecused;
import uk.nhs.leadership.accreditation.submission.SubmissionEvent.DueDateMoved;
import uk.nhs.leadership.accreditation.submission.SubmissionEvent.RejectedAtTriage;
import uk.nhs.leadership.accreditation.submission.SubmissionEvent.ReturnedToAssessment;
import uk.nhs.leadership.accreditation.submission.SubmissionEvent.SentToPanel;
import uk.nhs.leadership.accreditation.submission.SubmissionEvent.SubmissionChanged;
import uk.nhs.leadership.accreditation.submission.SubmissionEvent.SubmissionDecided;
import uk.nhs.leadership.accreditation.submission.SubmissionEvent.SubmissionDrafted;
import uk.nhs.leadership.accreditation.submission.SubmissionEvent.SubmissionRecommended;
import uk.nhs.leadership.accreditation.submission.SubmissionEvent.SubmissionReturned;
import uk.nhs.leadership.accreditation.submission.SubmissionEvent.SubmissionSubmitted;
import uk.nhs.leadership.accreditation.submission.SubmissionEvent.SubmissionWithdrawn;
import uk.nhs.leadership.chassis.event.Event;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.chassis.tenancy.OrganisationFilter;

/** One version of a course on its way to a decision: what it says, who judges it, what they decide. */
@Entity
@SQLRestriction(OrganisationFilter.OFF + " or provider = " + OrganisationFilter.CALLER)
public class Submission {
    private static final int USUAL_ASSESSORS = 2;

    @Id
    private UUID id;

    @Column(updatable = false)
    private String number;

    @Column(updatable = false)
    private String provider;

    private UUID curriculumVersionId;

    @Column(updatable = false)
    private UUID courseId;

    @Column(updatable = false)
    private int courseVersion;

    private int revision;

    @Enumerated(EnumType.STRING)
    private SubmissionStatus status;

    @Embedded
    private Course course;

    @ElementCollection
    @CollectionTable(name = "submission_mapping", joinColumns = @JoinColumn(name = "submission_id"))
    @OrderColumn(name = "ordinal")
    private List<OutcomeMapping> mapping;

    @ElementCollection
    @CollectionTable(name = "submission_answer", joinColumns = @JoinColumn(name = "submission_id"))
    @OrderColumn(name = "ordinal")
    private List<Answer> answers;

    @ElementCollection
    @CollectionTable(name = "submission_author", joinColumns = @JoinColumn(name = "submission_id"))
    @Column(name = "account")
    private Set<String> authors;

    @ElementCollection
    @CollectionTable(name = "submission_criterion", joinColumns = @JoinColumn(name = "submission_id"))
    @OrderColumn(name = "ordinal")
    private List<Criterion> criteria;

    @ElementCollection
    @CollectionTable(name = "submission_allocation", joinColumns = @JoinColumn(name = "submission_id"))
    @MapKeyColumn(name = "assessor_id")
    private Map<UUID, Allocation> allocations;

    @ElementCollection
    @CollectionTable(name = "submission_clock", joinColumns = @JoinColumn(name = "submission_id"))
    @OrderColumn(name = "ordinal")
    private List<ClockRun> clockRuns;

    private @Nullable UUID procedureId;
    private int assessorsNeeded;
    private @Nullable Integer clockTargetDays;
    private @Nullable LocalDate clockDueOn;

    private @Nullable Instant submittedAt;
    private @Nullable Integer termYears;

    @Embedded
    private @Nullable Recommendation recommendation;

    @Embedded
    private @Nullable Ratification ratification;

    private @Nullable LocalDate answerBy;

    @Embedded
    private @Nullable Return returned;

    @ElementCollection
    @CollectionTable(name = "submission_return_fault", joinColumns = @JoinColumn(name = "submission_id"))
    @OrderColumn(name = "ordinal")
    private List<Return.Fault> returnFaults;

    @Embedded
    private @Nullable Rejection rejection;

    @Embedded
    private @Nullable Withdrawal withdrawal;

    private Instant createdAt;
    private Instant updatedAt;

    @Version
    private long version;

    protected Submission() {}

    /**
     * Begins a draft.
     *
     * @param number read by people, never reused
     * @param provider the code of the provider's organisation
     * @param author the account of who writes it
     */
    Submission(
            UUID id,
            String number,
            String provider,
            UUID courseId,
            int courseVersion,
            UUID curriculumVersionId,
            Proposal proposal,
            String author,
            Instant now) {
        this.id = id;
        this.number = number;
        this.provider = provider;
        this.courseId = courseId;
        this.courseVersion = courseVersion;
        this.curriculumVersionId = curriculumVersionId;
        this.revision = 1;
        this.status = DRAFT;
        this.course = proposal.course();
        this.mapping = new ArrayList<>(proposal.mapping());
        this.answers = new ArrayList<>(proposal.answers());
        this.authors = new HashSet<>(Set.of(author));
        this.criteria = new ArrayList<>();
        this.allocations = new HashMap<>();
        this.clockRuns = new ArrayList<>();
        this.returnFaults = new ArrayList<>();
        this.assessorsNeeded = USUAL_ASSESSORS;
        this.createdAt = now;
        this.updatedAt = now;
    }

    SubmissionDrafted drafted() {
        return new SubmissionDrafted(id, number, provider, curriculumVersionId, courseId, courseVersion);
    }

    /** The provider rewrites its draft, or what was returned to it. */
    SubmissionChanged change(UUID curriculum, Proposal proposal, String author, Instant now) {
        if (status != DRAFT && status != RETURNED) {
            throw new RuleBroken(SubmissionRule.SUBMISSION_NOT_A_DRAFT);
        }
        curriculumVersionId = curriculum;
        course = proposal.course();
        mapping.clear();
        mapping.addAll(proposal.mapping());
        answers.clear();
        answers.addAll(proposal.answers());
        authors.add(author);
        updatedAt = now;
        return new SubmissionChanged(id, provider, curriculum);
    }

    /**
     * The provider asks for a decision; after a return, with the next revision.
     *
     * @param faults everything that the check found
     * @param curriculum what it is judged by; null is one of the faults
     * @param procedure how it is dealt with from now to its end; after a return, as before
     * @param calendar by which its clock counts
     */
    SubmissionSubmitted submit(
            List<Fault> faults,
            @Nullable CurriculumVersion curriculum,
            Procedure procedure,
            WorkingCalendar calendar,
            Instant now) {
        mustBeAbleToMoveTo(SUBMITTED);
        var stage = course.stage();
        if (!faults.isEmpty() || curriculum == null || stage == null) {
            throw new RuleBroken(SubmissionRule.SUBMISSION_INCOMPLETE, faults);
        }
        var definition = procedure.definition();
        clockDueOn = clockOf(definition.daysToDecision()).start(England.dateAt(now), calendar);
        clockTargetDays = definition.daysToDecision();
        revision += status == RETURNED ? 1 : 0;
        procedureId = procedure.id();
        assessorsNeeded = definition.assessors();
        moveTo(SUBMITTED, now);
        criteria.addAll(Criterion.of(curriculum, stage, definition.criteria()));
        termYears = curriculum.termYears();
        submittedAt = submittedAt == null ? now : submittedAt;
        return new SubmissionSubmitted(
                id,
                number,
                provider,
                curriculumVersionId,
                courseId,
                courseVersion,
                revision,
                stage,
                course.firstCohortStartsOn());
    }

    /**
     * The national body sends it back before anybody judges it; its provider mends it and submits it again.
     *
     * @param by the account of the panel member
     * @param answerBy the last day for that
     */
    SubmissionReturned sendBack(
            String by,
            Return.Reason reason,
            String reasonText,
            List<Return.Fault> faults,
            LocalDate answerBy,
            Instant now) {
        mustBeInTriageOf(by);
        moveTo(RETURNED, now);
        this.answerBy = answerBy;
        returned = new Return(reason, reasonText, revision, England.dateAt(now));
        returnFaults.clear();
        returnFaults.addAll(faults);
        criteria.clear();
        return new SubmissionReturned(id, provider, reason.name(), revision, answerBy);
    }

    /** The national body ends it before anybody judges it. */
    RejectedAtTriage reject(String by, Rejection why, Instant now) {
        mustBeInTriageOf(by);
        moveTo(REJECTED_AT_TRIAGE, now);
        rejection = why;
        return new RejectedAtTriage(id, provider, why.reason().name());
    }

    private void mustBeInTriageOf(String panelMember) {
        if (status != SUBMITTED) {
            throw new RuleBroken(SubmissionRule.SUBMISSION_MOVE_NOT_ALLOWED);
        }
        if (authors.contains(panelMember)) {
            throw new RuleBroken(SubmissionRule.PANEL_MEMBER_WROTE_COURSE);
        }
    }

    /** The provider takes it back. */
    SubmissionWithdrawn withdraw(Withdrawal why, Instant now) {
        moveTo(WITHDRAWN, now);
        withdrawal = why;
        return new SubmissionWithdrawn(id, provider, why.reason().name());
    }

    /** An assessor says what they found: possible as long as it is in assessment. */
    public void takeFinding(Instant now) {
        if (status != IN_ASSESSMENT) {
            throw new RuleBroken(SubmissionRule.SUBMISSION_NOT_IN_ASSESSMENT);
        }
        updatedAt = now;
    }

    /** An assessor says better what they found: possible until the panel has recommended. */
    public void correctFinding(Instant now) {
        if (status != IN_ASSESSMENT && status != PANEL) {
            throw new RuleBroken(SubmissionRule.SUBMISSION_NOT_IN_ASSESSMENT);
        }
        updatedAt = now;
    }

    /** Asks an assessor to judge it; the second one begins the assessment. */
    public List<Event> allocate(Assessor assessor, LocalDate today, Instant now) {
        if (status != SUBMITTED && status != IN_ASSESSMENT) {
            throw new RuleBroken(SubmissionRule.SUBMISSION_MOVE_NOT_ALLOWED);
        }
        judging().allocate(assessor, today, now);
        updatedAt = now;
        var allocated = new AssessorAllocated(id, assessor.id());
        if (status == IN_ASSESSMENT || !hasEnoughAssessors()) {
            return List.of(allocated);
        }
        moveTo(IN_ASSESSMENT, now);
        return List.of(allocated, new AssessmentBegun(id, provider));
    }

    /** An assessor steps back; if too few are left, others must be found before the panel can go on. */
    public List<Event> recuse(UUID assessorId, Allocation.RecusalReason reason, Instant now) {
        if (status != SUBMITTED && status != IN_ASSESSMENT && status != PANEL) {
            throw new RuleBroken(SubmissionRule.SUBMISSION_MOVE_NOT_ALLOWED);
        }
        judging().recuse(assessorId, reason, now);
        updatedAt = now;
        var recused = new AssessorRecused(id, assessorId, reason.name());
        if (status != PANEL || hasEnoughAssessors()) {
            return List.of(recused);
        }
        moveTo(IN_ASSESSMENT, now);
        return List.of(recused, new ReturnedToAssessment(id, provider));
    }

    /** Every assessor has judged every criterion. */
    public Event sendToPanel(Instant now) {
        mustBeAbleToMoveTo(PANEL);
        judging().mustBeEnough();
        moveTo(PANEL, now);
        return new SentToPanel(id, provider);
    }

    /**
     * The panel says how it should end.
     *
     * @param assessors those who judge it, with the interests that they have declared by now
     */
    public Event recommend(Recommendation panels, List<Assessor> assessors, LocalDate today, Instant now) {
        if (status == SUBMITTED || status == IN_ASSESSMENT) {
            judging().mustBeEnough();
        }
        mustBeAbleToMoveTo(RECOMMENDED);
        if (judging().hasAssessed(panels.by())) {
            throw new RuleBroken(SubmissionRule.PANEL_MEMBER_ASSESSED);
        }
        if (authors.contains(panels.by())) {
            throw new RuleBroken(SubmissionRule.PANEL_MEMBER_WROTE_COURSE);
        }
        judging().mustHaveNoInterest(assessors, today);
        moveTo(RECOMMENDED, now);
        recommendation = panels;
        return new SubmissionRecommended(id, panels.decision(), nameOf(panels.reason()));
    }

    /** Whether this ratifier may make the panel's recommendation the decision; refused by name if not. */
    public Recommendation mustBeRatifiableBy(String ratifier) {
        mustBeAbleToMoveTo(DECIDED);
        if (recommendation == null) {
            throw new IllegalStateException("recommended without a recommendation: " + id);
        }
        if (judging().hasAssessed(ratifier)) {
            throw new RuleBroken(SubmissionRule.RATIFIER_ASSESSED);
        }
        if (recommendation.by().equals(ratifier)) {
            throw new RuleBroken(SubmissionRule.RATIFIER_SAT_ON_PANEL);
        }
        if (authors.contains(ratifier)) {
            throw new RuleBroken(SubmissionRule.RATIFIER_WROTE_COURSE);
        }
        return recommendation;
    }

    /**
     * A ratifier makes the panel's recommendation the decision.
     *
     * @param accreditationNumber of the accreditation, if the panel recommends one
     */
    public Event ratify(
            String ratifier,
            @Nullable String reasonText,
            @Nullable String accreditationNumber,
            LocalDate today,
            Instant now) {
        var panels = mustBeRatifiableBy(ratifier);
        if ((panels.decision() == Decision.ACCREDITED) != (accreditationNumber != null)) {
            throw new IllegalArgumentException("an accreditation has a number and a refusal has none: " + id);
        }
        moveTo(DECIDED, now);
        ratification = new Ratification(panels.decision(), today, reasonText, ratifier, accreditationNumber);
        return new SubmissionDecided(
                id, provider, panels.decision(), today, nameOf(panels.reason()), accreditationNumber);
    }

    public boolean hasEnoughAssessors() {
        return judging().isEnough();
    }

    private Judging judging() {
        return new Judging(allocations, provider, authors, assessorsNeeded);
    }

    private ServiceClock clockOf(int targetDays) {
        return new ServiceClock(clockRuns, targetDays);
    }

    /** What its service clock shows; empty if none ever ran. */
    Optional<ClockReading> readClock(WorkingCalendar calendar, LocalDate today) {
        return Optional.ofNullable(clockTargetDays)
                .map(targetDays -> clockOf(targetDays).read(clockDueOn, calendar, today));
    }

    /** Counts again when it is due, by a calendar that has changed; empty if that moves nothing. */
    Optional<DueDateMoved> recount(WorkingCalendar calendar, Instant now) {
        var dueOn = clockTargetDays == null ? null : clockOf(clockTargetDays).dueOn(calendar);
        if (dueOn == null || dueOn.equals(clockDueOn)) {
            return Optional.empty();
        }
        clockDueOn = dueOn;
        updatedAt = now;
        return Optional.of(new DueDateMoved(id, provider, dueOn));
    }

    private void mustBeAbleToMoveTo(SubmissionStatus next) {
        if (!status.next().contains(next)) {
            throw new RuleBroken(SubmissionRule.SUBMISSION_MOVE_NOT_ALLOWED);
        }
    }

    private void moveTo(SubmissionStatus next, Instant now) {
        mustBeAbleToMoveTo(next);
        status = next;
        updatedAt = now;
        if (clockTargetDays != null && clockDueOn != null && !next.isOnTheClock()) {
            clockOf(clockTargetDays).stop(England.dateAt(now), next);
            clockDueOn = null;
        }
        answerBy = null;
    }

    private static @Nullable String nameOf(@Nullable Enum<?> reason) {
        return reason == null ? null : reason.name();
    }

    /** Who judges it now: the ids of the assessors. */
    public Set<UUID> liveAssessors() {
        return judging().live();
    }

    /** The id under which an account judges it now, if it does. */
    public Optional<UUID> liveAssessor(String account) {
        return judging().live(account);
    }

    Proposal proposal() {
        return new Proposal(course, mapping, answers);
    }

    public UUID id() {
        return id;
    }

    String number() {
        return number;
    }

    public String provider() {
        return provider;
    }

    public UUID curriculumVersionId() {
        return curriculumVersionId;
    }

    public UUID courseId() {
        return courseId;
    }

    public int courseVersion() {
        return courseVersion;
    }

    int revision() {
        return revision;
    }

    public SubmissionStatus status() {
        return status;
    }

    public Course course() {
        return course;
    }

    public List<Criterion> criteria() {
        return criteria;
    }

    List<OutcomeMapping> mapping() {
        return mapping;
    }

    List<Answer> answers() {
        return answers;
    }

    public Map<UUID, Allocation> allocations() {
        return Map.copyOf(allocations);
    }

    List<ClockRun> clockRuns() {
        return clockRuns;
    }

    /** By which it is dealt with; null until it is submitted. */
    @Nullable
    UUID procedureId() {
        return procedureId;
    }

    /** When it is due; null while no clock runs. */
    @Nullable
    LocalDate clockDueOn() {
        return clockDueOn;
    }

    @Nullable
    Instant submittedAt() {
        return submittedAt;
    }

    /** For how many years it will be accredited, as the curriculum said when it was submitted. */
    public int termYears() {
        return Objects.requireNonNull(termYears);
    }

    public @Nullable Recommendation recommendation() {
        return recommendation;
    }

    @Nullable
    Ratification ratification() {
        return ratification;
    }

    /** The last day on which the provider may act; null unless it is waited for. */
    @Nullable
    LocalDate answerBy() {
        return answerBy;
    }

    /** The last time that it was sent back. */
    @Nullable
    Return returned() {
        return returned;
    }

    List<Return.Fault> returnFaults() {
        return returnFaults;
    }

    @Nullable
    Rejection rejection() {
        return rejection;
    }

    @Nullable
    Withdrawal withdrawal() {
        return withdrawal;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    public long version() {
        return version;
    }
}
