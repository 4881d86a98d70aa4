package uk.nhs.leadership.accreditation.submission;

import static uk.nhs.leadership.accreditation.submission.SubmissionStatus.DRAFT;
import static uk.nhs.leadership.accreditation.submission.SubmissionStatus.RETURNED;
import static uk.nhs.leadership.accreditation.submission.SubmissionStatus.SUBMITTED;
import static uk.nhs.leadership.accreditation.submission.SubmissionStatus.WITHDRAWN;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.SQLRestriction;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.calendar.WorkingCalendar;
import uk.nhs.leadership.accreditation.course.Course;
import uk.nhs.leadership.accreditation.course.OutcomeMapping;
import uk.nhs.leadership.accreditation.course.Proposal;
import uk.nhs.leadership.accreditation.curriculum.CurriculumVersion;
import uk.nhs.leadership.accreditation.national.England;
import uk.nhs.leadership.accreditation.procedure.Procedure;
import uk.nhs.leadership.accreditation.submission.SubmissionEvent.DeclarationsSigned;
import uk.nhs.leadership.accreditation.submission.SubmissionEvent.DeclarationsVoided;
import uk.nhs.leadership.accreditation.submission.SubmissionEvent.DueDateMoved;
import uk.nhs.leadership.accreditation.submission.SubmissionEvent.SubmissionChanged;
import uk.nhs.leadership.accreditation.submission.SubmissionEvent.SubmissionDrafted;
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
    /** As evidence names what it is about. */
    public static final String EVIDENCE_KIND = "SUBMISSION";

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

    @Embedded
    private Road road;

    @Embedded
    private Written written;

    @Embedded
    private Measure measure;

    @ElementCollection
    @CollectionTable(name = "submission_allocation", joinColumns = @JoinColumn(name = "submission_id"))
    @MapKeyColumn(name = "assessor_id")
    private Map<UUID, Allocation> allocations;

    @Embedded
    private @Nullable Recommendation recommendation;

    @Embedded
    private @Nullable Ratification ratification;

    @Embedded
    private Triage triage;

    @Embedded
    private @Nullable Withdrawal withdrawal;

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
        this.road = new Road(now);
        this.written = new Written(proposal, author);
        this.measure = new Measure();
        this.allocations = new HashMap<>();
        this.triage = new Triage();
    }

    /** One that says the same, by the same people, as another version of the course. */
    Submission again(UUID next, String nextNumber, int nextVersion, Instant now) {
        var again = new Submission(
                next,
                nextNumber,
                provider,
                courseId,
                nextVersion,
                curriculumVersionId,
                written.proposal(),
                written.authors().stream().min(Comparator.naturalOrder()).orElseThrow(),
                now);
        again.written.takeOver(written);
        return again;
    }

    SubmissionDrafted drafted() {
        return new SubmissionDrafted(id, number, provider, curriculumVersionId, courseId, courseVersion);
    }

    /** The provider rewrites its draft, or what was returned to it. */
    List<Event> change(Wording wording, String author, Instant now) {
        mustBeWithAuthors();
        curriculumVersionId = wording.curriculumVersionId();
        var wasSigned = written.rewrite(wording.proposal(), author);
        road.touch(now);
        var changed = new SubmissionChanged(id, provider, curriculumVersionId);
        return wasSigned ? List.of(changed, new DeclarationsVoided(id, provider)) : List.of(changed);
    }

    /** A person of the provider answers for what it says now. */
    DeclarationsSigned sign(Set<DeclarationKind> declarations, Signature signature) {
        mustBeWithAuthors();
        written.sign(declarations, signature);
        road.touch(signature.at());
        return new DeclarationsSigned(
                id, provider, declarations.stream().sorted().toList());
    }

    private void mustBeWithAuthors() {
        if (!road.isAt(DRAFT, RETURNED)) {
            throw new RuleBroken(SubmissionRule.SUBMISSION_NOT_A_DRAFT);
        }
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
        road.mustLeadTo(SUBMITTED);
        road.deadline().mustNotBeOver(England.dateAt(now));
        var stage = course().stage();
        if (!faults.isEmpty() || curriculum == null || stage == null) {
            throw new RuleBroken(SubmissionRule.SUBMISSION_INCOMPLETE, faults);
        }
        var comesAgain = road.isAt(RETURNED);
        road.submit(procedure.definition().daysToDecision(), calendar, now);
        revision += comesAgain ? 1 : 0;
        measure.fix(revision, curriculum, stage, procedure);
        return new SubmissionSubmitted(
                id,
                number,
                provider,
                curriculumVersionId,
                courseId,
                courseVersion,
                revision,
                stage,
                course().firstCohortStartsOn());
    }

    /** The provider takes it back. */
    SubmissionWithdrawn withdraw(Withdrawal why, Instant now) {
        road.moveTo(WITHDRAWN, now);
        withdrawal = why;
        return new SubmissionWithdrawn(id, provider, why.reason().name());
    }

    /** An assessor says whether they have an interest in it; whoever has one is to step back. */
    public Event declareInterest(UUID assessorId, boolean interest, @Nullable String text, Instant now) {
        return staffing().declareInterest(assessorId, interest, text, now);
    }

    /** An assessor steps back; if too few are left, others must be found before the panel can go on. */
    public List<Event> recuse(UUID assessorId, Allocation.RecusalReason reason, Instant now) {
        return staffing().recuse(assessorId, reason, now);
    }

    public boolean hasEnoughAssessors() {
        return judging().isEnough();
    }

    Judging judging() {
        return new Judging(allocations, provider, written, measure.assessorsNeeded());
    }

    /** The panel has said how it should end; null once that is open again. */
    void recommended(@Nullable Recommendation panels) {
        recommendation = panels;
    }

    void decided(Ratification decision) {
        ratification = decision;
    }

    /** Counts again when it is due, by a calendar that has changed; empty if that moves nothing. */
    Optional<DueDateMoved> recount(WorkingCalendar calendar, Instant now) {
        var moved = road.clock().recount(calendar).map(dueOn -> new DueDateMoved(id, provider, dueOn));
        moved.ifPresent(event -> road.touch(now));
        return moved;
    }

    /** As far as it is looked at before anybody judges it. */
    Triaging triaging() {
        return new Triaging(this);
    }

    /** As far as it is judged. */
    public Assessing assessing() {
        return new Assessing(this);
    }

    /** As far as it is decided. */
    public Deciding deciding() {
        return new Deciding(this);
    }

    public Staffing staffing() {
        return new Staffing(id, provider, road, judging());
    }

    /** Who judges it now: the ids of the assessors. */
    public Set<UUID> liveAssessors() {
        return judging().judges();
    }

    /** Who works on it now: the ids of those who judge it, and of who leads them. */
    public Set<UUID> atWork() {
        return judging().live();
    }

    /** The id under which an account works on it now, if it does. */
    public Optional<UUID> liveAssessor(String account) {
        return judging().live(account);
    }

    public UUID id() {
        return id;
    }

    public String number() {
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

    /** The one that was submitted last, or that is drafted first. */
    public int revision() {
        return revision;
    }

    /** When it is due; null while its clock does not run. */
    public @Nullable LocalDate dueOn() {
        return road.clock().dueOn();
    }

    public SubmissionStatus status() {
        return road.status();
    }

    Road road() {
        return road;
    }

    public Course course() {
        return written.course();
    }

    /** What it says now. */
    public Wording wording() {
        return new Wording(curriculumVersionId, written.proposal());
    }

    Written written() {
        return written;
    }

    public List<OutcomeMapping> mapping() {
        return written.mapping();
    }

    public List<Criterion> criteria() {
        return measure.criteria();
    }

    public Map<UUID, Allocation> allocations() {
        return Map.copyOf(allocations);
    }

    /** By which it is dealt with; null until it is submitted. */
    public @Nullable UUID procedureId() {
        return measure.procedureId();
    }

    Measure measure() {
        return measure;
    }

    /** For how many years it will be accredited, as the curriculum said when it was submitted. */
    public int termYears() {
        return measure.termYears();
    }

    public @Nullable Recommendation recommendation() {
        return recommendation;
    }

    public @Nullable Ratification ratification() {
        return ratification;
    }

    Triage triage() {
        return triage;
    }

    @Nullable
    Withdrawal withdrawal() {
        return withdrawal;
    }

    public long version() {
        return version;
    }
}
