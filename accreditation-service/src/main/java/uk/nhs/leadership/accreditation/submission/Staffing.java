package uk.nhs.leadership.accreditation.submission;

import static uk.nhs.leadership.accreditation.submission.SubmissionStatus.INFORMATION_REQUESTED;
import static uk.nhs.leadership.accreditation.submission.SubmissionStatus.IN_ASSESSMENT;
import static uk.nhs.leadership.accreditation.submission.SubmissionStatus.PANEL;
import static uk.nhs.leadership.accreditation.submission.SubmissionStatus.SUBMITTED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.assessor.Assessor;
import uk.nhs.leadership.accreditation.assessor.PartiesOfCase;
import uk.nhs.leadership.accreditation.submission.Allocation.Declaration;
import uk.nhs.leadership.accreditation.submission.SubmissionEvent.AssessmentBegun;
import uk.nhs.leadership.accreditation.submission.SubmissionEvent.AssessorAllocated;
import uk.nhs.leadership.accreditation.submission.SubmissionEvent.AssessorRecused;
import uk.nhs.leadership.accreditation.submission.SubmissionEvent.CaseInterestDeclared;
import uk.nhs.leadership.accreditation.submission.SubmissionEvent.ReturnedToAssessment;
import uk.nhs.leadership.chassis.event.Event;
import uk.nhs.leadership.chassis.rule.RuleBroken;

/** How assessors come to work on a submission and leave it again, and where that brings it. */
public final class Staffing {
    private final UUID id;
    private final String provider;
    private final Road road;
    private final Judging judging;

    Staffing(UUID id, String provider, Road road, Judging judging) {
        this.id = id;
        this.provider = provider;
        this.road = road;
        this.judging = judging;
    }

    /** Whether anybody can be asked to judge it, and still can. */
    public boolean takesAssessors() {
        return road.isAt(SUBMITTED, IN_ASSESSMENT, INFORMATION_REQUESTED);
    }

    public void mustTakeAssessors() {
        if (!takesAssessors()) {
            throw new RuleBroken(SubmissionRule.SUBMISSION_MOVE_NOT_ALLOWED);
        }
    }

    /** How many assessors are still to be found. */
    public int lacking() {
        return judging.lacking();
    }

    /**
     * Who it is about, so that whoever judges it is none of them nor close to them.
     *
     * @param lineage the provider and every organisation that has become part of it
     */
    public PartiesOfCase parties(Set<String> lineage) {
        return judging.parties(lineage);
    }

    /**
     * Asks an assessor to judge it, or to lead those who do; the last judge that is needed begins the assessment.
     *
     * @param lineage the provider and every organisation that has become part of it
     * @param sat the accounts of those who attended a panel on it
     */
    public List<Event> allocate(
            Assessor assessor,
            Allocation.Role role,
            Set<String> lineage,
            Set<String> sat,
            LocalDate today,
            Instant now) {
        mustTakeAssessors();
        judging.allocate(assessor, role, lineage, sat, today, now);
        road.touch(now);
        var allocated = new AssessorAllocated(id, assessor.id(), role);
        if (!road.isAt(SUBMITTED) || !judging.isEnough()) {
            return List.of(allocated);
        }
        road.moveTo(IN_ASSESSMENT, now);
        return List.of(allocated, new AssessmentBegun(id, provider));
    }

    Event declareInterest(UUID assessorId, boolean interest, @Nullable String text, Instant now) {
        road.mustBeWhereJudgesMayChange();
        judging.declare(assessorId, interest ? Declaration.INTEREST : Declaration.NONE, text, now);
        road.touch(now);
        return new CaseInterestDeclared(id, assessorId, interest);
    }

    /** Keeps those from it who have judged the same before. */
    void keepOut(Map<UUID, String> judged, Instant now) {
        judging.keepOut(judged, now);
        road.touch(now);
    }

    List<Event> recuse(UUID assessorId, Allocation.RecusalReason reason, Instant now) {
        road.mustBeWhereJudgesMayChange();
        judging.recuse(assessorId, reason, now);
        road.touch(now);
        var recused = new AssessorRecused(id, assessorId, reason.name());
        if (!road.isAt(PANEL) || judging.isEnough()) {
            return List.of(recused);
        }
        road.moveTo(IN_ASSESSMENT, now);
        return List.of(recused, new ReturnedToAssessment(id, provider));
    }
}
