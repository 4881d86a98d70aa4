package uk.nhs.leadership.enrolment.erasure;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.SQLRestriction;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.chassis.tenancy.OrganisationFilter;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.erasure.ErasureEvent.HoldLifted;
import uk.nhs.leadership.enrolment.erasure.ErasureEvent.HoldPlaced;

/** That what is held on somebody must not go, until whoever said so says otherwise. */
@Entity
@DynamicUpdate
@SQLRestriction(OrganisationFilter.OFF + " or organisation = " + OrganisationFilter.CALLER)
class LegalHold {
    @Id
    private UUID id;

    private UUID participantId;
    private String organisation;

    @Enumerated(EnumType.STRING)
    private HoldReason reason;

    private @Nullable String text;
    private Instant placedAt;
    private String placedBy;
    private @Nullable Instant liftedAt;
    private @Nullable String liftedBy;
    private Instant updatedAt;

    @Version
    private long version;

    protected LegalHold() {}

    LegalHold(UUID id, UUID participantId, HoldReason reason, @Nullable String text, Caller by, Moment now) {
        this.id = id;
        this.participantId = participantId;
        this.organisation = by.organisation();
        this.reason = reason;
        this.text = text;
        this.placedAt = now.instant();
        this.placedBy = by.actor();
        this.updatedAt = now.instant();
    }

    HoldPlaced placed() {
        return new HoldPlaced(participantId, id, organisation, reason);
    }

    HoldLifted lift(Caller by, Moment now) {
        if (liftedAt != null) {
            throw new RuleBroken(ErasureRule.HOLD_LIFTED_ALREADY);
        }
        liftedAt = now.instant();
        liftedBy = by.actor();
        updatedAt = now.instant();
        return new HoldLifted(participantId, id, organisation);
    }

    UUID id() {
        return id;
    }

    UUID participantId() {
        return participantId;
    }

    String organisation() {
        return organisation;
    }

    HoldReason reason() {
        return reason;
    }

    @Nullable
    String text() {
        return text;
    }

    Instant placedAt() {
        return placedAt;
    }

    String placedBy() {
        return placedBy;
    }

    @Nullable
    Instant liftedAt() {
        return liftedAt;
    }

    @Nullable
    String liftedBy() {
        return liftedBy;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    long version() {
        return version;
    }
}
