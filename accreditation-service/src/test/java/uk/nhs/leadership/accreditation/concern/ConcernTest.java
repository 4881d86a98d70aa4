package uk.nhs.leadership.accreditation.concern;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static uk.nhs.leadership.accreditation.concern.Concern.Conclusion.NOT_SUBSTANTIATED;
import static uk.nhs.leadership.accreditation.concern.ConcernRule.CONCERN_HANDLER_RAISED_IT;
import static uk.nhs.leadership.accreditation.concern.ConcernRule.CONCERN_MOVE_NOT_ALLOWED;
import static uk.nhs.leadership.accreditation.concern.ConcernRule.CONCERN_NOT_ANSWERED;
import static uk.nhs.leadership.chassis.testing.BrokenRule.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.accreditation.calendar.CalendarFixtures;
import uk.nhs.leadership.accreditation.number.CheckedNumber;

class ConcernTest {
    private static final Instant TUESDAY = Instant.parse("2027-02-02T10:00:00Z");
    private static final String HANDLER = "account-of-a-handler";

    @Test
    void theWholeStateMachine() {
        var table = Stream.of(ConcernStatus.values())
                .map(status -> status + " -> " + status.next().stream().sorted().toList())
                .collect(joining("\n"));

        assertThat(table).isEqualTo("""
                        RECEIVED -> [ACKNOWLEDGED, ANSWERED]
                        ACKNOWLEDGED -> [ANSWERED]
                        ANSWERED -> []""");
    }

    @Test
    void itIsAnsweredWithinSevenDaysAndWeekendsCount() {
        assertThat(raised(TUESDAY).answerDue()).isEqualTo("2027-02-09");
    }

    @Test
    void whatWouldBeDueOnEasterMondayIsDueTheDayAfter() {
        assertThat(raised(Instant.parse("2027-03-22T10:00:00Z")).answerDue()).isEqualTo("2027-03-30");
    }

    @Test
    void theDayIsThatOfEnglandAlsoAtTheEndOfSummerTime() {
        assertThat(raised(Instant.parse("2026-10-24T23:30:00Z")).answerDue()).isEqualTo("2026-11-02");
        assertThat(raised(Instant.parse("2026-10-26T23:30:00Z")).answerDue()).isEqualTo("2026-11-02");
    }

    @Test
    void itCanBeAnsweredWithoutBeingAcknowledgedFirst() {
        var concern = raised(TUESDAY);

        var answered = concern.answer(NOT_SUBSTANTIATED, "Nothing of it was found.", HANDLER, TUESDAY);

        assertThat(answered.conclusion()).isEqualTo(NOT_SUBSTANTIATED);
        assertThat(concern.status()).isEqualTo(ConcernStatus.ANSWERED);
        assertThat(concern.nextReminderOn()).isNull();
    }

    @Test
    void anAnswerIsTheEndOfIt() {
        var concern = raised(TUESDAY);
        concern.answer(NOT_SUBSTANTIATED, "Nothing of it was found.", HANDLER, TUESDAY);

        assertThatThrownBy(() -> concern.acknowledge(HANDLER, TUESDAY)).isBrokenRule(CONCERN_MOVE_NOT_ALLOWED);
        assertThatThrownBy(() -> concern.answer(NOT_SUBSTANTIATED, "Something else.", HANDLER, TUESDAY))
                .isBrokenRule(CONCERN_MOVE_NOT_ALLOWED);

        assertThat(concern.answer()).isEqualTo("Nothing of it was found.");
        assertThat(concern.acknowledgedAt()).isNull();
    }

    @Test
    void itIsAcknowledgedOnce() {
        var concern = raised(TUESDAY);
        concern.acknowledge(HANDLER, TUESDAY);

        assertThatThrownBy(() -> concern.acknowledge("somebody-else", TUESDAY.plusSeconds(60)))
                .isBrokenRule(CONCERN_MOVE_NOT_ALLOWED);

        assertThat(concern.acknowledgedAt()).isEqualTo(TUESDAY);
    }

    @Test
    void thoseWhoAnswerAreRemindedTheDayBeforeAndOnceItIsLate() {
        var concern = raised(TUESDAY);
        var due = concern.answerDue();
        assertThat(concern.nextReminderOn()).isEqualTo(due.minusDays(1));

        assertThat(concern.remind(due.minusDays(1)).overdue()).isFalse();
        assertThat(concern.nextReminderOn()).isEqualTo(due.plusDays(1));
        assertThat(concern.remind(due.plusDays(1)).overdue()).isTrue();
        assertThat(concern.nextReminderOn()).isNull();
    }

    @Test
    void oneReminderIsEnoughWhenNobodyWasAwakeTheDayBefore() {
        var concern = raised(TUESDAY);

        assertThat(concern.remind(LocalDate.of(2027, 3, 1)).overdue()).isTrue();

        assertThat(concern.nextReminderOn()).isNull();
    }

    @Test
    void whoRaisedItIsNotForgottenBeforeTheyAreAnswered() {
        var concern = raised(TUESDAY);

        assertThatThrownBy(() -> concern.forgetRaiser(TUESDAY)).isBrokenRule(CONCERN_NOT_ANSWERED);
    }

    @Test
    void nobodyHandlesTheirOwnConcern() {
        var raiser = new Raiser(UUID.randomUUID(), HANDLER, "X26");

        assertThatThrownBy(() -> raiser.mustNotBe(HANDLER)).isBrokenRule(CONCERN_HANDLER_RAISED_IT);
        assertThatNoException().isThrownBy(() -> raiser.mustNotBe("somebody-else"));
    }

    private static Concern raised(Instant now) {
        return new Concern(
                UUID.randomUUID(),
                CheckedNumber.next("LMC", () -> 42),
                "LMA-000123-1",
                Concern.Kind.QUALITY,
                "Workshops are cancelled on the day.",
                7,
                CalendarFixtures.england2026To2027(),
                now);
    }
}
