package uk.nhs.leadership.enrolment.priorlearning;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.chassis.testing.BrokenRule.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.training.TrainingStatus;

class PriorLearningTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Moment NOW = new Moment(Instant.parse("2026-11-23T12:00:00Z"), TODAY);
    private static final LocalDate OLDEST = TODAY.minusYears(5);
    private static final UUID PERSON = UUID.randomUUID();
    private static final Judge JUDGE = new Judge("judge", null);
    private static final Judge OTHER_JUDGE = new Judge("another judge", null);
    private static final Verdict NO = new Verdict.NotRecognised(PriorLearningReason.OTHER, "No");

    @Test
    void fromWhichStatusToWhich() {
        var table = Arrays.stream(PriorLearningStatus.values())
                .map(status -> (status + " -> "
                                + status.next().stream()
                                        .map(Enum::name)
                                        .sorted()
                                        .collect(Collectors.joining(", ")))
                        .strip())
                .collect(Collectors.joining("\n"));

        assertThat(table).isEqualTo("""
                        CLAIMED -> UNDER_REVIEW, WITHDRAWN
                        UNDER_REVIEW -> NOT_RECOGNISED, RECOGNISED, WITHDRAWN
                        RECOGNISED -> UNDER_REVIEW
                        NOT_RECOGNISED -> UNDER_REVIEW
                        WITHDRAWN ->""");
    }

    @ParameterizedTest
    @EnumSource(TrainingStatus.class)
    void somethingIsToDoUntilAllIsDone(TrainingStatus training) {
        assertThat(taken(training).hasSomethingToDo())
                .isEqualTo(Set.of(TrainingStatus.ENROLLED, TrainingStatus.IN_PROGRESS, TrainingStatus.DEFERRED)
                        .contains(training));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    2026-11-24, PRIOR_LEARNING_IN_FUTURE
                    2021-11-22, PRIOR_LEARNING_TOO_OLD
                    2026-11-01, PRIOR_LEARNING_NOT_BEFORE""")
    void itWasFinishedBetweenTheEarliestDayAndTheDayBeforeTheCohort(LocalDate finishedOn, PriorLearningRule rule) {
        assertThatThrownBy(() -> claim(finishedOn, allowance())).isBrokenRule(rule);

        assertThat(claim(OLDEST, allowance()).status()).isEqualTo(PriorLearningStatus.CLAIMED);
        assertThat(claim(LocalDate.of(2026, 10, 31), allowance()).status()).isEqualTo(PriorLearningStatus.CLAIMED);
    }

    @Test
    void theSameLearningIsKnownHoweverItIsSpelled() {
        var day = TODAY.minusYears(1);
        var learned = new Learned("Team  leadership", "Anytown College", day, 10, List.of("A"));

        assertThat(learned.isTheSameAs(new Learned(" team leadership", "ANYTOWN COLLEGE", day, 3, List.of("B"))))
                .isTrue();
        assertThat(learned.isTheSameAs(new Learned("Team leadership", "Anytown College", OLDEST, 10, List.of("A"))))
                .isFalse();
        assertThat(learned.isTheSameAs(new Learned("Team leadership", "Elsewhere", day, 10, List.of("A"))))
                .isFalse();
    }

    @Test
    void whatCountsOnTheEnrolmentIsTakenOffWhatIsToDo() {
        var recognised = recognised(30, "A");
        var allowance = allowance(recognised);

        assertThat(allowance.recognisedHours()).isEqualTo(30);
        assertThat(allowance.hoursToDo()).isEqualTo(70);
        allowance.mustHaveRoomFor(20, List.of("B"), null);
        assertThatThrownBy(() -> allowance.mustHaveRoomFor(21, List.of("B"), null))
                .isBrokenRule(PriorLearningRule.PRIOR_LEARNING_OVER_LIMIT);
        assertThatThrownBy(() -> allowance.mustHaveRoomFor(20, List.of("B", "C"), null))
                .isBrokenRule(PriorLearningRule.PRIOR_LEARNING_WHOLE_COURSE);
        allowance.mustHaveRoomFor(50, List.of("A", "B"), recognised.id());
    }

    @Test
    void itIsTakenUpOnceAndWithEvidence() {
        var claim = claim(OLDEST, allowance());
        assertThatThrownBy(() -> claim.takeUp(0, NOW)).isBrokenRule(PriorLearningRule.PRIOR_LEARNING_WITHOUT_EVIDENCE);
        assertThat(claim.status()).isEqualTo(PriorLearningStatus.CLAIMED);

        claim.takeUp(1, NOW);

        assertThatThrownBy(() -> claim.takeUp(1, NOW)).isBrokenRule(PriorLearningRule.PRIOR_LEARNING_MOVE_NOT_ALLOWED);
    }

    @Test
    void nobodyJudgesTheirOwnOrTheSameTwice() {
        var claim = underReview();
        assertThatThrownBy(() -> claim.judge(NO, new Judge("claimant", null), List.of(), allowance(), NOW))
                .isBrokenRule(PriorLearningRule.PRIOR_LEARNING_JUDGED_BY_ONESELF);
        assertThatThrownBy(() -> claim.judge(NO, new Judge("x", PERSON), List.of(), allowance(), NOW))
                .isBrokenRule(PriorLearningRule.PRIOR_LEARNING_JUDGED_BY_ONESELF);
        claim.judge(NO, JUDGE, List.of(), allowance(), NOW);
        var said = List.of(new Judgement(UUID.randomUUID(), claim.id(), NO, JUDGE, NOW.instant()));

        claim.askAgain(allowance(claim), NOW);

        assertThatThrownBy(() -> claim.judge(NO, JUDGE, said, allowance(), NOW))
                .isBrokenRule(PriorLearningRule.PRIOR_LEARNING_JUDGED_BEFORE);
        claim.judge(NO, OTHER_JUDGE, said, allowance(), NOW);
        assertThatThrownBy(() -> claim.askAgain(allowance(claim), NOW))
                .isBrokenRule(PriorLearningRule.PRIOR_LEARNING_LOOKED_AT_AGAIN);
    }

    @Test
    void whatWasClaimedBesideItMeanwhileIsNotCountedTwiceWhenItIsLookedAtAgain() {
        var claim = underReview();
        claim.judge(NO, JUDGE, List.of(), allowance(), NOW);
        var beside = claim(OLDEST.plusDays(1), allowance());

        assertThatThrownBy(() -> claim.askAgain(allowance(claim, beside), NOW))
                .isBrokenRule(PriorLearningRule.PRIOR_LEARNING_OUTCOME_TWICE);
        assertThat(claim.status()).isEqualTo(PriorLearningStatus.NOT_RECOGNISED);
    }

    private static PriorLearning underReview() {
        var claim = claim(OLDEST, allowance());
        claim.takeUp(1, NOW);
        return claim;
    }

    private static PriorLearning recognised(int hours, String outcome) {
        var claim = new PriorLearning(
                UUID.randomUUID(),
                new Learned("Learned", "Somewhere", OLDEST, hours, List.of(outcome)),
                allowance(),
                OLDEST,
                "claimant",
                NOW);
        claim.takeUp(1, NOW);
        claim.judge(new Verdict.Recognised(hours, List.of(outcome), null, "Yes"), JUDGE, List.of(), allowance(), NOW);
        return claim;
    }

    private static PriorLearning claim(LocalDate finishedOn, Allowance allowance) {
        return new PriorLearning(
                UUID.randomUUID(),
                new Learned("Learned", "Somewhere", finishedOn, 10, List.of("A")),
                allowance,
                OLDEST,
                "claimant",
                NOW);
    }

    /** A course of 100 hours and three outcomes, on which these are claimed. */
    private static Allowance allowance(PriorLearning... claims) {
        return new Allowance(
                taken(TrainingStatus.ENROLLED), 100, 50, Set.of("A", "B", "C"), List.of(claims), List.of());
    }

    private static Taken taken(TrainingStatus training) {
        return new Taken(
                UUID.randomUUID(),
                PERSON,
                "RJ1",
                "P0001",
                UUID.randomUUID(),
                LocalDate.of(2026, 11, 1),
                training.name());
    }
}
