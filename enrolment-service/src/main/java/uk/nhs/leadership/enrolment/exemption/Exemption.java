package uk.nhs.leadership.enrolment.exemption;

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
import uk.nhs.leadership.enrolment.exemption.ExemptionEvent.ExemptionEnded;
import uk.nhs.leadership.enrolment.exemption.ExemptionEvent.ExemptionGiven;
import uk.nhs.leadership.enrolment.participant.Participant;

/** That a trust does not hold one of its staff to an expectation until a day. It says nothing to another employer. */
@Entity
@SQLRestriction(OrganisationFilter.OFF + " or employer = " + OrganisationFilter.CALLER)
class Exemption {
    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID participantId;

    @Column(updatable = false)
    private UUID expectationId;

    @Column(updatable = false)
    private String employer;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private ExemptionReason reason;

    @Column(updatable = false)
    private String text;

    @Column(updatable = false)
    private LocalDate givenOn;

    @Column(updatable = false)
    private LocalDate until;

    private @Nullable LocalDate endedOn;

    @Column(updatable = false)
    private String givenBy;

    @Column(updatable = false)
    private Instant givenAt;

    private Instant updatedAt;

    @Version
    private long version;

    protected Exemption() {}

    Exemption(
            UUID id,
            Participant participant,
            UUID expectationId,
            ExemptionReason reason,
            String text,
            LocalDate until,
            String by,
            Moment now) {
        if (until.isBefore(now.date())) {
            throw new RuleBroken(ExemptionRule.EXEMPTION_DAY_PAST);
        }
        this.id = id;
        this.participantId = participant.id();
        this.expectationId = expectationId;
        this.employer = participant.employer();
        this.reason = reason;
        this.text = text;
        this.givenOn = now.date();
        this.until = until;
        this.givenBy = by;
        this.givenAt = now.instant();
        this.updatedAt = now.instant();
    }

    ExemptionGiven given() {
        return new ExemptionGiven(id, participantId, expectationId, employer, reason.code(), until);
    }

    /** It holds for them again from now on. */
    ExemptionEnded end(Moment now) {
        if (!holdsOn(now.date())) {
            throw new RuleBroken(ExemptionRule.EXEMPTION_OVER);
        }
        endedOn = now.date();
        updatedAt = now.instant();
        return new ExemptionEnded(id, participantId, expectationId, employer, endedOn);
    }

    boolean holdsOn(LocalDate day) {
        return endedOn == null && !until.isBefore(day);
    }

    UUID id() {
        return id;
    }

    UUID participantId() {
        return participantId;
    }

    UUID expectationId() {
        return expectationId;
    }

    ExemptionReason reason() {
        return reason;
    }

    String text() {
        return text;
    }

    LocalDate givenOn() {
        return givenOn;
    }

    LocalDate until() {
        return until;
    }

    @Nullable
    LocalDate endedOn() {
        return endedOn;
    }

    String givenBy() {
        return givenBy;
    }

    Instant givenAt() {
        return givenAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    long version() {
        return version;
    }
}
