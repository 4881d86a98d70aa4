package uk.nhs.leadership.enrolment.feedback;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.SQLRestriction;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.chassis.tenancy.OrganisationFilter;
import uk.nhs.leadership.enrolment.feedback.FeedbackEvent.FeedbackTextApproved;
import uk.nhs.leadership.enrolment.feedback.FeedbackEvent.FeedbackTextRejected;

/** What somebody wrote about a cohort. Nothing leads from it to the numbers of the same person. */
@Entity
@SQLRestriction(OrganisationFilter.OFF + " or (status = 'APPROVED' and shown_month is not null and (provider = "
        + OrganisationFilter.CALLER + " or cohort_has_people_of(cohort_id, " + OrganisationFilter.CALLER + ")))")
class FeedbackText {
    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID cohortId;

    @Column(updatable = false)
    private UUID courseId;

    @Column(updatable = false)
    private String provider;

    @Column(updatable = false)
    private String text;

    @Enumerated(EnumType.STRING)
    private TextStatus status;

    @Enumerated(EnumType.STRING)
    private @Nullable RejectionReason rejectionReason;

    /** As of the numbers: until then nobody reads it, not even who moderates. */
    private @Nullable LocalDate shownMonth;

    @Version
    private long version;

    protected FeedbackText() {}

    FeedbackText(UUID id, Finished on, String text) {
        this.id = id;
        this.cohortId = on.cohortId();
        this.courseId = on.courseId();
        this.provider = on.provider();
        this.text = text;
        this.status = TextStatus.PENDING;
    }

    FeedbackTextApproved approve() {
        moveTo(TextStatus.APPROVED);
        return new FeedbackTextApproved(id, cohortId, courseId, provider);
    }

    FeedbackTextRejected reject(RejectionReason why) {
        moveTo(TextStatus.REJECTED);
        rejectionReason = why;
        return new FeedbackTextRejected(id, cohortId, courseId, provider, why.name());
    }

    private void moveTo(TextStatus next) {
        if (!status.next().contains(next)) {
            throw new RuleBroken(FeedbackRule.FEEDBACK_TEXT_MODERATED);
        }
        status = next;
    }

    UUID id() {
        return id;
    }

    UUID cohortId() {
        return cohortId;
    }

    UUID courseId() {
        return courseId;
    }

    String text() {
        return text;
    }

    TextStatus status() {
        return status;
    }

    @Nullable
    RejectionReason rejectionReason() {
        return rejectionReason;
    }

    @Nullable
    LocalDate shownMonth() {
        return shownMonth;
    }

    long version() {
        return version;
    }
}
