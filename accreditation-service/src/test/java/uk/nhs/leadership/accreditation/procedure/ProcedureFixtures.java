package uk.nhs.leadership.accreditation.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Procedures as the migration enters them. */
public final class ProcedureFixtures {
    public static final UUID FULL = UUID.fromString("0199a5f0-0000-7000-8000-000000000101");
    public static final UUID LIGHT = UUID.fromString("0199a5f0-0000-7000-8000-000000000102");
    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);

    private ProcedureFixtures() {}

    /** Five days of triage and forty of assessment; two assessors; all criteria. */
    public static Procedure full() {
        return procedure(FULL, Procedure.Kind.FULL, full(2));
    }

    public static Procedure withThreeAssessors() {
        return procedure(FULL, Procedure.Kind.FULL, full(3));
    }

    /** Twenty days of assessment; essential criteria only. */
    public static Procedure light() {
        return procedure(LIGHT, Procedure.Kind.LIGHT, definition(20, 2, Procedure.JudgedBy.ESSENTIAL));
    }

    static Procedure.Definition full(int assessors) {
        return definition(40, assessors, Procedure.JudgedBy.ALL);
    }

    private static Procedure.Definition definition(int assessmentDays, int assessors, Procedure.JudgedBy criteria) {
        return new Procedure.Definition(
                5,
                assessmentDays,
                10,
                List.of(5, 1),
                assessors,
                true,
                2,
                criteria,
                2,
                Procedure.NamesShown.NEVER,
                20,
                20,
                7);
    }

    private static Procedure procedure(UUID id, Procedure.Kind kind, Procedure.Definition definition) {
        return new Procedure(id, kind, 1, DAY, definition, DAY, Instant.parse("2024-01-01T09:00:00Z"));
    }
}
