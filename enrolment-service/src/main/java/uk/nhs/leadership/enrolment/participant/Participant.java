package uk.nhs.leadership.enrolment.participant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.SQLRestriction;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.event.Event;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.chassis.tenancy.OrganisationFilter;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.catalogue.Stage;
import uk.nhs.leadership.enrolment.participant.ParticipantEvent.ParticipantAccountLinked;
import uk.nhs.leadership.enrolment.participant.ParticipantEvent.ParticipantChanged;

/**
 * A member of a trust's staff, as the trust's files tell of them. A provider knows those on its own cohorts. Of somebody who is
 * erased nobody knows any more.
 */
@Entity
@SQLRestriction("not erased and (" + OrganisationFilter.OFF + " or employer = " + OrganisationFilter.CALLER
        + " or participant_is_taught_by(id, " + OrganisationFilter.CALLER + "))")
public class Participant {
    @Id
    private UUID id;

    private String employer;
    private String employeeNumber;
    private String givenName;
    private String familyName;
    private String email;
    private String jobTitle;
    private String payBand;
    private @Nullable String managerEmployeeNumber;
    private @Nullable String site;
    private @Nullable String assignmentNumber;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    private LocalDate employedFrom;
    private @Nullable LocalDate employedUntil;
    private @Nullable UUID accountId;
    private Instant registeredAt;
    private Instant updatedAt;

    @Version
    private long version;

    protected Participant() {}

    /** A participant as a row of the employer's file says. */
    Participant(UUID id, String employer, StaffRow row, Moment now) {
        this.id = id;
        this.employer = employer;
        this.employeeNumber = row.employeeNumber();
        this.givenName = row.givenName();
        this.familyName = row.familyName();
        this.email = row.email();
        this.jobTitle = row.jobTitle();
        this.payBand = row.payBand().code();
        this.managerEmployeeNumber = row.managerEmployeeNumber();
        this.site = row.site();
        this.assignmentNumber = row.assignmentNumber();
        this.stage = row.stage() == null ? Stage.F : row.stage();
        this.employedFrom = row.employedFrom() == null ? now.date() : row.employedFrom();
        this.employedUntil = row.employedUntil();
        this.accountId = row.accountId();
        this.registeredAt = now.instant();
        this.updatedAt = now.instant();
    }

    /** Lets whoever signs in with this account see the record as their own. An earlier link is replaced. */
    ParticipantAccountLinked linkAccount(UUID accountId, Moment now) {
        this.accountId = accountId;
        this.updatedAt = now.instant();
        return new ParticipantAccountLinked(id, employer, accountId);
    }

    /** Says something otherwise than the staff file did. */
    public Event correct(Correctable what, String value, Moment now) {
        switch (what) {
            case GIVEN_NAME -> givenName = value;
            case FAMILY_NAME -> familyName = value;
            case EMAIL -> email = value;
            case JOB_TITLE -> jobTitle = value;
            case SITE -> site = value;
        }
        updatedAt = now.instant();
        return new ParticipantChanged(id, employer, stage, List.of(what.field()));
    }

    /** What stands there now; empty if nothing does. */
    public String present(Correctable what) {
        return switch (what) {
            case GIVEN_NAME -> givenName;
            case FAMILY_NAME -> familyName;
            case EMAIL -> email;
            case JOB_TITLE -> jobTitle;
            case SITE -> site == null ? "" : site;
        };
    }

    public UUID id() {
        return id;
    }

    public String employer() {
        return employer;
    }

    public String employeeNumber() {
        return employeeNumber;
    }

    public String givenName() {
        return givenName;
    }

    public String familyName() {
        return familyName;
    }

    public String email() {
        return email;
    }

    String jobTitle() {
        return jobTitle;
    }

    String payBand() {
        return payBand;
    }

    /** The line manager, by the employer's number for them. */
    public @Nullable String managerEmployeeNumber() {
        return managerEmployeeNumber;
    }

    @Nullable
    String site() {
        return site;
    }

    @Nullable
    String assignmentNumber() {
        return assignmentNumber;
    }

    public Stage stage() {
        return stage;
    }

    LocalDate employedFrom() {
        return employedFrom;
    }

    @Nullable
    LocalDate employedUntil() {
        return employedUntil;
    }

    /** Whether the employer still has them on a day. */
    public boolean isEmployedOn(LocalDate day) {
        return asEmployedPerson().isEmployedOn(day);
    }

    public EmployedPerson asEmployedPerson() {
        return new EmployedPerson(id, employer, employeeNumber, employedUntil);
    }

    @Nullable
    UUID accountId() {
        return accountId;
    }

    /** Whether it is the caller's own record. */
    public boolean isOf(Caller caller) {
        return accountId != null
                && employer.equals(caller.organisation())
                && accountId.toString().equals(caller.actor());
    }

    Instant registeredAt() {
        return registeredAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    public long version() {
        return version;
    }
}
