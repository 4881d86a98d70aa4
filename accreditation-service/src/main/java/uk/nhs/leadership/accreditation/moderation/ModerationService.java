package uk.nhs.leadership.accreditation.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import uk.nhs.leadership.accreditation.curriculum.FindingResult;
import uk.nhs.leadership.accreditation.submission.Reader;
import uk.nhs.leadership.accreditation.submission.Submission;
import uk.nhs.leadership.accreditation.submission.Submissions;
import uk.nhs.leadership.chassis.event.EventLog;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.time.Ids;

/** How differing findings are brought together; each use case is one transaction. */
@ApplicationScoped
class ModerationService {
    private final Moderations moderations;
    private final ModeratedFindings moderated;
    private final Submissions submissions;
    private final EventLog events;
    private final Ids ids;
    private final Clock clock;

    ModerationService(
            Moderations moderations,
            ModeratedFindings moderated,
            Submissions submissions,
            EventLog events,
            Ids ids,
            Clock clock) {
        this.moderations = moderations;
        this.moderated = moderated;
        this.submissions = submissions;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    Moderation find(UUID id, Reader reader) {
        var moderation = of(submissions.readableBy(reader, id));
        if (!moderation.isShownTo(reader)) {
            throw new NotFound();
        }
        return moderation;
    }

    /** The last difference sends the submission to the panel. */
    @Transactional
    Moderation moderate(UUID id, Reader reader, String criterionCode, FindingResult result, String rationale) {
        var submission = submissions.lockedFor(reader, id);
        var assessorId = reader.assessorOf(submission).orElseThrow(NotFound::new);
        var now = clock.instant();
        submission.assessing().takeModeration(assessorId, now);
        var criterion = of(submission).mustBeOpenOn(criterionCode);
        var finding = new ModeratedFinding(ids.next(), submission, criterion, result, rationale, assessorId, now);
        moderated.persistAndFlush(finding);
        events.append(finding.moderated());
        if (!of(submission).isOpen()) {
            events.append(submission.assessing().sendToPanel(now));
        }
        submissions.flush();
        return of(submission);
    }

    private Moderation of(Submission submission) {
        return moderations.of(submissions.wholeWithJudges(submission));
    }
}
