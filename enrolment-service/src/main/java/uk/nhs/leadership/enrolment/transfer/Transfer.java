package uk.nhs.leadership.enrolment.transfer;

import static uk.nhs.leadership.enrolment.transfer.TransferRule.TRANSFER_MOVE_NOT_ALLOWED;
import static uk.nhs.leadership.enrolment.transfer.TransferRule.TRANSFER_OVERTAKEN;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.SQLRestriction;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.chassis.tenancy.OrganisationFilter;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.place.PlaceReason;
import uk.nhs.leadership.enrolment.training.TrainingStatus;

/**
 * A trust asks another provider to go on with somebody where they are. Until that provider has taken them on nothing
 * changes; the provider that teaches now sees what is asked, and is not asked itself: a trust may withdraw its staff anyway.
 */
@Entity
@SQLRestriction(OrganisationFilter.OFF + " or employer = " + OrganisationFilter.CALLER + " or provider = "
        + OrganisationFilter.CALLER + " or receiver = " + OrganisationFilter.CALLER)
public class Transfer {
    @Id
    private UUID id;

    private UUID enrolmentId;
    private String employer;

    /** Who teaches now. */
    private String provider;

    private UUID fromCohortId;

    /** Who is to go on. */
    private String receiver;

    private UUID cohortId;

    /** How far the training had come when it was asked for: all that the receiver knows before it has decided. */
    @Enumerated(EnumType.STRING)
    private TrainingStatus training;

    private @Nullable LocalDate startedOn;

    @Enumerated(EnumType.STRING)
    private TransferStatus status;

    @Enumerated(EnumType.STRING)
    private @Nullable PlaceReason reason;

    @Column(name = "text")
    private @Nullable String words;

    private @Nullable UUID nextEnrolmentId;
    private Instant askedAt;
    private String askedBy;
    private @Nullable Instant decidedAt;
    private @Nullable String decidedBy;
    private Instant updatedAt;

    @Version
    private long version;

    protected Transfer() {}

    /**
     * What is to be transferred, from where.
     *
     * @param training how far it has come
     */
    public record Begun(
            UUID enrolmentId,
            String employer,
            String provider,
            UUID cohortId,
            TrainingStatus training,
            @Nullable LocalDate startedOn) {}

    public Transfer(UUID id, Begun begun, String receiver, UUID cohortId, String by, Moment now) {
        this.id = id;
        this.enrolmentId = begun.enrolmentId();
        this.employer = begun.employer();
        this.provider = begun.provider();
        this.fromCohortId = begun.cohortId();
        this.training = begun.training();
        this.startedOn = begun.startedOn();
        this.receiver = receiver;
        this.cohortId = cohortId;
        this.status = TransferStatus.ASKED;
        this.askedAt = now.instant();
        this.askedBy = by;
        this.updatedAt = now.instant();
    }

    /** It is still asked for by the trust that employs and of the cohort that it is about. */
    public void requireStillOf(String employerNow, UUID cohortNow) {
        requireMoveTo(TransferStatus.ACCEPTED);
        if (!employer.equals(employerNow) || !fromCohortId.equals(cohortNow)) {
            throw new RuleBroken(TRANSFER_OVERTAKEN);
        }
    }

    /** The receiver has taken the participant on, by this enrolment. */
    public void accept(UUID next, String by, Moment now) {
        decide(TransferStatus.ACCEPTED, by, now);
        nextEnrolmentId = next;
    }

    public void decline(PlaceReason why, @Nullable String text, String by, Moment now) {
        decide(TransferStatus.DECLINED, by, now);
        reason = why;
        words = text;
    }

    public void callOff(String by, Moment now) {
        decide(TransferStatus.CALLED_OFF, by, now);
    }

    private void decide(TransferStatus next, String by, Moment now) {
        requireMoveTo(next);
        status = next;
        decidedAt = now.instant();
        decidedBy = by;
        updatedAt = now.instant();
    }

    private void requireMoveTo(TransferStatus next) {
        if (!status.next().contains(next)) {
            throw new RuleBroken(TRANSFER_MOVE_NOT_ALLOWED);
        }
    }

    public UUID id() {
        return id;
    }

    public UUID enrolmentId() {
        return enrolmentId;
    }

    public String employer() {
        return employer;
    }

    public String provider() {
        return provider;
    }

    public UUID fromCohortId() {
        return fromCohortId;
    }

    public String receiver() {
        return receiver;
    }

    public UUID cohortId() {
        return cohortId;
    }

    public TrainingStatus training() {
        return training;
    }

    public @Nullable LocalDate startedOn() {
        return startedOn;
    }

    public TransferStatus status() {
        return status;
    }

    public @Nullable PlaceReason reason() {
        return reason;
    }

    public @Nullable String text() {
        return words;
    }

    public @Nullable UUID nextEnrolmentId() {
        return nextEnrolmentId;
    }

    public Instant askedAt() {
        return askedAt;
    }

    /** The account or system of the trust that asked. */
    public String askedBy() {
        return askedBy;
    }

    public @Nullable Instant decidedAt() {
        return decidedAt;
    }

    public @Nullable String decidedBy() {
        return decidedBy;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public long version() {
        return version;
    }
}
