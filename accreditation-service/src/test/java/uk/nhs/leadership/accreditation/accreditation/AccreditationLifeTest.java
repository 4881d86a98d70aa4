package uk.nhs.leadership.accreditation.accreditation;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.accreditation.accreditation.AccreditationFixtures.FROM;
import static uk.nhs.leadership.accreditation.accreditation.AccreditationFixtures.ID;
import static uk.nhs.leadership.accreditation.accreditation.AccreditationFixtures.LATER;
import static uk.nhs.leadership.accreditation.accreditation.AccreditationFixtures.TO;
import static uk.nhs.leadership.accreditation.accreditation.AccreditationFixtures.WITHDRAWN_ON;
import static uk.nhs.leadership.accreditation.accreditation.AccreditationFixtures.accreditation;
import static uk.nhs.leadership.accreditation.accreditation.AccreditationFixtures.withdrawal;
import static uk.nhs.leadership.accreditation.accreditation.AccreditationRule.ACCREDITATION_MOVE_NOT_ALLOWED;
import static uk.nhs.leadership.accreditation.accreditation.AccreditationRule.LIFTED_BY_WHO_SUSPENDED;
import static uk.nhs.leadership.accreditation.accreditation.AccreditationRule.SURRENDER_IN_THE_PAST;
import static uk.nhs.leadership.accreditation.accreditation.AccreditationRule.TEACH_OUT_ENDS_TOO_EARLY;
import static uk.nhs.leadership.accreditation.accreditation.AccreditationRule.TEACH_OUT_TOO_LONG;
import static uk.nhs.leadership.accreditation.accreditation.AccreditationStatus.ACTIVE;
import static uk.nhs.leadership.accreditation.accreditation.AccreditationStatus.EXPIRED;
import static uk.nhs.leadership.accreditation.accreditation.AccreditationStatus.PROBATION;
import static uk.nhs.leadership.accreditation.accreditation.AccreditationStatus.SURRENDERED;
import static uk.nhs.leadership.accreditation.accreditation.AccreditationStatus.SUSPENDED;
import static uk.nhs.leadership.accreditation.accreditation.AccreditationStatus.TEACH_OUT;
import static uk.nhs.leadership.accreditation.accreditation.AccreditationStatus.WITHDRAWN;
import static uk.nhs.leadership.chassis.testing.BrokenRule.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.accreditation.accreditation.AccreditationEvent.AccreditationProbationEnded;
import uk.nhs.leadership.accreditation.accreditation.AccreditationEvent.AccreditationPutOnProbation;
import uk.nhs.leadership.accreditation.accreditation.AccreditationEvent.AccreditationSurrendered;
import uk.nhs.leadership.accreditation.accreditation.AccreditationEvent.AccreditationSuspended;
import uk.nhs.leadership.accreditation.accreditation.AccreditationEvent.AccreditationSuspensionLifted;
import uk.nhs.leadership.accreditation.accreditation.ActReason.ProbationReason;
import uk.nhs.leadership.accreditation.accreditation.ActReason.ReliefReason;
import uk.nhs.leadership.accreditation.accreditation.ActReason.SurrenderReason;
import uk.nhs.leadership.accreditation.accreditation.ActReason.SuspensionReason;
import uk.nhs.leadership.chassis.rule.RuleBroken;

class AccreditationLifeTest {
    private static final String NUMBER = "LMA-000001-L";
    private static final LocalDate TODAY = WITHDRAWN_ON;
    private static final LocalDate SOON = TODAY.plusDays(30);

    @Test
    void aSuspensionBeginsAtOnceAndEndsWithTheTerm() {
        var accreditation = accreditation();

        var event = accreditation.suspend(SuspensionReason.SAFEGUARDING, LATER);

        assertThat(event).isEqualTo(new AccreditationSuspended(ID, NUMBER, TODAY, "SAFEGUARDING"));
        assertThat(event.reason()).isEqualTo("SAFEGUARDING");
        assertThat(accreditation.statusOn(TODAY.minusDays(1))).isEqualTo(ACTIVE);
        assertThat(accreditation.statusOn(TODAY)).isEqualTo(SUSPENDED);
        assertThat(accreditation.statusOn(TO)).isEqualTo(SUSPENDED);
        assertThat(accreditation.statusOn(TO.plusDays(1))).isEqualTo(EXPIRED);
        assertThat(accreditation.updatedAt()).isEqualTo(LATER);
    }

    @Test
    void whoSuspendedDoesNotLift() {
        var accreditation = accreditation();
        accreditation.suspend(SuspensionReason.SAFEGUARDING, LATER);

        assertThatThrownBy(() -> accreditation.liftSuspension(
                        ReliefReason.PUT_RIGHT, "rita", "rita", Outstanding.NONE, after(1)))
                .isBrokenRule(LIFTED_BY_WHO_SUSPENDED);

        assertThat(accreditation.statusOn(TODAY)).isEqualTo(SUSPENDED);
        assertThat(accreditation.updatedAt()).isEqualTo(LATER);
    }

    @Test
    void whatIsLiftedIsAgainWhatItWas() {
        var accreditation = accreditation();
        accreditation.suspend(SuspensionReason.SAFEGUARDING, LATER);

        var event =
                accreditation.liftSuspension(ReliefReason.NOT_CONFIRMED, "robin", "rita", Outstanding.NONE, after(5));

        assertThat(event)
                .isEqualTo(new AccreditationSuspensionLifted(ID, NUMBER, TODAY.plusDays(5), ACTIVE, "NOT_CONFIRMED"));
        assertThat(accreditation.statusOn(TODAY.plusDays(4))).isEqualTo(SUSPENDED);
        assertThat(accreditation.statusOn(TODAY.plusDays(5))).isEqualTo(ACTIVE);
    }

    @Test
    void probationOutlastsASuspension() {
        var accreditation = accreditation();
        assertThat(accreditation.putOnProbation(ProbationReason.CONDITIONS_OVERDUE, LATER))
                .isEqualTo(new AccreditationPutOnProbation(ID, NUMBER, TODAY, "CONDITIONS_OVERDUE"));
        accreditation.suspend(SuspensionReason.OTHER, after(1));
        accreditation.liftSuspension(ReliefReason.OTHER, "robin", null, Outstanding.OVERDUE, after(2));

        assertThat(accreditation.timeline().on(TODAY.plusDays(2)))
                .contains(new Span(PROBATION, "CONDITIONS_OVERDUE", TODAY.plusDays(2), TO.plusDays(1)));

        assertThat(accreditation.endProbation(ReliefReason.PUT_RIGHT, Outstanding.NONE, after(3)))
                .isEqualTo(new AccreditationProbationEnded(ID, NUMBER, TODAY.plusDays(3), ACTIVE, "PUT_RIGHT"));
        assertThat(accreditation.statusOn(TODAY.plusDays(3))).isEqualTo(ACTIVE);
    }

    @Test
    void nothingIsLiftedOrEndedThatIsNot() {
        var accreditation = accreditation();

        assertThatThrownBy(() ->
                        accreditation.liftSuspension(ReliefReason.OTHER, "robin", "rita", Outstanding.NONE, LATER))
                .isBrokenRule(ACCREDITATION_MOVE_NOT_ALLOWED);
        assertThatThrownBy(() -> accreditation.endProbation(ReliefReason.OTHER, Outstanding.NONE, LATER))
                .isBrokenRule(ACCREDITATION_MOVE_NOT_ALLOWED);
        accreditation.suspend(SuspensionReason.OTHER, LATER);
        assertThatThrownBy(() -> accreditation.suspend(SuspensionReason.OTHER, after(1)))
                .isBrokenRule(ACCREDITATION_MOVE_NOT_ALLOWED);
        assertThatThrownBy(() -> accreditation.putOnProbation(ProbationReason.OTHER, after(1)))
                .isBrokenRule(ACCREDITATION_MOVE_NOT_ALLOWED);

        assertThat(accreditation.updatedAt()).isEqualTo(LATER);
    }

    @Test
    void aSurrenderToComeIsKnownAndDoesNotHinderASuspension() {
        var accreditation = accreditation();

        var event = accreditation.surrender(SOON, SOON.plusDays(9), SurrenderReason.PROVIDER_CLOSING, LATER);

        assertThat(event)
                .isEqualTo(new AccreditationSurrendered(ID, NUMBER, SOON, SOON.plusDays(9), "PROVIDER_CLOSING"));
        accreditation.suspend(SuspensionReason.OTHER, after(1));
        assertThat(accreditation.statusOn(SOON.minusDays(1))).isEqualTo(SUSPENDED);
        assertThat(accreditation.statusOn(SOON)).isEqualTo(TEACH_OUT);
        assertThat(accreditation.statusOn(SOON.plusDays(10))).isEqualTo(SURRENDERED);
    }

    @Test
    void aSurrenderIsNeverDatedBack() {
        var accreditation = accreditation();

        assertThatThrownBy(
                        () -> accreditation.surrender(TODAY.minusDays(1), null, SurrenderReason.COURSE_REPLACED, LATER))
                .isBrokenRule(SURRENDER_IN_THE_PAST);
        assertThatThrownBy(() -> accreditation.surrender(TODAY, TODAY, SurrenderReason.COURSE_REPLACED, LATER))
                .isBrokenRule(TEACH_OUT_ENDS_TOO_EARLY);
        assertThatThrownBy(() -> accreditation.surrender(
                        TODAY, TODAY.plusYears(3).plusDays(1), SurrenderReason.COURSE_REPLACED, LATER))
                .isBrokenRule(TEACH_OUT_TOO_LONG);
        assertThatThrownBy(() -> accreditation.surrender(TO.plusDays(1), null, SurrenderReason.COURSE_REPLACED, LATER))
                .isBrokenRule(ACCREDITATION_MOVE_NOT_ALLOWED);

        assertThat(accreditation.timeline()).isEqualTo(Timeline.ofTerm(ACTIVE, FROM, TO));
    }

    @Test
    void aTeachOutLastsThreeYearsAtMost() {
        assertThatThrownBy(() -> accreditation()
                        .withdraw(withdrawal(TODAY, TODAY.plusYears(3).plusDays(1)), LATER))
                .isBrokenRule(TEACH_OUT_TOO_LONG);

        var accreditation = accreditation();
        accreditation.withdraw(withdrawal(TODAY, TODAY.plusYears(3)), LATER);

        assertThat(accreditation.statusOn(TODAY.plusYears(3))).isEqualTo(TEACH_OUT);
    }

    @Test
    void whatHasEndedIsNeitherSuspendedNorSurrendered() {
        var accreditation = accreditation();
        accreditation.withdraw(withdrawal(TODAY, SOON), LATER);

        assertThatThrownBy(() -> accreditation.suspend(SuspensionReason.OTHER, after(1)))
                .isBrokenRule(ACCREDITATION_MOVE_NOT_ALLOWED);
        assertThatThrownBy(() -> accreditation.surrender(SOON, null, SurrenderReason.OTHER, after(1)))
                .isBrokenRule(ACCREDITATION_MOVE_NOT_ALLOWED);

        assertThat(accreditation.statusOn(SOON.plusDays(1))).isEqualTo(WITHDRAWN);
    }

    /** What somebody tries, so many days after the grant. */
    record Attempt(int day, int act, int days) {}

    @Provide
    Arbitrary<List<Attempt>> lives() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 1200),
                        Arbitraries.integers().between(0, ACTS.size() - 1),
                        Arbitraries.integers().between(0, 400))
                .as(Attempt::new)
                .list()
                .ofMaxSize(12);
    }

    private static final List<BiConsumer<Accreditation, Attempt>> ACTS = List.of(
            (accreditation, attempt) -> accreditation.suspend(SuspensionReason.OTHER, at(attempt)),
            (accreditation, attempt) ->
                    accreditation.liftSuspension(ReliefReason.OTHER, "robin", "rita", Outstanding.NONE, at(attempt)),
            (accreditation, attempt) -> accreditation.putOnProbation(ProbationReason.OTHER, at(attempt)),
            (accreditation, attempt) -> accreditation.endProbation(ReliefReason.OTHER, Outstanding.NONE, at(attempt)),
            (accreditation, attempt) -> accreditation.surrender(
                    dayOf(attempt).plusDays(attempt.days()), null, SurrenderReason.OTHER, at(attempt)),
            (accreditation, attempt) -> accreditation.surrender(
                    dayOf(attempt), dayOf(attempt).plusDays(attempt.days() + 1L), SurrenderReason.OTHER, at(attempt)),
            (accreditation, attempt) -> accreditation.withdraw(withdrawal(dayOf(attempt), null), at(attempt)));

    @Property(tries = 300)
    void whateverHappensWhatIsKnownCoversEachDayOnceAndWhatWasKnownStays(@ForAll("lives") List<Attempt> life) {
        var accreditation = accreditation();
        for (var attempt : life) {
            var before = accreditation.history().stream()
                    .map(Standing::knownFrom)
                    .max(Instant::compareTo)
                    .orElseThrow();
            var known = accreditation.timeline();
            try {
                ACTS.get(attempt.act()).accept(accreditation, attempt);
            } catch (RuleBroken refused) {
                assertThat(accreditation.timeline()).isEqualTo(known);
            }
            assertThat(accreditation.timelineKnownOn(before)).isEqualTo(known);
        }

        for (var standing : accreditation.history()) {
            var spans = accreditation.timelineKnownOn(standing.knownFrom()).spans();
            assertThat(spans.getFirst().from()).isEqualTo(FROM);
            assertThat(spans.getLast().until()).isNull();
            for (var nth = 1; nth < spans.size(); nth++) {
                assertThat(spans.get(nth).from()).isEqualTo(spans.get(nth - 1).until());
            }
        }
    }

    /** In any order: clocks need not agree. */
    private static Instant at(Attempt attempt) {
        return AccreditationFixtures.GRANTED.plus(Duration.ofDays(attempt.day()));
    }

    private static LocalDate dayOf(Attempt attempt) {
        return FROM.plusDays(attempt.day());
    }

    private static Instant after(int days) {
        return LATER.plus(Duration.ofDays(days));
    }
}
