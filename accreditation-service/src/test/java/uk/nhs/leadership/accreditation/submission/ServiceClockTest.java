package uk.nhs.leadership.accreditation.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.nhs.leadership.accreditation.submission.SubmissionStatus.DECIDED;
import static uk.nhs.leadership.accreditation.submission.SubmissionStatus.RETURNED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.nhs.leadership.accreditation.calendar.CalendarFixtures;
import uk.nhs.leadership.accreditation.calendar.WorkingCalendar;
import uk.nhs.leadership.accreditation.national.England;
import uk.nhs.leadership.chassis.rule.RuleBroken;

class ServiceClockTest {
    private static final WorkingCalendar ENGLAND = CalendarFixtures.england2026To2027();
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
    private static final int TARGET = 10;

    private final ServiceClock clock = new ServiceClock();

    @Test
    void theDayItStartsDoesNotCountAndTheDayItStopsDoes() {
        clock.start(MONDAY, TARGET, ENGLAND);
        assertThat(clock.dueOn()).isEqualTo("2026-11-30");
        assertThat(clock.elapsed(ENGLAND, MONDAY)).isZero();

        clock.stop(MONDAY.plusDays(1), RETURNED);
        clock.start(MONDAY.plusDays(3), TARGET, ENGLAND);

        assertThat(clock.elapsed(ENGLAND, MONDAY.plusDays(3))).isEqualTo(1);
        assertThat(clock.elapsed(ENGLAND, MONDAY.plusDays(4))).isEqualTo(2);
        assertThat(clock.dueOn()).isEqualTo("2026-12-02");
    }

    @Test
    void stoppedAndStartedOnOneDayItCountsThatDayOnce() {
        clock.start(MONDAY, TARGET, ENGLAND);
        for (var i = 0; i < 3; i++) {
            clock.stop(MONDAY.plusDays(1), RETURNED);
            clock.start(MONDAY.plusDays(1), TARGET, ENGLAND);
        }

        assertThat(clock.elapsed(ENGLAND, MONDAY.plusDays(1))).isEqualTo(1);
        assertThat(clock.elapsed(ENGLAND, MONDAY.plusDays(2))).isEqualTo(2);
    }

    @Test
    void whatItShowsIsCountedToTheDayItIsReadOn() {
        clock.start(MONDAY, TARGET, ENGLAND);
        var due = Objects.requireNonNull(clock.dueOn());

        assertThat(clock.read(ENGLAND, MONDAY)).contains(new ClockReading(true, 0, TARGET, due, TARGET, List.of()));
        assertThat(clock.read(ENGLAND, due).orElseThrow().dueInDays()).isZero();
        assertThat(clock.read(ENGLAND, LocalDate.of(2026, 12, 2)))
                .contains(new ClockReading(true, 12, TARGET, due, -2, List.of()));
    }

    @Test
    void onlyWaitingForTheProviderIsShownAsAStop() {
        clock.start(MONDAY, TARGET, ENGLAND);
        clock.stop(MONDAY.plusDays(1), RETURNED);

        assertThat(clock.read(ENGLAND, MONDAY.plusDays(9)))
                .contains(new ClockReading(
                        false,
                        1,
                        TARGET,
                        null,
                        null,
                        List.of(new ClockReading.Stop(MONDAY.plusDays(1), null, RETURNED))));

        clock.start(MONDAY.plusDays(2), TARGET, ENGLAND);
        clock.stop(MONDAY.plusDays(3), DECIDED);

        assertThat(clock.read(ENGLAND, MONDAY.plusDays(9)).orElseThrow().stops())
                .containsExactly(new ClockReading.Stop(MONDAY.plusDays(1), MONDAY.plusDays(2), RETURNED));
        assertThat(clock.elapsed(ENGLAND, MONDAY.plusDays(9))).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        // The last Sunday of March: half an hour before midnight in UTC is Monday in England.
        "2026-03-27T09:00:00Z, 2026-03-29T22:30:00Z, 0",
        "2026-03-27T09:00:00Z, 2026-03-29T23:30:00Z, 1",
        // The last Sunday of October: it is Sunday in England until midnight in UTC again.
        "2026-10-23T09:00:00Z, 2026-10-24T23:30:00Z, 0",
        "2026-10-23T09:00:00Z, 2026-10-25T23:30:00Z, 0",
        "2026-10-23T09:00:00Z, 2026-10-26T00:30:00Z, 1",
    })
    void whatCountsIsTheDateInEnglandAlsoWhenItsClocksAreChanged(Instant started, Instant stopped, int days) {
        clock.start(England.dateAt(started), TARGET, ENGLAND);
        clock.stop(England.dateAt(stopped), RETURNED);

        assertThat(clock.elapsed(ENGLAND, LocalDate.of(2027, 1, 1))).isEqualTo(days);
    }

    @Test
    void twoMachinesThatDisagreeAboutMidnightDoNotTurnItBack() {
        clock.start(MONDAY, TARGET, ENGLAND);
        clock.stop(MONDAY.minusDays(1), RETURNED);
        clock.start(MONDAY.minusDays(1), TARGET, ENGLAND);

        assertThat(clock.runs()).allSatisfy(run -> assertThat(run.startedOn()).isEqualTo(MONDAY));
        assertThat(clock.elapsed(ENGLAND, MONDAY.plusDays(1))).isEqualTo(1);
    }

    @Test
    void aClockThatCannotSayWhenItIsDueDoesNotStart() {
        assertThatThrownBy(() -> clock.start(LocalDate.of(2027, 12, 30), TARGET, ENGLAND))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("CALENDAR_ENDS");

        assertThat(clock.runs()).isEmpty();
    }

    @Test
    void itIsNeitherStartedNorStoppedTwice() {
        assertThatThrownBy(() -> clock.stop(MONDAY, RETURNED)).isInstanceOf(IllegalStateException.class);
        clock.start(MONDAY, TARGET, ENGLAND);
        assertThatThrownBy(() -> clock.start(MONDAY, TARGET, ENGLAND)).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 377, 610, 987})
    void whateverHappensItIsNeverNegativeAndNeverFallsAndIsDueWhenTheTargetIsReached(long seed) {
        var chance = new Random(seed);
        var day = LocalDate.of(2026, 1, 1);
        while (day.isBefore(LocalDate.of(2027, 6, 1))) {
            if (clock.isRunning()) {
                clock.stop(day, RETURNED);
            } else {
                clock.start(day, TARGET, ENGLAND);
                assertThat(clock.elapsed(ENGLAND, Objects.requireNonNull(clock.dueOn())))
                        .isEqualTo(TARGET);
            }
            day = day.plusDays(chance.nextInt(20));
        }

        var before = 0;
        for (var each = LocalDate.of(2025, 12, 1); each.isBefore(day); each = each.plusDays(1)) {
            var elapsed = clock.elapsed(ENGLAND, each);
            assertThat(elapsed).isBetween(before, before + 1);
            before = elapsed;
        }
    }
}
