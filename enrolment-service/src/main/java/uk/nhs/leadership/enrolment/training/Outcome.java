package uk.nhs.leadership.enrolment.training;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import uk.nhs.leadership.enrolment.calendar.Moment;

/** What a participant's assessment came to, as the provider recorded it. Never edited. */
@Entity
@Immutable
public class Outcome {

    /** What an assessment came to. */
    public enum Result {
        PASSED,
        NOT_PASSED;

        TrainingStatus status() {
            return switch (this) {
                case PASSED -> TrainingStatus.PASSED;
                case NOT_PASSED -> TrainingStatus.NOT_PASSED;
            };
        }
    }

    @Id
    private UUID id;

    private UUID enrolmentId;

    @Enumerated(EnumType.STRING)
    private Result result;

    private LocalDate decidedOn;
    private Instant recordedAt;
    private String recordedBy;

    protected Outcome() {}

    public Outcome(UUID id, UUID enrolmentId, Result result, LocalDate decidedOn, String recordedBy, Moment now) {
        this.id = id;
        this.enrolmentId = enrolmentId;
        this.result = result;
        this.decidedOn = decidedOn;
        this.recordedAt = now.instant();
        this.recordedBy = recordedBy;
    }

    public UUID id() {
        return id;
    }

    public UUID enrolmentId() {
        return enrolmentId;
    }

    public Result result() {
        return result;
    }

    public LocalDate decidedOn() {
        return decidedOn;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public String recordedBy() {
        return recordedBy;
    }
}
