package uk.nhs.leadership.enrolment.expectation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.nhs.leadership.enrolment.expectation.ExpectationStatus.DRAFT;
import static uk.nhs.leadership.enrolment.expectation.ExpectationStatus.ENDED;
import static uk.nhs.leadership.enrolment.expectation.ExpectationStatus.IN_FORCE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.chassis.rule.Rule;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.catalogue.Stage;
import uk.nhs.leadership.enrolment.expectation.ExpectationEvent.ExpectationEnded;
import uk.nhs.leadership.enrolment.expectation.ExpectationEvent.ExpectationPublished;

class ExpectationTest {
    private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);
    private static final Moment NOW = new Moment(Instant.parse("2027-03-01T09:30:00Z"), TODAY);

    @Test
    void whatIsPublishedIsInForceAndEverybodyIsToBeLookedAt() {
        var expectation = from("RJ1", TODAY);

        var published = expectation.publish(NOW);

        assertThat(published).isEqualTo(new ExpectationPublished(expectation.id(), "RJ1", TODAY, 12, 30, null));
        assertThat(expectation.status()).isEqualTo(IN_FORCE);
        assertThat(expectation.isSwept()).isFalse();
    }

    @Test
    void nothingHoldsFromThePast() {
        var expectation = from("RJ1", TODAY.minusDays(1));

        assertBroken(() -> expectation.publish(NOW), ExpectationRule.EXPECTATION_FROM_THE_PAST);

        assertThat(expectation.status()).isEqualTo(DRAFT);
        assertThat(expectation.isSwept()).isTrue();
    }

    @Test
    void whatEndsIsTakenFromEverybody() {
        var expectation = from(null, TODAY);
        expectation.publish(NOW);

        assertThat(expectation.end(NOW)).isEqualTo(new ExpectationEnded(expectation.id(), null, TODAY));

        assertThat(expectation.status()).isEqualTo(ENDED);
        assertThat(expectation.isSwept()).isFalse();
    }

    @Test
    void aDraftThatEndsConcernsNobody() {
        var expectation = from("RJ1", TODAY);

        expectation.end(NOW);

        assertThat(expectation.isSwept()).isTrue();
    }

    @Test
    void aMoveThatTheTableHasNotIsRefusedAndChangesNothing() {
        var expectation = from("RJ1", TODAY);
        expectation.publish(NOW);

        assertBroken(() -> expectation.publish(NOW), ExpectationRule.EXPECTATION_MOVE_NOT_ALLOWED);
        assertThat(expectation.status()).isEqualTo(IN_FORCE);

        expectation.end(NOW);
        assertBroken(() -> expectation.end(NOW), ExpectationRule.EXPECTATION_MOVE_NOT_ALLOWED);
        assertThat(expectation.status()).isEqualTo(ENDED);
    }

    @Test
    void onlyADraftIsWrittenAnew() {
        var expectation = from("RJ1", TODAY);
        expectation.change(draft(TODAY.plusDays(1), List.of()), NOW);
        assertThat(expectation.validFrom()).isEqualTo(TODAY.plusDays(1));
        expectation.publish(NOW);

        assertBroken(() -> expectation.change(draft(TODAY, List.of()), NOW), ExpectationRule.EXPECTATION_PUBLISHED);

        assertThat(expectation.validFrom()).isEqualTo(TODAY.plusDays(1));
    }

    @Test
    void onlyTheNationalBodyNamesOrganisations() {
        assertBroken(
                () -> new Expectation(UUID.randomUUID(), "RJ1", draft(TODAY, List.of("RJZ")), NOW),
                ExpectationRule.EXPECTATION_OF_OWN_STAFF);

        assertThat(new Expectation(UUID.randomUUID(), null, draft(TODAY, List.of("RJZ")), NOW)
                        .appliesTo()
                        .organisations())
                .containsExactly("RJZ");
    }

    @Test
    void onesOwnThatIsInForceIsReplaced() {
        var own = from("RJ1", TODAY);
        assertThat(own.mayBeReplacedBy(from("RJ1", TODAY))).isFalse();
        own.publish(NOW);

        assertThat(own.mayBeReplacedBy(from("RJ1", TODAY))).isTrue();
        assertThat(own.mayBeReplacedBy(from("RJZ", TODAY))).isFalse();
        assertThat(own.mayBeReplacedBy(from(null, TODAY))).isFalse();
    }

    private static Expectation from(@Nullable String employer, LocalDate validFrom) {
        return new Expectation(UUID.randomUUID(), employer, draft(validFrom, List.of()), NOW);
    }

    private static Draft draft(LocalDate validFrom, List<String> organisations) {
        return new Draft(
                "Everybody learns to lead",
                new AppliesTo(List.of("S1"), List.of(), List.of("Ward Manager"), List.of(), organisations),
                new MetBy(List.of(), null, Stage.S1),
                12,
                30,
                validFrom,
                null);
    }

    private static void assertBroken(ThrowingCallable act, Rule rule) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.rule()).isEqualTo(rule));
    }
}
