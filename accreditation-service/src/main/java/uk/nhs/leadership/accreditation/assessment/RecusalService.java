package uk.nhs.leadership.accreditation.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.allocation.AllocationService;
import uk.nhs.leadership.accreditation.assessor.Assessor;
import uk.nhs.leadership.accreditation.assessor.Assessors;
import uk.nhs.leadership.accreditation.assessor.InterestFollower;
import uk.nhs.leadership.accreditation.national.England;
import uk.nhs.leadership.accreditation.submission.Allocation.RecusalReason;
import uk.nhs.leadership.accreditation.submission.Allocations;
import uk.nhs.leadership.accreditation.submission.Reader;
import uk.nhs.leadership.accreditation.submission.Submission;
import uk.nhs.leadership.accreditation.submission.Submissions;
import uk.nhs.leadership.chassis.event.EventLog;
import uk.nhs.leadership.chassis.http.Version;
import uk.nhs.leadership.chassis.rule.NotFound;

/**
 * How somebody comes to work on a submission no more, and what they say of it before; each use case is one transaction. If too
 * few are left to judge it, somebody else is asked at once.
 */
@ApplicationScoped
class RecusalService implements InterestFollower {
    private final Submissions submissions;
    private final Allocations allocations;
    private final Assessors assessors;
    private final AllocationService allocation;
    private final AssessmentService assessment;
    private final EventLog events;
    private final Clock clock;

    RecusalService(
            Submissions submissions,
            Allocations allocations,
            Assessors assessors,
            AllocationService allocation,
            AssessmentService assessment,
            EventLog events,
            Clock clock) {
        this.submissions = submissions;
        this.allocations = allocations;
        this.assessors = assessors;
        this.allocation = allocation;
        this.assessment = assessment;
        this.events = events;
        this.clock = clock;
    }

    /** An assessor recuses only themselves; a panel member anybody. */
    @Transactional
    Version recuse(UUID id, Reader reader, Version seen, UUID assessorId, RecusalReason reason) {
        assessors.keepDeclarations();
        var submission = submissions.lockedFor(reader, id);
        if (!reader.mayRecuse(submission, assessorId)) {
            throw new NotFound();
        }
        seen.mustBe(submission.version());
        stepBack(submission, assessorId, reason, clock.instant());
        return saved(submission);
    }

    /** An assessor says whether they have an interest in the submission itself; whoever has one steps back by saying so. */
    @Transactional
    Version declare(UUID id, Reader reader, Version seen, UUID assessorId, boolean interest, @Nullable String text) {
        assessors.keepDeclarations();
        var submission = submissions.lockedFor(reader, id);
        if (reader.assessorOf(submission).filter(assessorId::equals).isEmpty()) {
            throw new NotFound();
        }
        seen.mustBe(submission.version());
        var now = clock.instant();
        events.append(submission.declareInterest(assessorId, interest, text, now));
        if (interest) {
            stepBack(submission, assessorId, RecusalReason.INTEREST, now);
        }
        return saved(submission);
    }

    /** Whoever allocates waits until this is over, so that nothing can be allocated to the assessor meanwhile. */
    @Override
    @Transactional
    public void interestsDeclared(Assessor assessor) {
        var now = clock.instant();
        for (var submission : allocations.heldOf(assessor.account())) {
            var parties = submission.staffing().parties(allocations.lineageOf(submission.provider()));
            if (submission.atWork().contains(assessor.id())
                    && !assessor.conflictsWith(parties, England.dateAt(now)).isEmpty()) {
                stepBack(submission, assessor.id(), RecusalReason.INTEREST, now);
            }
        }
    }

    private void stepBack(Submission submission, UUID assessorId, RecusalReason reason, Instant now) {
        var judged = submission.liveAssessors().contains(assessorId);
        events.append(submission.recuse(assessorId, reason, now));
        if (judged) {
            allocation.replaceOne(submission, now);
        }
        assessment.goWhereItBelongs(submission, now);
    }

    private Version saved(Submission submission) {
        submissions.flush();
        return new Version(submission.version());
    }
}
