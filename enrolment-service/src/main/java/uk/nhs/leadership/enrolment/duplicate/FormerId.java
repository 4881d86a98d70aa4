package uk.nhs.leadership.enrolment.duplicate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.SQLRestriction;
import uk.nhs.leadership.chassis.tenancy.OrganisationFilter;

/** An id that was given up when two records became one. */
@Entity
@Immutable
@SQLRestriction(
        OrganisationFilter.OFF + " or participant_is_employed_by(participant_id, " + OrganisationFilter.CALLER + ")")
class FormerId {
    @Id
    private UUID id;

    private UUID participantId;
    private Instant givenUpAt;

    protected FormerId() {}

    UUID id() {
        return id;
    }

    UUID participantId() {
        return participantId;
    }

    Instant givenUpAt() {
        return givenUpAt;
    }
}
