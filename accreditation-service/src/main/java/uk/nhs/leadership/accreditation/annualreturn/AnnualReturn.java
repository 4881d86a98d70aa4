package uk.nhs.leadership.accreditation.annualreturn;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.OptimisticLock;
import org.hibernate.annotations.SQLRestriction;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.annualreturn.ReturnEvent.ReturnAccepted;
import uk.nhs.leadership.accreditation.annualreturn.ReturnEvent.ReturnAsked;
import uk.nhs.leadership.accreditation.annualreturn.ReturnEvent.ReturnChanged;
import uk.nhs.leadership.accreditation.annualreturn.ReturnEvent.ReturnQueried;
import uk.nhs.leadership.accreditation.annualreturn.ReturnEvent.ReturnReminderFellDue;
import uk.nhs.leadership.accreditation.annualreturn.ReturnEvent.ReturnSubmitted;
import uk.nhs.leadership.accreditation.calendar.WorkingCalendar;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.chassis.tenancy.OrganisationFilter;

/** What a provider tells of one year of an accredited course, from anniversary to anniversary. */
@Entity
@SQLRestriction(OrganisationFilter.OFF + " or provider = " + OrganisationFilter.CALLER)
class AnnualReturn {
    static final int DAYS_TO_WRITE_IT = 20;
    private static final int DAYS_BEFORE_THE_LAST_REMINDER = 5;

    @Id
    private UUID id;

    @Column(updatable = false)
    private String accreditationNumber;

    @Column(updatable = false)
    private String provider;

    /** In which it is written: that of the anniversary. */
    @Column(updatable = false)
    private int year;

    @Column(updatable = false)
    private LocalDate yearEndedOn;

    @Column(updatable = false)
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private ReturnStatus status;

    @Embedded
    private @Nullable Told told;

    private @Nullable Instant submittedAt;
    private @Nullable String query;

    /** Not seen by callers, so it turns no version that they hold. */
    @OptimisticLock(excluded = true)
    private @Nullable LocalDate nextReminderOn;

    private Instant updatedAt;

    @Version
    private long version;

    protected AnnualReturn() {}

    /**
     * Asks for it.
     *
     * @param anniversary the first day after the year
     */
    AnnualReturn(
            UUID id,
            String accreditationNumber,
            String provider,
            LocalDate anniversary,
            WorkingCalendar calendar,
            Instant now) {
        this.id = id;
        this.accreditationNumber = accreditationNumber;
        this.provider = provider;
        this.year = anniversary.getYear();
        this.yearEndedOn = anniversary.minusDays(1);
        this.dueOn = calendar.after(anniversary, DAYS_TO_WRITE_IT);
        this.nextReminderOn = calendar.after(anniversary, DAYS_TO_WRITE_IT - DAYS_BEFORE_THE_LAST_REMINDER);
        this.status = ReturnStatus.DUE;
        this.updatedAt = now;
    }

    ReturnAsked asked() {
        return new ReturnAsked(id, accreditationNumber, provider, year, dueOn);
    }

    /** Says all there is to say so far; what was said before and is not said now is taken back. */
    ReturnChanged change(Told all, Instant now) {
        if (!status.isWithProvider()) {
            throw new RuleBroken(ReturnRule.RETURN_ALREADY_SUBMITTED);
        }
        moveTo(status == ReturnStatus.QUERIED ? ReturnStatus.QUERIED : ReturnStatus.DRAFT);
        told = all;
        updatedAt = now;
        return new ReturnChanged(id, accreditationNumber, provider, year);
    }

    ReturnSubmitted submit(Instant now) {
        if (!status.isWithProvider()) {
            throw new RuleBroken(ReturnRule.RETURN_ALREADY_SUBMITTED);
        }
        var missing = told().faults();
        if (!missing.isEmpty()) {
            throw new RuleBroken(ReturnRule.RETURN_INCOMPLETE, missing);
        }
        moveTo(ReturnStatus.SUBMITTED);
        submittedAt = now;
        nextReminderOn = null;
        updatedAt = now;
        return new ReturnSubmitted(id, accreditationNumber, provider, year);
    }

    /** The national body asks back. */
    ReturnQueried ask(String what, Instant now) {
        moveTo(ReturnStatus.QUERIED);
        query = what;
        updatedAt = now;
        return new ReturnQueried(id, accreditationNumber, provider, year);
    }

    ReturnAccepted accept(Instant now) {
        moveTo(ReturnStatus.ACCEPTED);
        updatedAt = now;
        return new ReturnAccepted(id, accreditationNumber, provider, year);
    }

    /** The provider is reminded five working days before it is due, and once more when it is late. */
    ReturnReminderFellDue remind(LocalDate today) {
        var overdue = today.isAfter(dueOn);
        nextReminderOn = overdue ? null : dueOn.plusDays(1);
        return new ReturnReminderFellDue(id, accreditationNumber, provider, year, dueOn, overdue);
    }

    private void moveTo(ReturnStatus next) {
        if (!status.next().contains(next)) {
            throw new RuleBroken(ReturnRule.RETURN_MOVE_NOT_ALLOWED);
        }
        status = next;
    }

    UUID id() {
        return id;
    }

    String accreditationNumber() {
        return accreditationNumber;
    }

    String provider() {
        return provider;
    }

    int year() {
        return year;
    }

    LocalDate yearEndedOn() {
        return yearEndedOn;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    ReturnStatus status() {
        return status;
    }

    Told told() {
        return Objects.requireNonNullElse(told, Told.NOTHING);
    }

    @Nullable
    Instant submittedAt() {
        return submittedAt;
    }

    /** What was asked back; null unless something was. */
    @Nullable
    String query() {
        return query;
    }

    @Nullable
    LocalDate nextReminderOn() {
        return nextReminderOn;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    long version() {
        return version;
    }
}
