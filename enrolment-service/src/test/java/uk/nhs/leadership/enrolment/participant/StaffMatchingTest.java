package uk.nhs.leadership.enrolment.participant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.enrolment.participant.StaffMatching.Comer;
import uk.nhs.leadership.enrolment.participant.StaffMatching.Known;

/** Who the rows of a staff file are. */
class StaffMatchingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate LAST_YEAR = LocalDate.of(2025, 4, 1);
    private static final LocalDate LONG_AGO = LocalDate.of(2010, 4, 1);
    private static final UUID PERSON = new UUID(0, 1);
    private static final UUID ANOTHER = new UUID(0, 2);

    @Test
    void anIdentifierAndTheFamilyNameAreThePersonWhoeverEmploysThem() {
        assertThat(comers(row(null, null), byIdentifier(PERSON, true, LAST_YEAR, null)))
                .containsExactly(new Comer(PERSON, "20417733", TODAY));
    }

    @Test
    void anIdentifierWithAnotherFamilyNameIsNotEnough() {
        var matching = match(row(null, null), byIdentifier(PERSON, false, LAST_YEAR, null));

        assertThat(matching.comers()).isEmpty();
        assertThat(matching.elsewhere()).isEmpty();
    }

    @Test
    void identifiersOfTwoPeopleAreNobodys() {
        assertThat(comers(
                        row(null, null),
                        byIdentifier(PERSON, true, LAST_YEAR, null),
                        byIdentifier(ANOTHER, true, LAST_YEAR, null)))
                .isEmpty();
    }

    @Test
    void twoIdentifiersOfOnePersonAreOnePerson() {
        assertThat(comers(
                        row(LAST_YEAR.plusDays(1), null),
                        byIdentifier(PERSON, true, LAST_YEAR, null),
                        byIdentifier(PERSON, true, LAST_YEAR, null)))
                .containsExactly(new Comer(PERSON, "20417733", LAST_YEAR.plusDays(1)));
    }

    @Test
    void whoeverBeganThereLaterHasGoneThere() {
        var row = row(LONG_AGO, null);

        assertThat(match(row, byIdentifier(PERSON, true, LAST_YEAR, null)).elsewhere())
                .containsExactly(row);
    }

    @Test
    void aFileThatStillNamesSomebodyWhoHasGoneTakesNobodyBack() {
        var row = row(null, null);

        var matching = match(row, byNumber(PERSON, LAST_YEAR, null));

        assertThat(matching.comers()).isEmpty();
        assertThat(matching.elsewhere()).containsExactly(row);
        assertThat(matching.taken(List.of(row))).isEmpty();
    }

    @Test
    void aLaterFirstDayBringsThemBack() {
        assertThat(comers(row(LAST_YEAR.plusDays(1), null), byNumber(PERSON, LAST_YEAR, null)))
                .hasSize(1);
        assertThat(comers(row(LAST_YEAR, null), byNumber(PERSON, LAST_YEAR, null)))
                .isEmpty();
    }

    @Test
    void whoeverHasLeftThereComesWithoutOne() {
        assertThat(comers(row(null, null), byNumber(PERSON, LAST_YEAR, TODAY))).hasSize(1);
        assertThat(comers(row(null, null), byNumber(PERSON, LAST_YEAR, TODAY.plusDays(1))))
                .isEmpty();
    }

    @Test
    void whoeverTheFileSaysHasLeftGoesNowhere() {
        assertThat(comers(row(null, TODAY), byIdentifier(PERSON, true, LAST_YEAR, TODAY)))
                .isEmpty();
    }

    @Test
    void theTrustsOwnNumberCountsBeforeAnIdentifier() {
        assertThat(comers(
                        row(null, null),
                        byNumber(PERSON, LAST_YEAR, TODAY),
                        byIdentifier(ANOTHER, true, LAST_YEAR, null)))
                .containsExactly(new Comer(PERSON, "20417733", TODAY));
    }

    @Test
    void twoNumbersOfOneTrustAtTheSameTimeAreNotForAFileToJoin() {
        var here = new Known("20417733", PERSON, false, true, true, LAST_YEAR, null);
        var leftHere = new Known("20417733", PERSON, false, true, true, LAST_YEAR, TODAY);

        assertThat(comers(row(null, null), here)).isEmpty();
        assertThat(comers(row(null, null), leftHere)).hasSize(1);
    }

    @Test
    void anEarlierNumberOfSomebodyWhoIsThereUnderAnotherIsStillTheirs() {
        var here = new Known("20417733", PERSON, true, true, true, LAST_YEAR, null);
        var row = row(null, null);

        assertThat(match(row, here).elsewhere()).containsExactly(row);
    }

    @Test
    void onePersonComesOnce() {
        var first = ParticipantFixtures.row(2, "1");
        var second = ParticipantFixtures.row(3, "2");

        var matching = StaffMatching.of(
                List.of(first, second),
                List.of(
                        new Known("1", PERSON, false, true, false, LAST_YEAR, null),
                        new Known("2", PERSON, false, true, false, LAST_YEAR, null)),
                TODAY);

        assertThat(matching.comers()).containsExactly(new Comer(PERSON, "1", TODAY));
    }

    private static List<Comer> comers(StaffRow row, Known... known) {
        return match(row, known).comers();
    }

    private static StaffMatching match(StaffRow row, Known... known) {
        return StaffMatching.of(List.of(row), List.of(known), TODAY);
    }

    private static StaffRow row(@Nullable LocalDate from, @Nullable LocalDate until) {
        return ParticipantFixtures.row(from, until);
    }

    private static Known byIdentifier(UUID person, boolean sameName, LocalDate from, @Nullable LocalDate until) {
        return new Known("20417733", person, false, sameName, false, from, until);
    }

    private static Known byNumber(UUID person, LocalDate from, @Nullable LocalDate until) {
        return new Known("20417733", person, true, true, false, from, until);
    }
}
