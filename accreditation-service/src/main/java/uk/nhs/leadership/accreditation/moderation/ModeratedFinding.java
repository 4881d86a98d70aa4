package uk.nhs.leadership.accreditation.moderation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import uk.nhs.leadership.accreditation.curriculum.FindingResult;
import uk.nhs.leadership.accreditation.finding.Finding;
import uk.nhs.leadership.accreditation.moderation.ModerationEvent.DifferenceModerated;
import uk.nhs.leadership.accreditation.submission.Criterion;
import uk.nhs.leadership.accreditation.submission.Submission;

/** What counts for a criterion on which those who judge a submission differ, as its lead assessor says once. */
@Entity
@Immutable
public class ModeratedFinding {
    @Id
    private UUID id;

    private UUID submissionId;

    @SuppressWarnings("UnusedVariable") // read by queries
    private int revision;

    private String criterion;

    @Enumerated(EnumType.STRING)
    private FindingResult result;

    private String rationale;
    private UUID assessorId;

    @SuppressWarnings("UnusedVariable") // kept for the record
    private Instant moderatedAt;

    protected ModeratedFinding() {}

    ModeratedFinding(
            UUID id,
            Submission submission,
            Criterion criterion,
            FindingResult result,
            String rationale,
            UUID assessorId,
            Instant now) {
        Finding.mustFit(criterion, result);
        this.id = id;
        this.submissionId = submission.id();
        this.revision = submission.revision();
        this.criterion = criterion.code();
        this.result = result;
        this.rationale = rationale;
        this.assessorId = assessorId;
        this.moderatedAt = now;
    }

    DifferenceModerated moderated() {
        return new DifferenceModerated(submissionId, assessorId, criterion, result);
    }

    UUID assessorId() {
        return assessorId;
    }

    public String criterion() {
        return criterion;
    }

    public FindingResult result() {
        return result;
    }

    public String rationale() {
        return rationale;
    }
}
