package uk.nhs.leadership.enrolment.certificate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.enrolment.calendar.Moment;

/** That a certificate does not count any more, since when, why and by whom. Never changed; the certificate stays. */
@Entity
@Immutable
@Table(name = "certificate_revocation")
public class Revocation {
    @Id
    private UUID certificateId;

    @Enumerated(EnumType.STRING)
    private RevocationReason reason;

    private String text;
    private LocalDate revokedOn;
    private Instant revokedAt;
    private String revokedBy;
    private String revokedFor;

    protected Revocation() {}

    Revocation(UUID certificateId, RevocationReason reason, String text, Caller by, Moment now) {
        this.certificateId = certificateId;
        this.reason = reason;
        this.text = text;
        this.revokedOn = now.date();
        this.revokedAt = now.instant();
        this.revokedBy = by.actor();
        this.revokedFor = by.organisation();
    }

    UUID certificateId() {
        return certificateId;
    }

    public RevocationReason reason() {
        return reason;
    }

    String text() {
        return text;
    }

    public LocalDate revokedOn() {
        return revokedOn;
    }

    Instant revokedAt() {
        return revokedAt;
    }

    String revokedBy() {
        return revokedBy;
    }

    /** For which organisation: the provider, or the national body. */
    String revokedFor() {
        return revokedFor;
    }
}
