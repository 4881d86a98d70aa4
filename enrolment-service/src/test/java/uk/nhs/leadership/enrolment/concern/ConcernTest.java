package uk.nhs.leadership.enrolment.concern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.concern.ConcernEvent.ConcernContinued;
import uk.nhs.leadership.enrolment.concern.ConcernEvent.ConcernRaised;
import uk.nhs.leadership.enrolment.concern.ConcernEvent.ConcernReminderFellDue;

class ConcernTest {
    private static final UUID ID = UUID.fromString("7c1e4a61-9d2b-4f1f-8f6d-8e110198a3f2");
    private static final LocalDate MONDAY = LocalDate.of(2027, 3, 22);
    private static final ConcernSecret SECRET = ConcernSecret.random(new Random(42));

    private final Concern concern = new Concern(
            ID,
            ConcernReference.random(new Random(42)),
            SECRET,
            new About("LMA-000123-C", null),
            Concern.Kind.CONDUCT,
            on(MONDAY));

    @Test
    void itIsAnsweredWithinSevenDays() {
        assertThat(concern.answerDue()).isEqualTo(MONDAY.plusDays(7));
        assertThat(concern.reference()).matches(ConcernReference.FORM);
    }

    @Test
    void theLogHearsThatItWasRaisedAndThenOfEachReminderOnce() {
        var due = concern.answerDue();

        assertThat(concern.tell(MONDAY)).containsExactly(new ConcernRaised(ID, Concern.Kind.CONDUCT, due));
        assertThat(concern.tell(MONDAY)).isEmpty();
        assertThat(concern.tell(due.minusDays(1))).containsExactly(new ConcernReminderFellDue(ID, due, false));
        assertThat(concern.tell(due)).isEmpty();
        assertThat(concern.tell(due.plusDays(1))).containsExactly(new ConcernReminderFellDue(ID, due, true));
        assertThat(concern.tell(due.plusDays(9))).isEmpty();
    }

    @Test
    void whatIsWrittenAfterAnAnswerWaitsForAnother() {
        concern.tell(MONDAY);
        concern.answer();
        var later = MONDAY.plusDays(20);

        concern.writeMore(on(later));

        assertThat(concern.status()).isEqualTo(ConcernStatus.RECEIVED);
        assertThat(concern.answerDue()).isEqualTo(later.plusDays(7));
        assertThat(concern.tell(later)).containsExactly(new ConcernContinued(ID, later.plusDays(7)));
    }

    @Test
    void whatIsWrittenBeforeAnAnswerPutsItOffNoFurther() {
        concern.acknowledge();

        concern.writeMore(on(MONDAY.plusDays(3)));

        assertThat(concern.status()).isEqualTo(ConcernStatus.ACKNOWLEDGED);
        assertThat(concern.answerDue()).isEqualTo(MONDAY.plusDays(7));
    }

    @Test
    void afterItIsClosedNothingIsWritten() {
        concern.answer();
        concern.close(Concern.Conclusion.OUT_OF_SCOPE);
        var said = concern.messages();

        assertThatThrownBy(() -> concern.writeMore(on(MONDAY)))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.rule()).isEqualTo(ConcernRule.CONCERN_CLOSED));

        assertThat(concern.messages()).isEqualTo(said);
    }

    @Test
    void itIsClosedOnceItIsAnswered() {
        assertThatThrownBy(() -> concern.close(Concern.Conclusion.OUT_OF_SCOPE))
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        broken -> assertThat(broken.rule()).isEqualTo(ConcernRule.CONCERN_MOVE_NOT_ALLOWED));

        assertThat(concern.conclusion()).isNull();
    }

    @Test
    void onlyItsSecretOpensIt() {
        assertThat(concern.isOpenedBy(SECRET)).isTrue();
        assertThat(concern.isOpenedBy(ConcernSecret.random(new Random(43)))).isFalse();
        assertThat(concern.isOpenedBy(new ConcernSecret(""))).isFalse();
        assertThat(SECRET.toString()).doesNotContain(SECRET.text());
    }

    private static Moment on(LocalDate day) {
        return new Moment(day.atTime(12, 0).toInstant(ZoneOffset.UTC), day);
    }
}
