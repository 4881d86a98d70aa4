package uk.nhs.leadership.accreditation.accreditation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;

/** What somebody did to an accreditation, and why in their own words. Its provider may read it, but not who it was. */
@Entity
@Immutable
@Table(name = "accreditation_act")
class Act {
    @Id
    private UUID id;

    @SuppressWarnings("UnusedVariable") // by which the query finds it
    private UUID accreditationId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private Instant doneAt;
    private String byAccount;
    private String reason;
    private String reasonText;

    protected Act() {}

    Act(UUID id, Accreditation accreditation, Kind kind, Signed signed, Instant now) {
        this.id = id;
        this.accreditationId = accreditation.id();
        this.kind = kind;
        this.doneAt = now;
        this.byAccount = signed.by();
        this.reason = signed.reason().name();
        this.reasonText = signed.reasonText();
    }

    /** What can be done to an accreditation. A constant's name is the public code. */
    @Schema(name = "ActKind")
    enum Kind {
        WITHDRAWN,
        SUSPENDED,
        SUSPENSION_LIFTED,
        PUT_ON_PROBATION,
        PROBATION_ENDED,
        SURRENDERED;

        /** Whether it takes something from the provider that the provider did not give up. */
        boolean isSanction() {
            return switch (this) {
                case WITHDRAWN, SUSPENDED, PUT_ON_PROBATION -> true;
                case SUSPENSION_LIFTED, PROBATION_ENDED, SURRENDERED -> false;
            };
        }
    }

    /**
     * Who acts, and why.
     *
     * @param by the account
     */
    record Signed(String by, ActReason reason, String reasonText) {}

    Kind kind() {
        return kind;
    }

    Instant doneAt() {
        return doneAt;
    }

    String byAccount() {
        return byAccount;
    }

    String reason() {
        return reason;
    }

    String reasonText() {
        return reasonText;
    }
}
