package uk.nhs.leadership.enrolment.attainment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static uk.nhs.leadership.chassis.testing.BrokenRule.assertThatThrownBy;
import static uk.nhs.leadership.enrolment.attainment.AttainmentRule.THREE_SIXTY_DAYS_REVERSED;
import static uk.nhs.leadership.enrolment.attainment.AttainmentRule.THREE_SIXTY_GROUP_TWICE;
import static uk.nhs.leadership.enrolment.attainment.AttainmentRule.THREE_SIXTY_IN_FUTURE;
import static uk.nhs.leadership.enrolment.attainment.AttainmentRule.THREE_SIXTY_MANAGERS_ONLY;
import static uk.nhs.leadership.enrolment.attainment.AttainmentRule.THREE_SIXTY_RATERS_RECOGNISABLE;
import static uk.nhs.leadership.enrolment.attainment.AttainmentRule.THREE_SIXTY_TOO_OLD;
import static uk.nhs.leadership.enrolment.attainment.RaterGroup.DIRECT_REPORT;
import static uk.nhs.leadership.enrolment.attainment.RaterGroup.MANAGER;
import static uk.nhs.leadership.enrolment.attainment.RaterGroup.OTHER;
import static uk.nhs.leadership.enrolment.attainment.RaterGroup.PEER;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.nhs.leadership.enrolment.calendar.Moment;

class SummedUpTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Period TWO_YEARS = Period.ofMonths(24);

    @Test
    void whatWasCollectedUntilTodayOnTheLastTwoYearsIsTaken() {
        assertTaken(collected(LocalDate.of(2024, 11, 23), TODAY));
        assertTaken(collected(TODAY, TODAY));
    }

    @Test
    void whatIsStillBeingCollectedIsNot() {
        assertRefused(collected(TODAY.minusDays(3), TODAY.plusDays(1)), THREE_SIXTY_IN_FUTURE);
        assertRefused(collected(LocalDate.MIN, LocalDate.MAX), THREE_SIXTY_IN_FUTURE);
    }

    @Test
    void whatEndsBeforeItBeginsIsNot() {
        assertRefused(collected(TODAY, TODAY.minusDays(1)), THREE_SIXTY_DAYS_REVERSED);
    }

    @Test
    void whatBeganToBeCollectedTooLongAgoIsNot() {
        assertRefused(collected(LocalDate.of(2024, 11, 22), TODAY), THREE_SIXTY_TOO_OLD);
        assertRefused(collected(LocalDate.MIN, LocalDate.MIN), THREE_SIXTY_TOO_OLD);
    }

    @Test
    void aGroupIsNamedOnce() {
        assertRefused(ratedBy(rated(PEER, 3), rated(MANAGER, 1), rated(PEER, 4)), THREE_SIXTY_GROUP_TWICE);
    }

    @Test
    void managersAloneAreNotAllSides() {
        assertRefused(ratedBy(rated(MANAGER, 4)), THREE_SIXTY_MANAGERS_ONLY);
        assertTaken(ratedBy(rated(OTHER, 3)));
    }

    @ParameterizedTest
    @EnumSource(names = "MANAGER", mode = EnumSource.Mode.EXCLUDE)
    void ofEachOtherGroupAtLeastThreeHaveAnswered(RaterGroup group) {
        assertRefused(ratedBy(rated(group, 2)), THREE_SIXTY_RATERS_RECOGNISABLE);
        assertTaken(ratedBy(rated(group, 3)));
    }

    @Test
    void eachGroupOfWhichTooFewAnsweredIsNamed() {
        var few = ratedBy(rated(MANAGER, 1), rated(PEER, 1), rated(OTHER, 3), rated(DIRECT_REPORT, 2));

        assertThatThrownBy(() -> few.mustBeFitToBeShown(TODAY, TWO_YEARS))
                .isBrokenRule(THREE_SIXTY_RATERS_RECOGNISABLE)
                .pointingAt("/ratings/1/raters RECOGNISABLE", "/ratings/3/raters RECOGNISABLE");
    }

    @Test
    void theSameNumbersAreWrittenTheSame() {
        var one = ratedBy(rated(MANAGER, 1), new Rated(PEER, 3, new BigDecimal("4")));
        var other = ratedBy(new Rated(PEER, 3, new BigDecimal("4.0")), rated(MANAGER, 1));

        assertThat(one.inOrder()).isEqualTo(other.inOrder());
        var id = UUID.randomUUID();
        assertThat(digest(id, one)).isEqualTo(digest(id, other));
    }

    /** Else whoever has the digest could try out what the words were that were erased. */
    @Test
    void theDigestIsOfMoreThanWhatIsSaid() {
        var said = ratedBy(rated(PEER, 3));

        assertThat(digest(UUID.randomUUID(), said)).isNotEqualTo(digest(UUID.randomUUID(), said));
        var id = UUID.randomUUID();
        assertThat(digest(id, said)).isNotEqualTo(digest(id, ratedBy(rated(PEER, 4))));
    }

    private static String digest(UUID id, SummedUp summedUp) {
        var now = new Moment(Instant.parse("2026-11-23T12:00:00Z"), TODAY);
        return new ThreeSixtySummary(id, UUID.randomUUID(), summedUp, TWO_YEARS, now).sha256();
    }

    private static void assertTaken(SummedUp summedUp) {
        assertThatCode(() -> summedUp.mustBeFitToBeShown(TODAY, TWO_YEARS)).doesNotThrowAnyException();
    }

    private static void assertRefused(SummedUp summedUp, AttainmentRule rule) {
        assertThatThrownBy(() -> summedUp.mustBeFitToBeShown(TODAY, TWO_YEARS)).isBrokenRule(rule);
    }

    private static SummedUp collected(LocalDate from, LocalDate until) {
        return new SummedUp("Model 360", from, until, List.of(rated(PEER, 3)), "Plans well");
    }

    private static SummedUp ratedBy(Rated... ratings) {
        return new SummedUp("Model 360", TODAY, TODAY, List.of(ratings), "Plans well");
    }

    private static Rated rated(RaterGroup group, int raters) {
        return new Rated(group, raters, new BigDecimal("4.2"));
    }
}
