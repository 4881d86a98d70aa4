package uk.nhs.leadership.accreditation.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.accreditation.Grant;
import uk.nhs.leadership.accreditation.accreditation.Granting;
import uk.nhs.leadership.accreditation.assessor.Assessors;
import uk.nhs.leadership.accreditation.curriculum.FindingResult;
import uk.nhs.leadership.accreditation.finding.Finding;
import uk.nhs.leadership.accreditation.finding.Findings;
import uk.nhs.leadership.accreditation.national.England;
import uk.nhs.leadership.accreditation.provider.Provider;
import uk.nhs.leadership.accreditation.provider.Providers;
import uk.nhs.leadership.accreditation.submission.Allocation;
import uk.nhs.leadership.accreditation.submission.Allocations;
import uk.nhs.leadership.accreditation.submission.Decision;
import uk.nhs.leadership.accreditation.submission.Reader;
import uk.nhs.leadership.accreditation.submission.Recommendation;
import uk.nhs.leadership.accreditation.submission.Submission;
import uk.nhs.leadership.accreditation.submission.SubmissionRule;
import uk.nhs.leadership.accreditation.submission.Submissions;
import uk.nhs.leadership.chassis.event.EventLog;
import uk.nhs.leadership.chassis.http.Version;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.chassis.time.Ids;

/**
 * What assessors, panel and ratifiers do with a submission; each use case is one transaction. Acts on one submission
 * wait for each other, so that the finding that completes an assessment is seen to.
 */
@ApplicationScoped
class AssessmentService {
    private static final int AT_ONCE = 20;

    private final Submissions submissions;
    private final Allocations allocations;
    private final Findings findings;
    private final Assessors assessors;
    private final Providers providers;
    private final Granting granting;
    private final EventLog events;
    private final Ids ids;
    private final Clock clock;

    AssessmentService(
            Submissions submissions,
            Allocations allocations,
            Findings findings,
            Assessors assessors,
            Providers providers,
            Granting granting,
            EventLog events,
            Ids ids,
            Clock clock) {
        this.submissions = submissions;
        this.allocations = allocations;
        this.findings = findings;
        this.assessors = assessors;
        this.providers = providers;
        this.granting = granting;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    AssessmentShown find(UUID id, Reader reader) {
        return of(submissions.readableBy(reader, id)).shownTo(reader).orElseThrow(NotFound::new);
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
        events.append(submission.allocate(assessor, role, lineage, England.dateAt(now), now));
        return saved(submission, reader);
    }

    @Transactional
    Finding record(UUID id, Reader reader, String criterionCode, FindingResult result, String rationale) {
        var submission = submissions.lockedFor(reader, id);
        var assessorId = reader.assessorOf(submission).orElseThrow(NotFound::new);
        var now = clock.instant();
        var assessment = of(submission);
        var criterion = assessment.criterion(criterionCode);
        assessment.mustBeFirst(assessorId, criterion);
        var finding = new Finding(ids.next(), id, assessorId, criterion, result, rationale, now);
        submission.takeFinding(assessorId, now);
        findings.persistAndFlush(finding);
        events.append(finding.recorded());
        goOnIfComplete(submission, now);
        return finding;
    }

    @Transactional
    Finding correct(UUID id, Reader reader, UUID findingId, Version seen, FindingResult result, String rationale) {
        var submission = submissions.lockedFor(reader, id);
        var assessorId = reader.assessorOf(submission).orElseThrow(NotFound::new);
        var finding = findings.ofAssessor(id, submission.revision(), assessorId, findingId);
        seen.mustBe(finding.version());
        var now = clock.instant();
        submission.correctFinding(now);
        var criterion = of(submission).criterion(finding.criterion());
        events.append(finding.correct(criterion, result, rationale, now));
        findings.flush();
        return finding;
    }

    @Transactional
    Finding finding(UUID id, Reader reader, UUID findingId) {
        var submission = submissions.readableBy(reader, id);
        var assessorId = reader.assessorOf(submission).orElseThrow(NotFound::new);
        return findings.ofAssessor(id, submission.revision(), assessorId, findingId);
    }

    @Transactional
    AssessmentShown recommend(UUID id, Reader reader, Version seen, Recommendation panels) {
        var submission = submissions.lockedFor(reader, id);
        seen.mustBe(submission.version());
        of(submission).mustCarry(panels.decision());
        var now = clock.instant();
        var judges = assessors.byIds(submission.atWork());
        var lineage = allocations.lineageOf(submission.provider());
        events.append(submission.recommend(panels, judges, lineage, England.dateAt(now), now));
        return saved(submission, reader);
    }

    /**
     * Makes the panel's recommendation the decision.
     *
     * @param replaceAtOnce whether an accreditation that the course has ends for the new one today
     */
    @Transactional
    AssessmentShown ratify(
            UUID id, Reader reader, Version seen, String ratifier, @Nullable String reasonText, boolean replaceAtOnce) {
        var submission = submissions.lockedFor(reader, id);
        seen.mustBe(submission.version());
        var now = clock.instant();
        var today = England.dateAt(now);
        var panels = submission.mustBeRatifiableBy(ratifier);
        if (panels.decision() == Decision.ACCREDITED) {
            var granted = granting.grant(
                    submission, providerOf(submission), Grant.inFull(submission.termYears()), replaceAtOnce, now);
            events.append(submission.ratify(ratifier, reasonText, granted.number(), today, now));
        } else {
            events.append(submission.ratify(ratifier, reasonText, null, today, now));
        }
        return saved(submission, reader);
    }

    private Provider providerOf(Submission submission) {
        return providers
                .ofOrganisation(submission.provider())
                .orElseThrow(() -> new IllegalStateException("submitted without a provider: " + submission.id()));
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

    void goOnIfComplete(Submission submission, Instant now) {
        if (of(submission).isComplete()) {
            events.append(submission.sendToPanel(now));
        }
    }

    private Assessment of(Submission submission) {
        return new Assessment(submissions.whole(submission), findings.on(submission.id(), submission.revision()));
    }

    private AssessmentShown saved(Submission submission, Reader reader) {
        submissions.flush();
        return of(submission).shownTo(reader).orElseThrow(NotFound::new);
    }
}
