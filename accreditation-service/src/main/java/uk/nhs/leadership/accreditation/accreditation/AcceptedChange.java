package uk.nhs.leadership.accreditation.accreditation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Something of an accredited course is otherwise from a day on, as the national body has accepted. Everybody may know. */
@Entity
@Immutable
@Table(name = "accreditation_change")
public class AcceptedChange {
    @Id
    private UUID id;

    @SuppressWarnings("UnusedVariable") // by which the query finds it
    private UUID accreditationId;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> kinds;

    private LocalDate acceptedOn;
    private LocalDate effectiveOn;

    protected AcceptedChange() {}

    /** @param kinds the codes of what is otherwise; as what, the register does not say */
    public AcceptedChange(
            UUID id, UUID accreditationId, List<String> kinds, LocalDate acceptedOn, LocalDate effectiveOn) {
        this.id = id;
        this.accreditationId = accreditationId;
        this.kinds = List.copyOf(kinds);
        this.acceptedOn = acceptedOn;
        this.effectiveOn = effectiveOn;
    }

    List<String> kinds() {
        return kinds;
    }

    LocalDate acceptedOn() {
        return acceptedOn;
    }

    LocalDate effectiveOn() {
        return effectiveOn;
    }
}
