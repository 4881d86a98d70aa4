package uk.nhs.leadership.enrolment.erasure;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.SQLRestriction;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.chassis.tenancy.OrganisationFilter;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.erasure.ErasureEvent.ParticipantErased;
import uk.nhs.leadership.enrolment.participant.Participant;

/** That somebody was erased, under the id that was theirs. It leads to nobody any more. */
@Entity
@Immutable
@SQLRestriction(OrganisationFilter.OFF + " or employer = " + OrganisationFilter.CALLER)
class Erasure {
    @Id
    private UUID id;

    private String employer;

    @Enumerated(EnumType.STRING)
    private ErasureReason reason;

    private Instant erasedAt;
    private String erasedBy;
    private String erasedFor;

    protected Erasure() {}

    Erasure(Participant participant, ErasureReason reason, Caller by, Moment now) {
        this.id = participant.id();
        this.employer = participant.employer();
        this.reason = reason;
        this.erasedAt = now.instant();
        this.erasedBy = by.actor();
        this.erasedFor = by.organisation();
    }

    ParticipantErased announced(Set<String> concerned) {
        return new ParticipantErased(id, concerned);
    }

    UUID id() {
        return id;
    }

    String employer() {
        return employer;
    }

    ErasureReason reason() {
        return reason;
    }

    Instant erasedAt() {
        return erasedAt;
    }

    String erasedBy() {
        return erasedBy;
    }

    String erasedFor() {
        return erasedFor;
    }
}
