package uk.nhs.leadership.enrolment.employment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.SQLRestriction;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.tenancy.OrganisationFilter;
import uk.nhs.leadership.enrolment.catalogue.Stage;

/** A period for which an employer had somebody, with what that employer's own file said last. */
@Entity
@Immutable
@SQLRestriction(OrganisationFilter.OFF + " or employer = " + OrganisationFilter.CALLER
        + " or participant_id = (select own_participant())")
class Employment {
    /** How it ended. */
    enum End {
        /** The employer's file says so, or no longer names the person. */
        LEFT,
        /** Another employer's file names the person. */
        MOVED
    }

    @Id
    private UUID id;

    private UUID participantId;
    private String employer;
    private String employeeNumber;
    private @Nullable String assignmentNumber;
    private String givenName;
    private String familyName;
    private String email;
    private String jobTitle;
    private String payBand;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    private @Nullable String managerEmployeeNumber;
    private @Nullable String site;
    private LocalDate startedOn;
    private @Nullable LocalDate endedOn;

    @Enumerated(EnumType.STRING)
    private @Nullable End endedAs;

    protected Employment() {}

    UUID id() {
        return id;
    }

    UUID participantId() {
        return participantId;
    }

    String employer() {
        return employer;
    }

    String employeeNumber() {
        return employeeNumber;
    }

    @Nullable
    String assignmentNumber() {
        return assignmentNumber;
    }

    String givenName() {
        return givenName;
    }

    String familyName() {
        return familyName;
    }

    String email() {
        return email;
    }

    String jobTitle() {
        return jobTitle;
    }

    String payBand() {
        return payBand;
    }

    Stage stage() {
        return stage;
    }

    @Nullable
    String managerEmployeeNumber() {
        return managerEmployeeNumber;
    }

    @Nullable
    String site() {
        return site;
    }

    LocalDate startedOn() {
        return startedOn;
    }

    @Nullable
    LocalDate endedOn() {
        return endedOn;
    }

    @Nullable
    End endedAs() {
        return endedAs;
    }
}
