package uk.nhs.leadership.enrolment.attendance;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import uk.nhs.leadership.enrolment.calendar.Moment;

/** What a provider recorded of somebody at a session. Never edited: what is recorded later counts, and this stays. */
@Entity
@Immutable
public class Attendance {
    @Id
    private UUID id;

    private UUID enrolmentId;

    /** The kind of the cohort's milestone. */
    private String session;

    private LocalDate heldOn;

    @Enumerated(EnumType.STRING)
    private AttendanceMark mark;

    private Instant recordedAt;
    private String recordedBy;

    protected Attendance() {}

    public Attendance(
            UUID id, UUID enrolmentId, String session, LocalDate heldOn, AttendanceMark mark, String by, Moment now) {
        this.id = id;
        this.enrolmentId = enrolmentId;
        this.session = session;
        this.heldOn = heldOn;
        this.mark = mark;
        this.recordedAt = now.instant();
        this.recordedBy = by;
    }

    public UUID id() {
        return id;
    }

    public UUID enrolmentId() {
        return enrolmentId;
    }

    public String session() {
        return session;
    }

    public LocalDate heldOn() {
        return heldOn;
    }

    public AttendanceMark mark() {
        return mark;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public String recordedBy() {
        return recordedBy;
    }
}
