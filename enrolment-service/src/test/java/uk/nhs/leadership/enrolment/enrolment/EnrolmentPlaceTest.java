package uk.nhs.leadership.enrolment.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.chassis.testing.BrokenRule.assertThatThrownBy;
import static uk.nhs.leadership.enrolment.cohort.CohortFixtures.NOW;
import static uk.nhs.leadership.enrolment.cohort.CohortFixtures.STARTS_ON;
import static uk.nhs.leadership.enrolment.cohort.CohortFixtures.noonOn;
import static uk.nhs.leadership.enrolment.cohort.CohortFixtures.placesTaken;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.COHORT_ALREADY_STARTED;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.COHORT_FULL;
import static uk.nhs.leadership.enrolment.enrolment.EnrolmentRule.ALREADY_ENROLLED;
import static uk.nhs.leadership.enrolment.place.PlaceRule.APPROVAL_NOT_YOUR_TURN;
import static uk.nhs.leadership.enrolment.place.PlaceRule.APPROVAL_OF_ONESELF;
import static uk.nhs.leadership.enrolment.place.PlaceRule.OFFER_DAY_NOT_POSSIBLE;
import static uk.nhs.leadership.enrolment.place.PlaceRule.OFFER_ENDED;
import static uk.nhs.leadership.enrolment.place.PlaceRule.PLACE_MOVE_NOT_ALLOWED;
import static uk.nhs.leadership.enrolment.training.TrainingRule.MOVE_NOT_ALLOWED;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.nhs.leadership.chassis.event.Audience;
import uk.nhs.leadership.enrolment.approval.Approver;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.catalogue.Course;
import uk.nhs.leadership.enrolment.catalogue.CourseFixtures;
import uk.nhs.leadership.enrolment.cohort.Cohort;
import uk.nhs.leadership.enrolment.cohort.CohortFixtures;
import uk.nhs.leadership.enrolment.funding.Purse;
import uk.nhs.leadership.enrolment.participant.Participant;
import uk.nhs.leadership.enrolment.participant.ParticipantFixtures;
import uk.nhs.leadership.enrolment.place.Nominator;
import uk.nhs.leadership.enrolment.place.PlaceReason;
import uk.nhs.leadership.enrolment.place.PlaceStatus;
import uk.nhs.leadership.enrolment.training.WithdrawalReason;

/** The road to a place, as the enrolment itself tells it. */
class EnrolmentPlaceTest {
    private static final UUID ID = UUID.fromString("0199d2a4-6d52-7c30-8a51-2f3c5b7a9d40");
    private static final Course COURSE = CourseFixtures.accredited();
    private static final Set<Approver> LEAD = EnumSet.of(Approver.LEAD);
    private static final Set<Approver> MANAGER = EnumSet.of(Approver.MANAGER);
    private static final LocalDate UNTIL = NOW.date().plusDays(3);

    private final Participant participant = ParticipantFixtures.registered(NOW);
    private final Cohort cohort = CohortFixtures.open(1);

    @ParameterizedTest
    @CsvSource({
        "PARTICIPANT, MANAGER LEAD, MANAGER LEAD",
        "MANAGER, MANAGER LEAD, LEAD",
        "LEAD, MANAGER LEAD, MANAGER",
        "LEAD, LEAD MANAGER, MANAGER",
        "PARTICIPANT, LEAD, LEAD",
        "LEAD, LEAD, ''",
        "PARTICIPANT, '', ''"
    })
    void whoeverNominatesApprovesByThat(Nominator by, String order, String awaited) {
        var enrolment = nominated(by, approvers(order));

        assertThat(enrolment.place().awaited()).isEqualTo(approvers(awaited));
        assertThat(status(enrolment))
                .isEqualTo(awaited.isEmpty() ? PlaceStatus.EMPLOYER_APPROVED : PlaceStatus.NOMINATED);
        assertThat(enrolment.training()).isNull();
    }

    @Test
    void approvalsAreGivenInTheirOrderAndTheLastOnePassesItOn() {
        var enrolment = nominated(Nominator.PARTICIPANT, List.of(Approver.MANAGER, Approver.LEAD));

        assertThatThrownBy(() -> enrolment.approve(LEAD, null, NOW)).isBrokenRule(APPROVAL_NOT_YOUR_TURN);
        assertThat(enrolment.approve(MANAGER, null, NOW))
                .extracting(EnrolmentEvent::audience)
                .containsExactly(Audience.only("RJ1"));
        assertThatThrownBy(() -> enrolment.approve(MANAGER, null, NOW)).isBrokenRule(APPROVAL_NOT_YOUR_TURN);
        assertThat(status(enrolment)).isEqualTo(PlaceStatus.NOMINATED);

        assertThat(enrolment.approve(LEAD, null, NOW))
                .extracting(EnrolmentEvent::audience)
                .containsExactly(Audience.only("RJ1"), Audience.only("RJ1", "P0001"));
        assertThat(status(enrolment)).isEqualTo(PlaceStatus.EMPLOYER_APPROVED);
    }

    @Test
    void nobodyApprovesOrDeclinesForThemselves() {
        var enrolment = nominated(Nominator.PARTICIPANT, List.of(Approver.LEAD));

        assertThatThrownBy(() -> enrolment.approve(LEAD, participant.id(), NOW)).isBrokenRule(APPROVAL_OF_ONESELF);
        assertThatThrownBy(() -> enrolment.refuse(LEAD, participant.id(), PlaceReason.NOT_A_PRIORITY, null, NOW))
                .isBrokenRule(APPROVAL_OF_ONESELF);

        assertThat(status(enrolment)).isEqualTo(PlaceStatus.NOMINATED);
        assertThat(enrolment.place().reason()).isNull();
    }

    @Test
    void whatTheTrustDeclinesTheProviderNeverHearsOf() {
        var enrolment = nominated(Nominator.PARTICIPANT, List.of(Approver.LEAD));

        var declined = enrolment.refuse(LEAD, null, PlaceReason.NOT_RELEASED, "No cover.", NOW);

        assertThat(status(enrolment)).isEqualTo(PlaceStatus.EMPLOYER_DECLINED);
        assertThat(declined.audience()).isEqualTo(Audience.only("RJ1"));
        assertThat(declined.reason()).isEqualTo("not-released");
        assertThat(enrolment.asEarlier().isLive()).isFalse();
    }

    @Test
    void anOfferedPlaceCountsAsTakenAndTheTrainingBeginsWhenItIsAccepted() {
        var enrolment = approved();

        enrolment.offer(cohort, COURSE, Purse.EMPTY, UNTIL, false, NOW);
        assertThat(placesTaken(cohort)).isEqualTo(1);
        assertThat(enrolment.training()).isNull();
        enrolment.accept(noonOn(UNTIL));

        assertThat(status(enrolment)).isEqualTo(PlaceStatus.ENROLLED);
        assertThat(enrolment.training()).isNotNull();
        assertThat(enrolment.asEarlier().isLive()).isTrue();
        assertThat(placesTaken(cohort)).isEqualTo(1);
    }

    @Test
    void afterItsLastDayAnOfferIsNotAcceptedAndChangesNothing() {
        var enrolment = offered();

        assertThatThrownBy(() -> enrolment.accept(noonOn(UNTIL.plusDays(1)))).isBrokenRule(OFFER_ENDED);

        assertThat(status(enrolment)).isEqualTo(PlaceStatus.OFFERED);
        assertThat(enrolment.training()).isNull();
    }

    @Test
    void anOfferEndsBetweenTodayAndTheStart() {
        var enrolment = approved();

        for (var day : List.of(NOW.date().minusDays(1), STARTS_ON.plusDays(1))) {
            assertThatThrownBy(() -> enrolment.offer(cohort, COURSE, Purse.EMPTY, day, false, NOW))
                    .isBrokenRule(OFFER_DAY_NOT_POSSIBLE);
        }

        assertThat(status(enrolment)).isEqualTo(PlaceStatus.EMPLOYER_APPROVED);
        assertThat(placesTaken(cohort)).isZero();
    }

    @Test
    void whoIsDeclinedOrRunsOutOrIsCalledOffGivesThePlaceBack() {
        var declined = offered();
        declined.decline(PlaceReason.DATES_NOT_SUITABLE, null, cohort, NOW);
        assertThat(placesTaken(cohort)).isZero();
        var expired = offered();
        expired.expire(cohort, NOW);
        assertThat(placesTaken(cohort)).isZero();
        var cancelled = offered();
        assertThat(cancelled
                        .cancel(PlaceReason.NO_LONGER_WANTED, null, cohort, NOW)
                        .placeGivenBack())
                .isTrue();

        assertThat(placesTaken(cohort)).isZero();
        assertThat(List.of(declined, expired, cancelled))
                .extracting(EnrolmentPlaceTest::status)
                .containsExactly(PlaceStatus.DECLINED, PlaceStatus.OFFER_EXPIRED, PlaceStatus.CANCELLED);
    }

    @Test
    void whoIsCalledOffWithoutAPlaceGivesNoneBack() {
        var enrolment = approved();

        var cancelled = enrolment.cancel(PlaceReason.NO_LONGER_WANTED, null, cohort, NOW);

        assertThat(cancelled.placeGivenBack()).isFalse();
        assertThat(placesTaken(cohort)).isZero();
    }

    @Test
    void onAFullCohortTheProviderAcceptsOntoTheWaitingList() {
        joining(List.of(), false, NOW).enrol(ID);
        var enrolment = approved();

        enrolment.offer(cohort, COURSE, Purse.EMPTY, UNTIL, false, NOW);

        assertThat(status(enrolment)).isEqualTo(PlaceStatus.WAITLISTED);
        assertThat(placesTaken(cohort)).isEqualTo(1);
    }

    @Test
    void whatIsOwedToThoseWhoWaitNobodyElseGets() {
        var late = approved();

        assertThatThrownBy(() -> joining(List.of(), true, NOW).enrol(ID)).isBrokenRule(COHORT_FULL);
        assertThat(status(joining(List.of(), true, NOW).enrolOrWait(ID))).isEqualTo(PlaceStatus.WAITLISTED);
        late.offer(cohort, COURSE, Purse.EMPTY, UNTIL, true, NOW);

        assertThat(status(late)).isEqualTo(PlaceStatus.WAITLISTED);
        assertThat(placesTaken(cohort)).isZero();
    }

    @Test
    void whoWaitsIsOfferedWhatBecomesFreeAndNotByHand() {
        var waiting = joining(List.of(), true, NOW).enrolOrWait(ID);

        assertThatThrownBy(() -> waiting.offer(cohort, COURSE, Purse.EMPTY, UNTIL, false, NOW))
                .isBrokenRule(PLACE_MOVE_NOT_ALLOWED);
        waiting.offerFreed(cohort, COURSE, Purse.EMPTY, UNTIL, NOW);

        assertThat(status(waiting)).isEqualTo(PlaceStatus.OFFERED);
        assertThat(placesTaken(cohort)).isEqualTo(1);
    }

    @Test
    void whoIsAskedForCannotBeAskedForAgain() {
        var earlier = nominated(Nominator.PARTICIPANT, List.of(Approver.LEAD));

        var again = joining(List.of(earlier), false, NOW);

        assertThat(again.obstacles()).containsExactly(ALREADY_ENROLLED);
        assertThatThrownBy(() -> again.nominate(ID, Nominator.LEAD, List.of())).isBrokenRule(ALREADY_ENROLLED);
        earlier.cancel(PlaceReason.NO_LONGER_WANTED, null, cohort, NOW);
        assertThat(joining(List.of(earlier), false, NOW).obstacles()).isEmpty();
    }

    @Test
    void nobodyIsNominatedForWhatHasStartedAndAFullCohortIsNoObstacle() {
        assertThatThrownBy(() -> joining(List.of(), false, noonOn(STARTS_ON.plusDays(1)))
                        .nominate(ID, Nominator.LEAD, List.of()))
                .isBrokenRule(COHORT_ALREADY_STARTED);
        joining(List.of(), false, NOW).enrol(ID);

        assertThat(status(joining(List.of(), false, NOW).nominate(ID, Nominator.LEAD, List.of())))
                .isEqualTo(PlaceStatus.EMPLOYER_APPROVED);
    }

    @Test
    void aMoveThatTheTableHasNotIsRefusedAndChangesNothing() {
        var approved = approved();
        var enrolled = joining(List.of(), false, NOW).enrol(ID);

        assertThatThrownBy(() -> approved.approve(LEAD, null, NOW)).isBrokenRule(PLACE_MOVE_NOT_ALLOWED);
        assertThatThrownBy(() -> approved.accept(NOW)).isBrokenRule(PLACE_MOVE_NOT_ALLOWED);
        assertThatThrownBy(() -> approved.decline(PlaceReason.OTHER, null, cohort, NOW))
                .isBrokenRule(PLACE_MOVE_NOT_ALLOWED);
        assertThatThrownBy(() -> approved.withdraw(WithdrawalReason.OTHER, null, cohort, NOW))
                .isBrokenRule(MOVE_NOT_ALLOWED);
        assertThatThrownBy(() -> enrolled.cancel(PlaceReason.OTHER, null, cohort, NOW))
                .isBrokenRule(PLACE_MOVE_NOT_ALLOWED);
        assertThatThrownBy(() -> enrolled.reject(PlaceReason.OTHER, null, NOW)).isBrokenRule(PLACE_MOVE_NOT_ALLOWED);

        assertThat(status(approved)).isEqualTo(PlaceStatus.EMPLOYER_APPROVED);
        assertThat(status(enrolled)).isEqualTo(PlaceStatus.ENROLLED);
        assertThat(placesTaken(cohort)).isEqualTo(1);
    }

    private Joining joining(List<Enrolment> earlier, boolean placesOwed, Moment now) {
        return new Joining(
                participant.asEmployedPerson(),
                cohort,
                COURSE,
                earlier.stream().map(Enrolment::asEarlier).toList(),
                placesOwed,
                now);
    }

    private Enrolment nominated(Nominator by, List<Approver> order) {
        return joining(List.of(), false, NOW).nominate(ID, by, order);
    }

    private Enrolment approved() {
        return nominated(Nominator.LEAD, List.of(Approver.LEAD));
    }

    private Enrolment offered() {
        var enrolment = approved();
        enrolment.offer(cohort, COURSE, Purse.EMPTY, UNTIL, false, NOW);
        return enrolment;
    }

    private static PlaceStatus status(Enrolment enrolment) {
        return enrolment.place().status();
    }

    private static List<Approver> approvers(String names) {
        return names.isEmpty()
                ? List.of()
                : List.of(names.split(" ", -1)).stream().map(Approver::valueOf).toList();
    }
}
