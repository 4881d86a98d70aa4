package uk.nhs.leadership.accreditation.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.assessor.Assessors;
import uk.nhs.leadership.accreditation.finding.Finding;
import uk.nhs.leadership.accreditation.finding.Findings;
import uk.nhs.leadership.accreditation.finding.Pointer;
import uk.nhs.leadership.accreditation.national.England;
import uk.nhs.leadership.accreditation.panel.PanelRecommendations;
import uk.nhs.leadership.accreditation.submission.Allocation;
import uk.nhs.leadership.accreditation.submission.Allocations;
import uk.nhs.leadership.accreditation.submission.Reader;
import uk.nhs.leadership.accreditation.submission.Submission;
import uk.nhs.leadership.accreditation.submission.SubmissionRule;
import uk.nhs.leadership.accreditation.submission.Submissions;
import uk.nhs.leadership.accreditation.submission.SubmittedEvidence;
import uk.nhs.leadership.chassis.event.EventLog;
import uk.nhs.leadership.chassis.http.Version;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.chassis.time.Ids;

/**
 * How a submission is assessed, up to the panel; each use case is one transaction. Acts on one submission wait for each
 * other, so that the finding that completes an assessment is seen to.
 */
@ApplicationScoped
class AssessmentService {
    private static final int AT_ONCE = 20;

    private final Assessments assessments;
    private final Submissions submissions;
    private final Allocations allocations;
    private final Findings findings;
    private final SubmittedEvidence evidence;
    private final Assessors assessors;
    private final PanelRecommendations recommendations;
    private final EventLog events;
    private final Ids ids;
    private final Clock clock;

    AssessmentService(
            Assessments assessments,
            Submissions submissions,
            Allocations allocations,
            Findings findings,
            SubmittedEvidence evidence,
            Assessors assessors,
            PanelRecommendations recommendations,
            EventLog events,
            Ids ids,
            Clock clock) {
        this.assessments = assessments;
        this.submissions = submissions;
        this.allocations = allocations;
        this.findings = findings;
        this.evidence = evidence;
        this.assessors = assessors;
        this.recommendations = recommendations;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    AssessmentShown find(UUID id, Reader reader, @Nullable Integer revision) {
        var submission = submissions.readableBy(reader, id);
        return assessments.shown(submission, revision == null ? submission.revision() : revision, reader);
    }

    @Transactional
    AssessmentShown allocate(UUID id, Reader reader, UUID assessorId, Allocation.Role role) {
        assessors.keepDeclarations();
        var submission = submissions.lockedFor(reader, id);
        var assessor = assessors
                .findByIdOptional(assessorId)
                .orElseThrow(() -> new RuleBroken(SubmissionRule.ASSESSOR_UNKNOWN));
        var now = clock.instant();
        var lineage = allocations.lineageOf(submission.provider());
        var sat = recommendations.whoSatFor(submission);
        events.append(submission.staffing().allocate(assessor, role, lineage, sat, England.dateAt(now), now));
        return assessments.saved(submission, reader);
    }

    @Transactional
    Finding record(UUID id, Reader reader, String criterionCode, Found found) {
        var submission = submissions.lockedFor(reader, id);
        var assessorId = reader.assessorOf(submission).orElseThrow(NotFound::new);
        var now = clock.instant();
        var assessment = assessments.of(submission);
        var criterion = assessment.criterion(criterionCode);
        assessment.mustBeFirst(assessorId, criterion);
        var finding = new Finding(ids.next(), id, assessorId, criterion, found.result(), found.rationale(), now);
        finding.pointTo(pointers(id, found));
        submission.assessing().takeFinding(assessorId, now);
        findings.persistAndFlush(finding);
        events.append(finding.recorded());
        goOnIfComplete(submission, now);
        return finding;
    }

    @Transactional
    Finding correct(UUID id, Reader reader, UUID findingId, Version seen, Found found) {
        var submission = submissions.lockedFor(reader, id);
        var assessorId = reader.assessorOf(submission).orElseThrow(NotFound::new);
        var finding = findings.ofAssessor(id, submission.revision(), assessorId, findingId);
        seen.mustBe(finding.version());
        var now = clock.instant();
        var pointers = pointers(id, found);
        submission.assessing().correctFinding(now);
        var criterion = assessments.of(submission).criterion(finding.criterion());
        events.append(finding.correct(criterion, found.result(), found.rationale(), now));
        finding.pointTo(pointers);
        findings.flush();
        goWhereItBelongs(submission, now);
        return finding;
    }

    private List<Pointer> pointers(UUID submissionId, Found found) {
        return found.places().isEmpty() ? List.of() : Pointer.into(evidence.of(submissionId), found.places());
    }

    @Transactional
    Finding finding(UUID id, Reader reader, UUID findingId) {
        var submission = submissions.readableBy(reader, id);
        var assessorId = reader.assessorOf(submission).orElseThrow(NotFound::new);
        return findings.ofAssessor(id, submission.revision(), assessorId, findingId);
    }

    /**
     * Sends some to the panel that became complete while their provider was waited for: when the provider answers, nothing is
     * seen of who judges and what they found.
     *
     * @return whether there may be more
     */
    @Transactional
    boolean sendSomeToPanel() {
        var now = clock.instant();
        var complete = submissions.locked(findings.submissionsWithoutGap(AT_ONCE));
        complete.forEach(submission -> goOnIfComplete(submission, now));
        return complete.size() == AT_ONCE;
    }

    /**
     * Takes up some again that were deferred, by those who judged them: when the provider submits, nothing is seen of who
     * judges.
     *
     * @return whether there may be more
     */
    @Transactional
    boolean takeSomeUpAgain() {
        var now = clock.instant();
        var cameAgain = submissions.locked(submissions.ofThoseJudgedBefore(AT_ONCE));
        cameAgain.forEach(submission -> events.append(submission.assessing().takeUpAgain(now)));
        return cameAgain.size() == AT_ONCE;
    }

    /** To the panel if nothing is missing any more; back from it if those who judge differ again. */
    void goWhereItBelongs(Submission submission, Instant now) {
        if (assessments.of(submission).mustBeModeratedAgain()) {
            events.append(submission.assessing().returnToAssessment(now));
        } else {
            goOnIfComplete(submission, now);
        }
    }

    private void goOnIfComplete(Submission submission, Instant now) {
        if (assessments.of(submission).isComplete()) {
            events.append(submission.assessing().sendToPanel(now));
        }
    }
}
