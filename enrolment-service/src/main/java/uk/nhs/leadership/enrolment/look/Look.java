package uk.nhs.leadership.enrolment.look;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.SQLRestriction;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.chassis.tenancy.OrganisationFilter;
import uk.nhs.leadership.enrolment.participant.Seen;

/** That somebody looked at one named person. Never changed. */
@Entity
@Immutable
@SQLRestriction(OrganisationFilter.OFF + " or participant_id = (select own_participant())")
class Look {
    @Id
    private UUID id;

    private UUID participantId;

    @Enumerated(EnumType.STRING)
    private Seen seen;

    private String actor;

    @Enumerated(EnumType.STRING)
    private Caller.Kind actorKind;

    private String organisation;
    private Instant lookedAt;
    private String correlationId;

    protected Look() {}

    Look(UUID id, UUID participantId, Seen seen, Caller by, Instant at, String correlationId) {
        this.id = id;
        this.participantId = participantId;
        this.seen = seen;
        this.actor = by.actor();
        this.actorKind = by.kind();
        this.organisation = by.organisation();
        this.lookedAt = at;
        this.correlationId = correlationId;
    }

    UUID id() {
        return id;
    }

    UUID participantId() {
        return participantId;
    }

    Seen seen() {
        return seen;
    }

    String actor() {
        return actor;
    }

    Caller.Kind actorKind() {
        return actorKind;
    }

    String organisation() {
        return organisation;
    }

    Instant lookedAt() {
        return lookedAt;
    }

    String correlationId() {
        return correlationId;
    }
}
