package uk.nhs.leadership.enrolment.duplicate;

import static uk.nhs.leadership.enrolment.duplicate.DuplicateRule.DUPLICATE_MOVE_NOT_ALLOWED;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.SQLRestriction;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.chassis.tenancy.OrganisationFilter;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.duplicate.DuplicateEvent.KeptApart;
import uk.nhs.leadership.enrolment.duplicate.DuplicateEvent.MergeAsked;

/** Two records that look like one person's. The trusts that employ the two see it, and the national body. */
@Entity
@SQLRestriction(OrganisationFilter.OFF + " or employer = " + OrganisationFilter.CALLER + " or other_employer = "
        + OrganisationFilter.CALLER)
class SuspectedDuplicate {
    /** What is alike. */
    enum Reason {
        SAME_NAME_AND_EMAIL,
        SAME_NUMBER
    }

    @Id
    private UUID id;

    private UUID participantId;
    private UUID otherId;
    private String employer;
    private String otherEmployer;

    @Enumerated(EnumType.STRING)
    private Reason reason;

    @Enumerated(EnumType.STRING)
    private DuplicateStatus status;

    private @Nullable String decidedBy;
    private Instant foundAt;
    private Instant updatedAt;

    @Version
    private long version;

    protected SuspectedDuplicate() {}

    SuspectedDuplicate(UUID id, UUID participantId, UUID otherId, String employer, String otherEmployer, Moment now) {
        this.id = id;
        this.participantId = participantId;
        this.otherId = otherId;
        this.employer = employer;
        this.otherEmployer = otherEmployer;
        this.reason = Reason.SAME_NAME_AND_EMAIL;
        this.status = DuplicateStatus.OPEN;
        this.foundAt = now.instant();
        this.updatedAt = now.instant();
    }

    /** They are two people, says somebody who knows them. */
    KeptApart keepApart(String actor, Moment now) {
        moveTo(DuplicateStatus.KEPT_APART, actor, now);
        return new KeptApart(participantId, otherId, employer, otherEmployer);
    }

    /** They are one person, says somebody who may not merge what is another trust's. */
    MergeAsked askMerge(String actor, Moment now) {
        moveTo(DuplicateStatus.MERGE_ASKED, actor, now);
        return new MergeAsked(participantId, otherId, employer, otherEmployer);
    }

    private void moveTo(DuplicateStatus next, String actor, Moment now) {
        if (!status.next().contains(next)) {
            throw new RuleBroken(DUPLICATE_MOVE_NOT_ALLOWED);
        }
        status = next;
        decidedBy = actor;
        updatedAt = now.instant();
    }

    UUID id() {
        return id;
    }

    UUID participantId() {
        return participantId;
    }

    UUID otherId() {
        return otherId;
    }

    String employer() {
        return employer;
    }

    String otherEmployer() {
        return otherEmployer;
    }

    Reason reason() {
        return reason;
    }

    DuplicateStatus status() {
        return status;
    }

    @Nullable
    String decidedBy() {
        return decidedBy;
    }

    Instant foundAt() {
        return foundAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    long version() {
        return version;
    }
}
