package uk.nhs.leadership.enrolment.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.Version;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.enrolment.approval.Approval;
import uk.nhs.leadership.enrolment.approval.Approvals;
import uk.nhs.leadership.enrolment.approval.Approver;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.cohort.Cohort;
import uk.nhs.leadership.enrolment.enrolment.Involvement.Part;
import uk.nhs.leadership.enrolment.place.PlaceReason;
import uk.nhs.leadership.enrolment.waitinglist.WaitingLists;

/** What trusts, providers and participants can do with a place that somebody asked for. */
@ApplicationScoped
@Transactional
class PlaceService {
    private final Involvement involvement;
    private final Admission admission;
    private final Announcer announcer;
    private final Approvals approvals;
    private final WaitingLists waitingLists;
    private final Clock clock;

    PlaceService(
            Involvement involvement,
            Admission admission,
            Announcer announcer,
            Approvals approvals,
            WaitingLists waitingLists,
            Clock clock) {
        this.involvement = involvement;
        this.admission = admission;
        this.announcer = announcer;
        this.approvals = approvals;
        this.waitingLists = waitingLists;
        this.clock = clock;
    }

    /** Why somebody does not get a place, or does not want it. */
    record Why(PlaceReason reason, @Nullable String text) {}

    EnrolledPerson approve(UUID id, Version expected) {
        var now = Moment.of(clock);
        var found = found(id, expected, Part.TRUST, Part.MANAGER, Part.PARTICIPANT);
        var enrolment = found.enrolment();
        var as = involvement.approvers(found);
        var due = enrolment.place().awaited();
        announcer.changeAll(enrolment, () -> enrolment.approve(as, involvement.self(), now));
        keep(id, due.getFirst(), Approval.Decision.APPROVED, now);
        return found;
    }

    EnrolledPerson refuse(UUID id, Version expected, Why why) {
        var now = Moment.of(clock);
        var found = found(id, expected, Part.TRUST, Part.MANAGER, Part.PARTICIPANT);
        var enrolment = found.enrolment();
        var as = involvement.approvers(found);
        var due = enrolment.place().awaited();
        announcer.change(enrolment, () -> enrolment.refuse(as, involvement.self(), why.reason(), why.text(), now));
        keep(id, due.getFirst(), Approval.Decision.DECLINED, now);
        return found;
    }

    /**
     * Offers a place, or if none is free, one on the waiting list.
     *
     * @param until the last day to accept; null for as long as the cohort keeps places
     */
    EnrolledPerson offer(UUID id, Version expected, @Nullable LocalDate until) {
        var now = Moment.of(clock);
        return changeHolding(found(id, expected, Part.PROVIDER), cohort -> enrolment -> {
            var day = until == null ? cohort.offerEnds(now) : until;
            var purse = admission.purseOf(cohort);
            return enrolment.offer(
                    cohort, admission.courseOf(cohort), purse, day, admission.owesPlaces(cohort, purse, now), now);
        });
    }

    EnrolledPerson reject(UUID id, Version expected, Why why) {
        var found = found(id, expected, Part.PROVIDER);
        var enrolment = found.enrolment();
        announcer.change(enrolment, () -> enrolment.reject(why.reason(), why.text(), Moment.of(clock)));
        return found;
    }

    EnrolledPerson accept(UUID id, Version expected) {
        var found = found(id, expected, Part.TRUST, Part.PARTICIPANT);
        var enrolment = found.enrolment();
        announcer.change(enrolment, () -> enrolment.accept(Moment.of(clock)));
        return found;
    }

    EnrolledPerson decline(UUID id, Version expected, Why why) {
        return changeHolding(
                found(id, expected, Part.TRUST, Part.PARTICIPANT),
                cohort -> enrolment -> enrolment.decline(why.reason(), why.text(), cohort, Moment.of(clock)));
    }

    EnrolledPerson cancel(UUID id, Version expected, Why why) {
        return changeHolding(
                found(id, expected, Part.TRUST, Part.PARTICIPANT),
                cohort -> enrolment -> enrolment.cancel(why.reason(), why.text(), cohort, Moment.of(clock)));
    }

    /** Where an enrolment stands on the waiting list of its cohort. */
    WaitingLists.Standing standing(UUID id) {
        involvement.find(id, Part.TRUST, Part.MANAGER, Part.PARTICIPANT, Part.PROVIDER);
        return waitingLists.standing(id).orElseThrow(NotFound::new);
    }

    /** Who at the trust approved or declined, in that order; the trust's own affair. */
    List<Approval> approvalsOf(UUID id) {
        involvement.find(id, Part.TRUST, Part.MANAGER, Part.PARTICIPANT);
        return approvals.of(id);
    }

    private EnrolledPerson found(UUID id, Version expected, Part... anyOf) {
        var found = involvement.find(id, anyOf);
        expected.mustBe(found.version());
        return found;
    }

    private EnrolledPerson changeHolding(
            EnrolledPerson found, Function<Cohort, Function<Enrolment, EnrolmentEvent>> act) {
        var enrolment = found.enrolment();
        var cohort = admission.held(enrolment.cohortId());
        announcer.change(enrolment, () -> act.apply(cohort).apply(enrolment));
        return found;
    }

    private void keep(UUID id, Approver approver, Approval.Decision decision, Moment now) {
        approvals.keep(id, approver, decision, now);
    }
}
