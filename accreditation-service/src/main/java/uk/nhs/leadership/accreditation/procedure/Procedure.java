package uk.nhs.leadership.accreditation.procedure;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import uk.nhs.leadership.accreditation.procedure.ProcedureEvent.ProcedureEntered;
import uk.nhs.leadership.chassis.rule.RuleBroken;

/** How a submission is dealt with from the day on which it was submitted to its end. It never changes. */
@Entity
@Immutable
public class Procedure {
    private static final int FEWEST_ASSESSORS = 2;

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private int number;
    private LocalDate inForceFrom;

    @Embedded
    private Definition definition;

    private Instant enteredAt;

    protected Procedure() {}

    /**
     * @param number of its kind, one more than the last
     * @param inForceFrom the first day on which something is submitted under it
     */
    Procedure(
            UUID id,
            Kind kind,
            int number,
            LocalDate inForceFrom,
            Definition definition,
            LocalDate today,
            Instant now) {
        if (definition.assessors() < FEWEST_ASSESSORS) {
            throw new RuleBroken(ProcedureRule.ASSESSORS_BELOW_TWO);
        }
        if (inForceFrom.isBefore(today)) {
            throw new RuleBroken(ProcedureRule.PROCEDURE_STARTS_IN_THE_PAST);
        }
        this.id = id;
        this.kind = kind;
        this.number = number;
        this.inForceFrom = inForceFrom;
        this.definition = definition;
        this.enteredAt = now;
    }

    /** For whom it is. A constant's name is the public code. */
    @Schema(name = "ProcedureKind")
    public enum Kind {
        /** For every provider. */
        FULL,
        /** For providers that are trusted. */
        LIGHT
    }

    /** Which criteria of its curriculum a course is judged by. A constant's name is the public code. */
    public enum JudgedBy {
        ALL,
        ESSENTIAL
    }

    /** Whether the provider learns who judged its course. A constant's name is the public code. */
    public enum NamesShown {
        NEVER,
        AFTER_DECISION
    }

    /**
     * What it asks for. Days are working days in England.
     *
     * @param triageDays until it is known whether the submission can be judged
     * @param assessmentDays from then to the decision
     * @param answerDays in which the provider answers a question
     * @param reminderDaysBefore how long before the end of that time the provider is reminded
     * @param assessors how many judge it, at least two
     * @param moderation whether a lead assessor brings differing findings together
     * @param quorum how many of a panel recommend
     * @param provisionalYears for how long a course is accredited provisionally
     * @param reconsiderationDays in which the provider may ask for another look at a decision
     * @param appealDays in which the provider may appeal
     * @param concernDays in which a concern about a course is answered; these alone are days of the week, not working days
     */
    @Embeddable
    public record Definition(
            int triageDays,
            int assessmentDays,
            int answerDays,

            @JdbcTypeCode(SqlTypes.ARRAY) List<Integer> reminderDaysBefore,
            int assessors,
            boolean moderation,
            int quorum,
            @Enumerated(EnumType.STRING) JudgedBy criteria,
            int provisionalYears,
            @Enumerated(EnumType.STRING) NamesShown namesShownToProvider,
            int reconsiderationDays,
            int appealDays,
            int concernDays) {

        public Definition {
            reminderDaysBefore = List.copyOf(reminderDaysBefore);
        }

        /** In how many working days a submission comes to its decision. */
        public int daysToDecision() {
            return triageDays + assessmentDays;
        }
    }

    ProcedureEntered entered() {
        return new ProcedureEntered(id, kind, number, inForceFrom);
    }

    public UUID id() {
        return id;
    }

    Kind kind() {
        return kind;
    }

    int number() {
        return number;
    }

    LocalDate inForceFrom() {
        return inForceFrom;
    }

    public Definition definition() {
        return definition;
    }

    Instant enteredAt() {
        return enteredAt;
    }
}
