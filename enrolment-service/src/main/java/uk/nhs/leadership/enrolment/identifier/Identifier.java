package uk.nhs.leadership.enrolment.identifier;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.SQLRestriction;
import uk.nhs.leadership.chassis.tenancy.OrganisationFilter;

/** A number that one person has in one system. Seen by whoever employs the person. */
@Entity
@Immutable
@SQLRestriction(
        OrganisationFilter.OFF + " or participant_is_employed_by(participant_id, " + OrganisationFilter.CALLER + ")")
public class Identifier {
    @Id
    private UUID id;

    private UUID participantId;

    @Enumerated(EnumType.STRING)
    private IdentifierSystem system;

    private String value;
    private Instant recordedAt;

    protected Identifier() {}

    public UUID participantId() {
        return participantId;
    }

    public IdentifierSystem system() {
        return system;
    }

    public String value() {
        return value;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
