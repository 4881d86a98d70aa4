package uk.nhs.leadership.enrolment.enrolment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import uk.nhs.leadership.enrolment.calendar.Moment;

/** A provider's dated statement about an enrolment, as it was made. Never edited. */
@Entity
@Immutable
class Declaration {

    /** What a provider can declare. */
    enum Kind {
        STARTED,
        COMPLETED
    }

    @Id
    private UUID id;

    private UUID enrolmentId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private LocalDate declaredOn;
    private Instant recordedAt;
    private String recordedBy;

    protected Declaration() {}

    Declaration(UUID id, UUID enrolmentId, Kind kind, LocalDate declaredOn, String recordedBy, Moment now) {
        this.id = id;
        this.enrolmentId = enrolmentId;
        this.kind = kind;
        this.declaredOn = declaredOn;
        this.recordedAt = now.instant();
        this.recordedBy = recordedBy;
    }

    UUID id() {
        return id;
    }

    UUID enrolmentId() {
        return enrolmentId;
    }

    Kind kind() {
        return kind;
    }

    LocalDate declaredOn() {
        return declaredOn;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    String recordedBy() {
        return recordedBy;
    }
}
