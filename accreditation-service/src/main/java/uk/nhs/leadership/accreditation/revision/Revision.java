package uk.nhs.leadership.accreditation.revision;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.SQLRestriction;
import org.hibernate.type.SqlTypes;
import uk.nhs.leadership.accreditation.course.Proposal;
import uk.nhs.leadership.accreditation.curriculum.Stage;
import uk.nhs.leadership.accreditation.submission.Heading;
import uk.nhs.leadership.accreditation.submission.Submission;
import uk.nhs.leadership.accreditation.submission.Wording;
import uk.nhs.leadership.chassis.tenancy.OrganisationFilter;

/** What a submission said when it was handed in, once and for all. */
@Entity
@Immutable
@Table(name = "submission_revision")
@SQLRestriction(OrganisationFilter.OFF + " or provider = " + OrganisationFilter.CALLER)
class Revision {
    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID submissionId;

    @Column(updatable = false)
    private String provider;

    @Column(name = "revision")
    private int number;

    private UUID curriculumVersionId;
    private String title;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    @JdbcTypeCode(SqlTypes.JSON)
    private Proposal proposal;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<ShownFile> evidence;

    @Column(updatable = false)
    private String submittedBy;

    private Instant submittedAt;

    protected Revision() {}

    /**
     * Keeps what a submission says now.
     *
     * @param evidence the files that are shown with it
     * @param by the account that hands it in
     */
    Revision(UUID id, Submission submission, List<ShownFile> evidence, String by, Instant now) {
        var wording = submission.wording();
        this.id = id;
        this.submissionId = submission.id();
        this.provider = submission.provider();
        this.number = submission.revision();
        this.curriculumVersionId = wording.curriculumVersionId();
        this.proposal = wording.proposal();
        this.title = proposal.course().title();
        this.stage = Objects.requireNonNull(proposal.course().stage());
        this.evidence = List.copyOf(evidence);
        this.submittedBy = by;
        this.submittedAt = now;
    }

    Wording wording() {
        return new Wording(curriculumVersionId, proposal);
    }

    Heading heading() {
        return new Heading(title, stage);
    }

    UUID id() {
        return id;
    }

    int number() {
        return number;
    }

    List<ShownFile> evidence() {
        return evidence;
    }

    Instant submittedAt() {
        return submittedAt;
    }
}
