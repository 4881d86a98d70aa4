package uk.nhs.leadership.curriculum.accreditation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Of a course accredited from the start of 2026 to the end of 2028. */
class AccreditedCourseTest {
    @Test
    void itIsAccreditedFromTheFirstDayOfItsTermToTheLast() {
        var course = withdrawn(null, null);

        assertThat(course.standingOn(day("2025-12-31"))).isEqualTo(Standing.NOT_YET_ACCREDITED);
        assertThat(course.standingOn(day("2026-01-01"))).isEqualTo(Standing.ACCREDITED);
        assertThat(course.standingOn(day("2028-12-31"))).isEqualTo(Standing.ACCREDITED);
        assertThat(course.standingOn(day("2029-01-01"))).isEqualTo(Standing.EXPIRED);
    }

    @Test
    void afterAWithdrawalItIsTaughtOutAsLongAsThatIsAllowed() {
        var course = withdrawn(day("2028-03-01"), day("2028-06-30"));

        assertThat(course.standingOn(day("2028-02-29"))).isEqualTo(Standing.ACCREDITED);
        assertThat(course.standingOn(day("2028-03-01"))).isEqualTo(Standing.TEACH_OUT);
        assertThat(course.standingOn(day("2028-06-30"))).isEqualTo(Standing.TEACH_OUT);
        assertThat(course.standingOn(day("2028-07-01"))).isEqualTo(Standing.WITHDRAWN);
    }

    @Test
    void withoutATeachOutAWithdrawalEndsItAtOnce() {
        assertThat(withdrawn(day("2028-03-01"), null).standingOn(day("2028-03-01")))
                .isEqualTo(Standing.WITHDRAWN);
    }

    @Test
    void whileItIsSuspendedItIsNotAccreditedAndNotOver() {
        var course = suspended(List.of(day("2026-03-01"), day("2027-03-01")), List.of(day("2026-04-01")));

        assertThat(course.standingOn(day("2026-02-28"))).isEqualTo(Standing.ACCREDITED);
        assertThat(course.standingOn(day("2026-03-01"))).isEqualTo(Standing.SUSPENDED);
        assertThat(course.standingOn(day("2026-04-01"))).isEqualTo(Standing.ACCREDITED);
        assertThat(course.standingOn(day("2028-12-31"))).isEqualTo(Standing.SUSPENDED);
        assertThat(course.standingOn(day("2029-01-01"))).isEqualTo(Standing.EXPIRED);
    }

    @Test
    void whatItsProviderGaveUpIsTaughtOutAsLongAsWasMeant() {
        var course = surrendered(day("2027-03-31"), day("2027-12-31"), null);

        assertThat(course.standingOn(day("2027-03-30"))).isEqualTo(Standing.ACCREDITED);
        assertThat(course.standingOn(day("2027-03-31"))).isEqualTo(Standing.TEACH_OUT);
        assertThat(course.standingOn(day("2027-12-31"))).isEqualTo(Standing.TEACH_OUT);
        assertThat(course.standingOn(day("2028-01-01"))).isEqualTo(Standing.SURRENDERED);
    }

    @Test
    void whatIsWithdrawnBeforeTheDayForWhichItWasGivenUpIsWithdrawn() {
        var course = surrendered(day("2027-03-31"), null, day("2027-02-01"));

        assertThat(course.standingOn(day("2027-02-01"))).isEqualTo(Standing.WITHDRAWN);
        assertThat(course.standingOn(day("2027-04-01"))).isEqualTo(Standing.WITHDRAWN);
    }

    @Test
    void whatIsReplacedAtOnceIsSupersededAndWhatIsRenewedRunsOut() {
        var replaced = superseded(day("2027-05-01"));
        assertThat(replaced.standingOn(day("2027-04-30"))).isEqualTo(Standing.ACCREDITED);
        assertThat(replaced.standingOn(day("2027-05-01"))).isEqualTo(Standing.SUPERSEDED);

        var renewed = superseded(day("2029-01-01"));
        assertThat(renewed.standingOn(day("2028-12-31"))).isEqualTo(Standing.ACCREDITED);
        assertThat(renewed.standingOn(day("2029-01-01"))).isEqualTo(Standing.EXPIRED);
    }

    @Test
    void whatIsTaughtOutWithdrawnOrExpiredIsOver() {
        assertThat(EnumSet.allOf(Standing.class))
                .filteredOn(Standing::isOver)
                .containsExactly(
                        Standing.TEACH_OUT,
                        Standing.WITHDRAWN,
                        Standing.SURRENDERED,
                        Standing.SUPERSEDED,
                        Standing.EXPIRED);
    }

    private static AccreditedCourse withdrawn(@Nullable LocalDate on, @Nullable LocalDate teachOutUntil) {
        return AccreditedCourseFixtures.course(new UUID(8, 1), new UUID(4, 1), "S1", on, teachOutUntil);
    }

    private static AccreditedCourse suspended(List<LocalDate> from, List<LocalDate> lifted) {
        return AccreditedCourseFixtures.course(
                new UUID(8, 1), new UUID(4, 1), "S1", null, null, null, null, from, lifted);
    }

    private static AccreditedCourse superseded(LocalDate on) {
        return AccreditedCourseFixtures.course(
                new UUID(8, 1), new UUID(4, 1), "S1", null, null, on, null, List.of(), List.of());
    }

    private static AccreditedCourse surrendered(
            LocalDate on, @Nullable LocalDate teachOutUntil, @Nullable LocalDate withdrawnOn) {
        return AccreditedCourseFixtures.course(
                new UUID(8, 1), new UUID(4, 1), "S1", withdrawnOn, on, null, teachOutUntil, List.of(), List.of());
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }
}
