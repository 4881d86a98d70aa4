package uk.nhs.leadership.enrolment.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.chassis.testing.BrokenRule.assertThatThrownBy;
import static uk.nhs.leadership.enrolment.cohort.CohortFixtures.NOW;
import static uk.nhs.leadership.enrolment.cohort.CohortFixtures.STARTS_ON;
import static uk.nhs.leadership.enrolment.cohort.CohortFixtures.noonOn;
import static uk.nhs.leadership.enrolment.enrolment.EnrolmentRule.ANOTHER_ATTEMPT_BEGUN;
import static uk.nhs.leadership.enrolment.enrolment.EnrolmentRule.COHORT_IS_THE_SAME;
import static uk.nhs.leadership.enrolment.training.Declaration.Kind.COMPLETED;
import static uk.nhs.leadership.enrolment.training.Declaration.Kind.RETAINED_1;
import static uk.nhs.leadership.enrolment.training.Declaration.Kind.RETAINED_2;
import static uk.nhs.leadership.enrolment.training.Declaration.Kind.STARTED;
import static uk.nhs.leadership.enrolment.training.TrainingRule.DATE_BEFORE_THE_LAST;
import static uk.nhs.leadership.enrolment.training.TrainingRule.DATE_IN_FUTURE;
import static uk.nhs.leadership.enrolment.training.TrainingRule.DECLARATION_RESTED_ON;
import static uk.nhs.leadership.enrolment.training.TrainingRule.DECLARED_ALREADY;
import static uk.nhs.leadership.enrolment.training.TrainingRule.MOVE_NOT_ALLOWED;
import static uk.nhs.leadership.enrolment.training.TrainingRule.NO_ATTEMPT_LEFT;
import static uk.nhs.leadership.enrolment.training.TrainingRule.OUTCOME_RESTS_ON_IT;
import static uk.nhs.leadership.enrolment.training.TrainingRule.RETAINED_OUT_OF_ORDER;
import static uk.nhs.leadership.enrolment.training.TrainingRule.VOIDED_ALREADY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.catalogue.Course;
import uk.nhs.leadership.enrolment.catalogue.CourseFixtures;
import uk.nhs.leadership.enrolment.cohort.Cohort;
import uk.nhs.leadership.enrolment.cohort.CohortFixtures;
import uk.nhs.leadership.enrolment.funding.Purse;
import uk.nhs.leadership.enrolment.participant.ParticipantFixtures;
import uk.nhs.leadership.enrolment.training.Declaration;
import uk.nhs.leadership.enrolment.training.DeferralReason;
import uk.nhs.leadership.enrolment.training.Outcome.Result;
import uk.nhs.leadership.enrolment.training.Training;
import uk.nhs.leadership.enrolment.training.TrainingStatus;
import uk.nhs.leadership.enrolment.training.VoidReason;

/** The road through the training, as the enrolment itself tells it. */
class EnrolmentTrainingTest {
    private static final UUID ID = UUID.fromString("0199d2a4-6d52-7c30-8a51-2f3c5b7a9d40");
    private static final Course COURSE = CourseFixtures.accredited();
    private static final LocalDate TODAY = STARTS_ON.plusDays(100);
    private static final Moment LATER = noonOn(TODAY);

    private final Cohort cohort = CohortFixtures.open(2);
    private final List<Declaration> declared = new ArrayList<>();

    @Test
    void retentionIsDeclaredPointByPointAndChangesNoStatus() {
        var enrolment = started();

        assertThatThrownBy(() -> declare(enrolment, RETAINED_2, day(2))).isBrokenRule(RETAINED_OUT_OF_ORDER);
        declare(enrolment, RETAINED_1, day(20));
        assertThatThrownBy(() -> declare(enrolment, RETAINED_1, day(21))).isBrokenRule(DECLARED_ALREADY);
        assertThatThrownBy(() -> declare(enrolment, RETAINED_2, day(19))).isBrokenRule(DATE_BEFORE_THE_LAST);
        declare(enrolment, RETAINED_2, day(40));
        assertThatThrownBy(() -> declare(enrolment, COMPLETED, day(39))).isBrokenRule(DATE_BEFORE_THE_LAST);

        assertThat(training(enrolment).status()).isEqualTo(TrainingStatus.IN_PROGRESS);
        assertThat(declared).extracting(Declaration::kind).containsExactly(STARTED, RETAINED_1, RETAINED_2);
    }

    @Test
    void whatIsVoidedCountsNoMoreAndTheTrainingIsWhatTheOthersSay() {
        var enrolment = started();
        declare(enrolment, RETAINED_1, day(20));
        declare(enrolment, COMPLETED, day(50));

        assertThatThrownBy(() -> voidLast(enrolment, RETAINED_1)).isBrokenRule(DECLARATION_RESTED_ON);
        voidLast(enrolment, COMPLETED);
        assertThat(training(enrolment).status()).isEqualTo(TrainingStatus.IN_PROGRESS);
        assertThat(training(enrolment).completedOn()).isNull();
        voidLast(enrolment, RETAINED_1);
        voidLast(enrolment, STARTED);
        assertThat(training(enrolment).status()).isEqualTo(TrainingStatus.ENROLLED);
        assertThat(training(enrolment).startedOn()).isNull();
        declare(enrolment, STARTED, day(3));

        assertThat(training(enrolment).startedOn()).isEqualTo(day(3));
        assertThat(declared).hasSize(4);
    }

    @Test
    void whatWasVoidedIsNotVoidedAgain() {
        var enrolment = started();
        voidLast(enrolment, STARTED);

        assertThatThrownBy(() -> declared.getFirst().voidAs(VoidReason.OTHER, null, "lead", LATER))
                .isBrokenRule(VOIDED_ALREADY);

        assertThat(declared.getFirst().voidReason()).isEqualTo(VoidReason.WRONG_DATE);
    }

    @Test
    void whatAnOutcomeRestsOnIsNotVoided() {
        var enrolment = completed();
        record(enrolment, Result.NOT_PASSED, day(60), 0);

        assertThatThrownBy(() -> enrolment.takeBack(
                        declared.getLast(), VoidReason.WRONG_DATE, declared.subList(0, 1), true, LATER))
                .isBrokenRule(OUTCOME_RESTS_ON_IT);

        assertThat(training(enrolment).status()).isEqualTo(TrainingStatus.NOT_PASSED);
    }

    @Test
    void whoDidNotPassIsAssessedAgainUpToTheLimit() {
        var enrolment = completed();
        record(enrolment, Result.NOT_PASSED, day(60), 0);

        assertThatThrownBy(() -> record(enrolment, Result.PASSED, day(59), 1)).isBrokenRule(DATE_BEFORE_THE_LAST);
        record(enrolment, Result.NOT_PASSED, day(70), 1);
        record(enrolment, Result.NOT_PASSED, day(80), 2);
        assertThatThrownBy(() -> record(enrolment, Result.PASSED, day(90), 3)).isBrokenRule(NO_ATTEMPT_LEFT);

        assertThat(training(enrolment).status()).isEqualTo(TrainingStatus.NOT_PASSED);
        assertThat(training(enrolment).decidedOn()).isEqualTo(day(80));
    }

    @Test
    void whoHasBegunAnotherAttemptIsNotAssessedOnTheOneBefore() {
        var before = completed();
        record(before, Result.NOT_PASSED, day(60), 0);
        var again = joining(List.of(before)).enrol(UUID.randomUUID());

        assertThatThrownBy(() -> before.record(
                        Result.PASSED, day(70), 1, 3, List.of(before.asEarlier(), again.asEarlier()), LATER))
                .isBrokenRule(ANOTHER_ATTEMPT_BEGUN);

        assertThat(training(before).status()).isEqualTo(TrainingStatus.NOT_PASSED);
    }

    @Test
    void aPauseKeepsWhatIsDoneAndEndsOnADay() {
        var enrolment = started();

        assertThatThrownBy(() -> defer(enrolment, TODAY.plusDays(1))).isBrokenRule(DATE_IN_FUTURE);
        assertThatThrownBy(() -> defer(enrolment, day(-1))).isBrokenRule(DATE_BEFORE_THE_LAST);
        defer(enrolment, day(10));
        assertThat(enrolment.asEarlier().isLive()).isTrue();
        assertThatThrownBy(() -> declare(enrolment, COMPLETED, day(50))).isBrokenRule(MOVE_NOT_ALLOWED);
        assertThatThrownBy(() -> defer(enrolment, day(11))).isBrokenRule(MOVE_NOT_ALLOWED);
        assertThatThrownBy(() -> enrolment.resume(day(9), LATER)).isBrokenRule(DATE_BEFORE_THE_LAST);
        enrolment.resume(day(30), LATER);

        assertThat(training(enrolment).status()).isEqualTo(TrainingStatus.IN_PROGRESS);
        assertThat(training(enrolment).startedOn()).isEqualTo(day(0));
        assertThatThrownBy(() -> declare(enrolment, COMPLETED, day(29))).isBrokenRule(DATE_BEFORE_THE_LAST);
        assertThatThrownBy(() -> enrolment.resume(day(31), LATER)).isBrokenRule(MOVE_NOT_ALLOWED);
    }

    @Test
    void whoHasBegunChangesNoCohortAndNobodyChangesToTheSame() {
        var begun = started();
        var ahead = joining(List.of()).enrol(UUID.randomUUID());

        assertThatThrownBy(() -> begun.changeCohort(cohort, cohort, COURSE, Purse.EMPTY, false, NOW))
                .isBrokenRule(MOVE_NOT_ALLOWED);
        assertThatThrownBy(() -> ahead.changeCohort(cohort, cohort, COURSE, Purse.EMPTY, false, NOW))
                .isBrokenRule(COHORT_IS_THE_SAME);

        assertThat(CohortFixtures.placesTaken(cohort)).isEqualTo(2);
    }

    private static LocalDate day(int nth) {
        return STARTS_ON.plusDays(nth);
    }

    private static Training training(Enrolment enrolment) {
        return Objects.requireNonNull(enrolment.training());
    }

    private Joining joining(List<Enrolment> earlier) {
        return new Joining(
                ParticipantFixtures.registered(NOW).asEmployedPerson(),
                cohort,
                COURSE,
                earlier.stream().map(Enrolment::asEarlier).toList(),
                false,
                NOW);
    }

    private Enrolment started() {
        var enrolment = joining(List.of()).enrol(ID);
        declare(enrolment, STARTED, day(0));
        return enrolment;
    }

    private Enrolment completed() {
        var enrolment = started();
        declare(enrolment, COMPLETED, day(50));
        return enrolment;
    }

    private void declare(Enrolment enrolment, Declaration.Kind kind, LocalDate on) {
        enrolment.declare(kind, on, declared, cohort, COURSE, LATER);
        declared.add(new Declaration(UUID.randomUUID(), ID, kind, on, "lead", LATER));
    }

    /** As the service does: what is voided is marked first, and all of it is undone if that is refused. */
    private void voidLast(Enrolment enrolment, Declaration.Kind kind) {
        var last = declared.stream()
                .filter(each -> each.kind() == kind && each.counts())
                .findFirst()
                .orElseThrow();
        var others =
                declared.stream().filter(each -> !each.id().equals(last.id())).toList();
        enrolment.takeBack(last, VoidReason.WRONG_DATE, others, false, LATER);
        last.voidAs(VoidReason.WRONG_DATE, null, "lead", LATER);
    }

    private static void record(Enrolment enrolment, Result result, LocalDate on, int earlier) {
        enrolment.record(result, on, earlier, 3, List.of(enrolment.asEarlier()), LATER);
    }

    private static void defer(Enrolment enrolment, LocalDate on) {
        enrolment.defer(DeferralReason.PARENTAL_LEAVE, null, on, LATER);
    }
}
