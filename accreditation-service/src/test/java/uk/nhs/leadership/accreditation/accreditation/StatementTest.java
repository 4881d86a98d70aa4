package uk.nhs.leadership.accreditation.accreditation;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.accreditation.accreditation.AccreditationStatus.ACTIVE;
import static uk.nhs.leadership.accreditation.accreditation.AccreditationStatus.ACTIVE_WITH_CONDITIONS;
import static uk.nhs.leadership.accreditation.accreditation.AccreditationStatus.PROBATION;
import static uk.nhs.leadership.accreditation.accreditation.AccreditationStatus.SUPERSEDED;
import static uk.nhs.leadership.accreditation.accreditation.AccreditationStatus.SURRENDERED;
import static uk.nhs.leadership.accreditation.accreditation.AccreditationStatus.SUSPENDED;
import static uk.nhs.leadership.accreditation.accreditation.AccreditationStatus.WITHDRAWN;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class StatementTest {
    private static final LocalDate FIRST = LocalDate.parse("2026-11-22");
    private static final LocalDate LAST = LocalDate.parse("2029-11-21");
    private static final LocalDate DAY = LocalDate.parse("2027-05-03");
    private static final Timeline TERM = Timeline.ofTerm(ACTIVE, FIRST, LAST);

    @Test
    void aTermIsSaidFromItsBeginningToItsEnd() {
        assertThat(Statement.of(TERM, FIRST.minusDays(1))).isEqualTo("Accredited from 22 November 2026.");
        assertThat(Statement.of(TERM, FIRST)).isEqualTo("Accredited until 21 November 2029.");
        assertThat(Statement.of(TERM, LAST.plusDays(1))).isEqualTo("Expired: its term ended on 21 November 2029.");
        assertThat(Statement.of(Timeline.ofTerm(ACTIVE_WITH_CONDITIONS, FIRST, LAST), DAY))
                .isEqualTo("Accredited until 21 November 2029, on conditions.");
    }

    @Test
    void whyItIsWatchedOrStoppedIsSaidInWords() {
        assertThat(Statement.of(TERM.runningAs(PROBATION, "QUALITY_CONCERNS", DAY), DAY))
                .isEqualTo("Accredited until 21 November 2029, on probation: quality concerns.");
        assertThat(Statement.of(TERM.runningAs(SUSPENDED, "OTHER", DAY), DAY.plusDays(9)))
                .isEqualTo("Suspended since 3 May 2027: another reason. No new cohort starts.");
    }

    @Test
    void howItEndedIsSaidWithTheDayOfTheAct() {
        var withdrawn = TERM.endingOn(DAY, WITHDRAWN, "CRITERIA_NO_LONGER_MET", DAY.plusDays(28));

        assertThat(Statement.of(withdrawn, DAY.minusDays(1))).isEqualTo("Accredited until 2 May 2027.");
        assertThat(Statement.of(withdrawn, DAY))
                .isEqualTo(
                        "Ended on 3 May 2027: criteria no longer met. Cohorts that had started go on until 31 May 2027.");
        assertThat(Statement.of(withdrawn, DAY.plusDays(29)))
                .isEqualTo("Withdrawn by the national body on 3 May 2027: criteria no longer met.");
        assertThat(Statement.of(TERM.endingOn(DAY, SURRENDERED, "COURSE_DISCONTINUED", null), DAY))
                .isEqualTo("Given up by its provider on 3 May 2027: course discontinued.");
        assertThat(Statement.of(TERM.endingOn(DAY, SUPERSEDED, "OTHER", null), DAY))
                .isEqualTo("Replaced by a later accreditation on 3 May 2027.");
    }
}
