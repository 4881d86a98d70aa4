package uk.nhs.leadership.journeys.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EnrolmentCostTest {
    /** Two that enrol at once, and something else between them. */
    private static final String LOG = """
            2026-11-23 09:30:00.000 UTC [7] LOG:  execute <unnamed>: BEGIN
            2026-11-23 09:30:00.000 UTC [8] LOG:  execute S_1: BEGIN
            2026-11-23 09:30:00.001 UTC [7] LOG:  execute S_2: select 1 from cohort
            \twhere id = $1
            2026-11-23 09:30:00.001 UTC [7] DETAIL:  Parameters: $1 = 'insert into enrolment '
            2026-11-23 09:30:00.002 UTC [8] LOG:  execute S_3: insert into enrolment (id) values ($1)
            2026-11-23 09:30:00.002 UTC [7] LOG:  execute S_3: insert into enrolment (id) values ($1)
            2026-11-23 09:30:00.003 UTC [8] LOG:  execute S_4: COMMIT
            2026-11-23 09:30:00.003 UTC [9] LOG:  statement: select count(*) from enrolment
            2026-11-23 09:30:00.004 UTC [7] LOG:  execute S_4: COMMIT
            2026-11-23 09:30:00.005 UTC [8] LOG:  execute S_1: BEGIN
            2026-11-23 09:30:00.006 UTC [8] LOG:  execute S_5: select 1 from waiting
            2026-11-23 09:30:00.007 UTC [8] LOG:  execute S_4: COMMIT
            """;

    @Test
    void onlyTheStatementsOfTransactionsThatEnrolCount() {
        assertThat(EnrolmentCost.perEnrolment(LOG, 2)).isEqualTo((4 + 3) / 2.0);
    }

    @Test
    void anEnrolmentThatIsNotSeenIsAnError() {
        assertThatThrownBy(() -> EnrolmentCost.perEnrolment(LOG, 3)).hasMessageContaining("2 enrolments of 3");
    }
}
