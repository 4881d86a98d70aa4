package uk.nhs.leadership.enrolment.retention;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.retention.RetentionEvent.RetentionChanged;

/** For how long something of a kind is kept, as the national body says. */
@Entity
class RetentionPolicy {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private RetentionKind kind;

    private int months;
    private int noticeDays;
    private Instant updatedAt;

    @Version
    private long version;

    protected RetentionPolicy() {}

    RetentionChanged change(int newMonths, int newNoticeDays, Moment now) {
        months = newMonths;
        noticeDays = newNoticeDays;
        updatedAt = now.instant();
        return new RetentionChanged(id, kind, newMonths, newNoticeDays);
    }

    /** What ended on this day or before has been kept for long enough. */
    LocalDate lastDay(LocalDate today) {
        return today.minusMonths(months);
    }

    /** When what is warned of today goes. */
    LocalDate dueOn(LocalDate today) {
        return today.plusDays(noticeDays);
    }

    RetentionKind kind() {
        return kind;
    }

    int months() {
        return months;
    }

    int noticeDays() {
        return noticeDays;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    long version() {
        return version;
    }
}
