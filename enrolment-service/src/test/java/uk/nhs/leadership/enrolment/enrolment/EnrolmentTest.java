package uk.nhs.leadership.enrolment.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.chassis.testing.BrokenRule.assertThatThrownBy;
import static uk.nhs.leadership.enrolment.cohort.CohortFixtures.ENDS_ON;
import static uk.nhs.leadership.enrolment.cohort.CohortFixtures.NOW;
import static uk.nhs.leadership.enrolment.cohort.CohortFixtures.STARTS_ON;
import static uk.nhs.leadership.enrolment.cohort.CohortFixtures.noonOn;
import static uk.nhs.leadership.enrolment.cohort.CohortFixtures.placesTaken;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.COHORT_FULL;
import static uk.nhs.leadership.enrolment.enrolment.EnrolmentRule.ALREADY_ENROLLED;
import static uk.nhs.leadership.enrolment.training.TrainingRule.DATE_BEFORE_START;
import static uk.nhs.leadership.enrolment.training.TrainingRule.DATE_BEFORE_THE_LAST;
import static uk.nhs.leadership.enrolment.training.TrainingRule.DATE_IN_FUTURE;
import static uk.nhs.leadership.enrolment.training.TrainingRule.MOVE_NOT_ALLOWED;
import static uk.nhs.leadership.enrolment.training.TrainingRule.TEACH_OUT_OVER;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.chassis.event.Audience;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.catalogue.Course;
import uk.nhs.leadership.enrolment.catalogue.CourseFixtures;
import uk.nhs.leadership.enrolment.certificate.Achievement;
import uk.nhs.leadership.enrolment.cohort.Cohort;
import uk.nhs.leadership.enrolment.cohort.CohortFixtures;
import uk.nhs.leadership.enrolment.enrolment.EnrolmentEvent.OutcomeRecorded;
import uk.nhs.leadership.enrolment.participant.Participant;
import uk.nhs.leadership.enrolment.participant.ParticipantFixtures;
import uk.nhs.leadership.enrolment.place.PlaceStatus;
import uk.nhs.leadership.enrolment.training.Declaration;
import uk.nhs.leadership.enrolment.training.Outcome;
import uk.nhs.leadership.enrolment.training.TrainingStatus;
import uk.nhs.leadership.enrolment.training.WithdrawalReason;

class EnrolmentTest {
    private static final UUID ID = UUID.fromString("0199d2a4-6d52-7c30-8a51-2f3c5b7a9d40");
    private static final Course COURSE = CourseFixtures.accredited();
    private static final Moment AFTER_THE_END = noonOn(ENDS_ON.plusDays(30));

    private final Participant participant = ParticipantFixtures.registered(NOW);
    private final Cohort cohort = CohortFixtures.open(2);

    @Test
    void enrollingTakesAPlaceAndTellsTrustAndProvider() {
        var enrolment = enrol(List.of());

        assertThat(enrolment.place().status()).isEqualTo(PlaceStatus.ENROLLED);
        assertThat(training(enrolment)).isEqualTo(TrainingStatus.ENROLLED);
        assertThat(enrolment.attempt()).isEqualTo(1);
        assertThat(placesTaken(cohort)).isEqualTo(1);
        assertThat(enrolment.asked())
                .extracting(EnrolmentEvent::audience)
                .containsExactly(Audience.only("RJ1", "P0001"));
    }

    @Test
    void whoIsOnTheCourseCannotBeEnrolledOnItAgain() {
        var earlier = enrol(List.of());

        assertThatThrownBy(() -> enrol(List.of(earlier))).isBrokenRule(ALREADY_ENROLLED);

        assertThat(placesTaken(cohort)).isEqualTo(1);
    }

    @Test
    void whoLeftOrFinishedCanTryAgain() {
        var left = enrol(List.of());
        left.withdraw(WithdrawalReason.INSUFFICIENT_CAPACITY, null, cohort, NOW);
        var finished = decided(Outcome.Result.NOT_PASSED);

        var again = enrol(List.of(left, finished));

        assertThat(again.attempt()).isEqualTo(3);
    }

    @Test
    void aFullCohortTakesNobody() {
        enrol(List.of());
        enrol(List.of());

        assertThatThrownBy(() -> enrol(List.of())).isBrokenRule(COHORT_FULL);

        assertThat(placesTaken(cohort)).isEqualTo(2);
    }

    @Test
    void startedThenCompletedThenPassed() {
        var enrolment = enrol(List.of());

        enrolment.declare(Declaration.Kind.STARTED, STARTS_ON, List.of(), cohort, COURSE, AFTER_THE_END);
        assertThat(training(enrolment)).isEqualTo(TrainingStatus.IN_PROGRESS);
        enrolment.declare(Declaration.Kind.COMPLETED, ENDS_ON, List.of(), cohort, COURSE, AFTER_THE_END);
        assertThat(training(enrolment)).isEqualTo(TrainingStatus.AWAITING_OUTCOME);
        record(enrolment, Outcome.Result.PASSED, ENDS_ON.plusDays(14));

        assertThat(training(enrolment)).isEqualTo(TrainingStatus.PASSED);
        assertThat(Objects.requireNonNull(enrolment.training()).startedOn()).isEqualTo(STARTS_ON);
        assertThat(Objects.requireNonNull(enrolment.training()).completedOn()).isEqualTo(ENDS_ON);
        assertThat(Objects.requireNonNull(enrolment.training()).decidedOn()).isEqualTo(ENDS_ON.plusDays(14));
    }

    @Test
    void onlyWhoPassedHasSomethingToCertify() {
        var passed = decided(Outcome.Result.PASSED);

        assertThat(decided(Outcome.Result.NOT_PASSED).achievement(cohort)).isEmpty();
        assertThat(completed().achievement(cohort)).isEmpty();
        assertThat(passed.achievement(cohort))
                .get()
                .returns("Award in Leading Care", Achievement::award)
                .returns(ENDS_ON, Achievement::completedOn)
                .returns(ENDS_ON.plusDays(1), Achievement::awardedOn)
                .returns("LMA-000123-C", Achievement::accreditationNumber);
    }

    @Test
    void nothingIsDeclaredBeforeTheCohortStarts() {
        var enrolment = enrol(List.of());

        assertThatThrownBy(() -> declare(enrolment, Declaration.Kind.STARTED, STARTS_ON.minusDays(1)))
                .isBrokenRule(DATE_BEFORE_START);

        assertUnchanged(enrolment, TrainingStatus.ENROLLED);
    }

    @Test
    void nothingIsDeclaredForTheFuture() {
        var enrolment = enrol(List.of());
        var tomorrow = AFTER_THE_END.date().plusDays(1);

        assertThatThrownBy(() -> declare(enrolment, Declaration.Kind.STARTED, tomorrow))
                .isBrokenRule(DATE_IN_FUTURE);

        assertUnchanged(enrolment, TrainingStatus.ENROLLED);
    }

    @Test
    void nobodyCompletesBeforeHavingStarted() {
        var enrolment = started(STARTS_ON.plusDays(7));

        assertThatThrownBy(() -> declare(enrolment, Declaration.Kind.COMPLETED, STARTS_ON.plusDays(6)))
                .isBrokenRule(DATE_BEFORE_THE_LAST);

        assertUnchanged(enrolment, TrainingStatus.IN_PROGRESS);
    }

    @Test
    void nobodyPassesBeforeHavingCompletedOrInTheFuture() {
        var enrolment = completed();

        assertThatThrownBy(() -> record(enrolment, Outcome.Result.PASSED, ENDS_ON.minusDays(1)))
                .isBrokenRule(DATE_BEFORE_THE_LAST);
        assertThatThrownBy(() -> record(
                        enrolment, Outcome.Result.PASSED, AFTER_THE_END.date().plusDays(1)))
                .isBrokenRule(DATE_IN_FUTURE);

        assertUnchanged(enrolment, TrainingStatus.AWAITING_OUTCOME);
        assertThat(Objects.requireNonNull(enrolment.training()).decidedOn()).isNull();
    }

    @Test
    void afterAWithdrawalOfTheAccreditationTeachingEndsWithTheTeachOut() {
        var withdrawn = CourseFixtures.withdrawn(STARTS_ON.plusDays(30), STARTS_ON.plusDays(60));
        var inTime = started(STARTS_ON);
        var tooLate = started(STARTS_ON);

        inTime.declare(Declaration.Kind.COMPLETED, STARTS_ON.plusDays(60), List.of(), cohort, withdrawn, AFTER_THE_END);
        assertThatThrownBy(() -> tooLate.declare(
                        Declaration.Kind.COMPLETED,
                        STARTS_ON.plusDays(61),
                        List.of(),
                        cohort,
                        withdrawn,
                        AFTER_THE_END))
                .isBrokenRule(TEACH_OUT_OVER);

        assertThat(training(inTime)).isEqualTo(TrainingStatus.AWAITING_OUTCOME);
        assertUnchanged(tooLate, TrainingStatus.IN_PROGRESS);
    }

    @Test
    void aMoveThatTheTableHasNotIsRefusedAndChangesNothing() {
        var enrolled = enrol(List.of());
        var passed = decided(Outcome.Result.PASSED);

        assertThatThrownBy(() -> declare(enrolled, Declaration.Kind.COMPLETED, ENDS_ON))
                .isBrokenRule(MOVE_NOT_ALLOWED);
        assertThatThrownBy(() -> record(enrolled, Outcome.Result.PASSED, ENDS_ON))
                .isBrokenRule(MOVE_NOT_ALLOWED);
        assertThatThrownBy(() -> declare(passed, Declaration.Kind.STARTED, STARTS_ON))
                .isBrokenRule(MOVE_NOT_ALLOWED);
        assertThatThrownBy(() -> passed.withdraw(WithdrawalReason.OTHER, null, cohort, AFTER_THE_END))
                .isBrokenRule(MOVE_NOT_ALLOWED);

        assertUnchanged(enrolled, TrainingStatus.ENROLLED);
        assertUnchanged(passed, TrainingStatus.PASSED);
        assertThat(Objects.requireNonNull(passed.training()).withdrawalReason()).isNull();
    }

    @Test
    void leavingBeforeTheStartGivesThePlaceBack() {
        var enrolment = enrol(List.of());

        var left = enrolment.withdraw(WithdrawalReason.INSUFFICIENT_CAPACITY, "No cover.", cohort, NOW);

        assertThat(enrolment.place().status()).isEqualTo(PlaceStatus.CANCELLED);
        assertThat(training(enrolment)).isEqualTo(TrainingStatus.WITHDRAWN);
        assertThat(placesTaken(cohort)).isZero();
        assertThat(left.placeGivenBack()).isTrue();
        assertThat(left.reason()).isEqualTo("insufficient-capacity");
    }

    @Test
    void leavingAfterTheStartKeepsThePlaceTaken() {
        var enrolment = enrol(List.of());

        var left = enrolment.withdraw(WithdrawalReason.CHANGE_IN_CAREER, null, cohort, noonOn(STARTS_ON.plusDays(1)));

        assertThat(enrolment.place().status()).isEqualTo(PlaceStatus.ENROLLED);
        assertThat(training(enrolment)).isEqualTo(TrainingStatus.WITHDRAWN);
        assertThat(placesTaken(cohort)).isEqualTo(1);
        assertThat(left.placeGivenBack()).isFalse();
    }

    private Enrolment enrol(List<Enrolment> earlier) {
        return joining(cohort, earlier).enrol(ID);
    }

    private Joining joining(Cohort onto, List<Enrolment> earlier) {
        return new Joining(
                participant.asEmployedPerson(),
                onto,
                COURSE,
                earlier.stream().map(Enrolment::asEarlier).toList(),
                false,
                NOW);
    }

    private static TrainingStatus training(Enrolment enrolment) {
        return Objects.requireNonNull(enrolment.training()).status();
    }

    private void declare(Enrolment enrolment, Declaration.Kind kind, LocalDate on) {
        enrolment.declare(kind, on, made(enrolment), cohort, COURSE, AFTER_THE_END);
    }

    /** What was declared, as far as the enrolment itself tells. */
    private static List<Declaration> made(Enrolment enrolment) {
        var startedOn = Objects.requireNonNull(enrolment.training()).startedOn();
        return startedOn == null
                ? List.of()
                : List.of(new Declaration(ID, ID, Declaration.Kind.STARTED, startedOn, "lead", AFTER_THE_END));
    }

    private static OutcomeRecorded record(Enrolment enrolment, Outcome.Result result, LocalDate on) {
        return enrolment.record(result, on, 0, 3, List.of(), AFTER_THE_END);
    }

    private Enrolment started(LocalDate on) {
        var enrolment = joining(CohortFixtures.open(1), List.of()).enrol(ID);
        declare(enrolment, Declaration.Kind.STARTED, on);
        return enrolment;
    }

    private Enrolment completed() {
        var enrolment = started(STARTS_ON);
        declare(enrolment, Declaration.Kind.COMPLETED, ENDS_ON);
        return enrolment;
    }

    private Enrolment decided(Outcome.Result result) {
        var enrolment = completed();
        record(enrolment, result, ENDS_ON.plusDays(1));
        return enrolment;
    }

    private static void assertUnchanged(Enrolment enrolment, TrainingStatus training) {
        assertThat(training(enrolment)).isEqualTo(training);
        assertThat(enrolment.place().status()).isEqualTo(PlaceStatus.ENROLLED);
    }
}
