package uk.nhs.leadership.accreditation.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.accreditation.procedure.ProcedureRule.ASSESSORS_BELOW_TWO;
import static uk.nhs.leadership.accreditation.procedure.ProcedureRule.PROCEDURE_STARTS_IN_THE_PAST;
import static uk.nhs.leadership.chassis.testing.BrokenRule.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ProcedureTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

    @Test
    void fewerThanTwoAssessorsAreRefused() {
        refused(1, TODAY, ASSESSORS_BELOW_TWO);
        refused(0, TODAY, ASSESSORS_BELOW_TWO);

        assertThat(entered(2, TODAY).definition().assessors()).isEqualTo(2);
    }

    @Test
    void aProcedureThatWasInForceYesterdayIsRefused() {
        refused(2, TODAY.minusDays(1), PROCEDURE_STARTS_IN_THE_PAST);

        assertThat(entered(2, TODAY).inForceFrom()).isEqualTo(TODAY);
    }

    @Test
    void theClockCountsTriageAndAssessment() {
        assertThat(entered(2, TODAY).definition().daysToDecision()).isEqualTo(45);
    }

    private static Procedure entered(int assessors, LocalDate inForceFrom) {
        return new Procedure(
                ProcedureFixtures.FULL,
                Procedure.Kind.FULL,
                2,
                inForceFrom,
                ProcedureFixtures.full(assessors),
                TODAY,
                NOW);
    }

    private static void refused(int assessors, LocalDate inForceFrom, ProcedureRule rule) {
        assertThatThrownBy(() -> entered(assessors, inForceFrom)).isBrokenRule(rule);
    }
}
