package uk.nhs.leadership.enrolment.duty;

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

/** What one expectation expects of one person, and the days from which follows what became of it. Written by the database alone. */
@Entity
@Immutable
@SQLRestriction(OrganisationFilter.OFF + " or employer = " + OrganisationFilter.CALLER)
class Duty {
    @Id
    private UUID id;

    private UUID participantId;
    private UUID expectationId;
    private String employer;
    private @Nullable String site;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    private @Nullable String profession;
    private @Nullable String managerEmployeeNumber;
    private LocalDate appointedOn;
    private @Nullable LocalDate leavesOn;
    private @Nullable LocalDate cameUnderOn;
    private LocalDate countedFrom;
    private LocalDate dueOn;
    private LocalDate overdueFrom;
    private @Nullable LocalDate inProgressSince;
    private @Nullable UUID enrolmentId;
    private @Nullable LocalDate metOn;
    private @Nullable LocalDate metUntil;
    private @Nullable UUID certificateId;
    private @Nullable LocalDate exemptUntil;
    private @Nullable UUID exemptionId;

    protected Duty() {}

    UUID id() {
        return id;
    }

    UUID participantId() {
        return participantId;
    }

    UUID expectationId() {
        return expectationId;
    }

    String employer() {
        return employer;
    }

    @Nullable
    String managerEmployeeNumber() {
        return managerEmployeeNumber;
    }

    @Nullable
    LocalDate leavesOn() {
        return leavesOn;
    }

    @Nullable
    String site() {
        return site;
    }

    Stage stage() {
        return stage;
    }

    @Nullable
    String profession() {
        return profession;
    }

    LocalDate appointedOn() {
        return appointedOn;
    }

    /** From when it is expected of somebody who was in post and became one of those for whom it is; else null. */
    @Nullable
    LocalDate cameUnderOn() {
        return cameUnderOn;
    }

    LocalDate countedFrom() {
        return countedFrom;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    LocalDate overdueFrom() {
        return overdueFrom;
    }

    @Nullable
    LocalDate inProgressSince() {
        return inProgressSince;
    }

    @Nullable
    UUID enrolmentId() {
        return enrolmentId;
    }

    @Nullable
    LocalDate metOn() {
        return metOn;
    }

    /** The last day on which what met it counts; null if that has no end. */
    @Nullable
    LocalDate metUntil() {
        return metUntil;
    }

    @Nullable
    UUID certificateId() {
        return certificateId;
    }

    @Nullable
    LocalDate exemptUntil() {
        return exemptUntil;
    }

    @Nullable
    UUID exemptionId() {
        return exemptionId;
    }
}
