package uk.nhs.leadership.accreditation.accreditation;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.accreditation.accreditation.AccreditationStatus.ACTIVE;
import static uk.nhs.leadership.accreditation.accreditation.AccreditationStatus.PENDING_START;
import static uk.nhs.leadership.accreditation.accreditation.AccreditationStatus.PROBATION;
import static uk.nhs.leadership.accreditation.accreditation.AccreditationStatus.SURRENDERED;
import static uk.nhs.leadership.accreditation.accreditation.AccreditationStatus.SUSPENDED;
import static uk.nhs.leadership.accreditation.accreditation.AccreditationStatus.WITHDRAWN;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TimelineTest {
    private static final LocalDate FROM = LocalDate.of(2026, 11, 20);
    private static final LocalDate TO = LocalDate.of(2029, 11, 19);
    private static final LocalDate MAY = LocalDate.of(2027, 5, 3);
    private static final LocalDate JUNE = LocalDate.of(2027, 6, 1);
    private static final Timeline TERM = Timeline.ofTerm(ACTIVE, FROM, TO);

    @Test
    void aTermRunsOutByItself() {
        assertThat(text(TERM)).isEqualTo("""
                        ACTIVE null 2026-11-20 to 2029-11-20
                        EXPIRED null 2029-11-20 to null""");
        assertThat(TERM.statusOn(FROM.minusDays(1))).isEqualTo(PENDING_START);
        assertThat(TERM.end()).isEmpty();
    }

    @Test
    void whatEndsAfterATeachOutIsTaughtOutFirst() {
        assertThat(text(TERM.endingOn(MAY, WITHDRAWN, "OTHER", JUNE.minusDays(1))))
                .isEqualTo("""
                        ACTIVE null 2026-11-20 to 2027-05-03
                        TEACH_OUT OTHER 2027-05-03 to 2027-06-01
                        WITHDRAWN OTHER 2027-06-01 to null""");
    }

    @Test
    void whatEndsOnItsFirstDayNeverHeld() {
        assertThat(text(TERM.endingOn(FROM, WITHDRAWN, "OTHER", null))).isEqualTo("WITHDRAWN OTHER 2026-11-20 to null");
        assertThat(text(TERM.endingOn(FROM.minusDays(9), WITHDRAWN, "OTHER", null)))
                .isEqualTo("WITHDRAWN OTHER 2026-11-11 to null");
    }

    @Test
    void aSuspensionLeavesTheEndAsItIs() {
        assertThat(text(TERM.endingOn(JUNE, SURRENDERED, "OTHER", null).runningAs(SUSPENDED, "SAFEGUARDING", MAY)))
                .isEqualTo("""
                        ACTIVE null 2026-11-20 to 2027-05-03
                        SUSPENDED SAFEGUARDING 2027-05-03 to 2027-06-01
                        SURRENDERED OTHER 2027-06-01 to null""");
    }

    @Test
    void whatIsTheSameOnDaysThatFollowIsOneSpan() {
        var back = TERM.runningAs(PROBATION, "OTHER", MAY).runningAs(ACTIVE, null, MAY);

        assertThat(back).isEqualTo(TERM);
    }

    @Test
    void theCalendarTurnsOnTheFirstDayOfEachSpan() {
        var ending = TERM.endingOn(MAY, WITHDRAWN, "OTHER", JUNE);

        assertThat(ending.turnsBy(FROM.minusDays(1))).isZero();
        assertThat(ending.turnsBy(FROM)).isEqualTo(1);
        assertThat(ending.turnsBy(MAY.minusDays(1))).isEqualTo(1);
        assertThat(ending.turnsBy(MAY)).isEqualTo(2);
        assertThat(ending.turnsBy(JUNE.plusDays(1))).isEqualTo(3);
    }

    private static String text(Timeline timeline) {
        return timeline.spans().stream()
                .map(span -> span.status() + " " + span.reason() + " " + span.from() + " to " + span.until())
                .collect(joining("\n"));
    }
}
