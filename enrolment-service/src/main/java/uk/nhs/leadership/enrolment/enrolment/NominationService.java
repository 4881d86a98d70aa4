package uk.nhs.leadership.enrolment.enrolment;

import static uk.nhs.leadership.enrolment.place.PlaceRule.NOMINATION_OF_ONESELF;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.chassis.time.Ids;
import uk.nhs.leadership.enrolment.approval.ApprovalOrders;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.participant.Participant;
import uk.nhs.leadership.enrolment.participant.Participants;
import uk.nhs.leadership.enrolment.place.Nominator;
import uk.nhs.leadership.enrolment.standpoint.Standpoint;

/** How trusts, line managers and participants ask for a place. */
@ApplicationScoped
@Transactional
class NominationService {
    private final Enrolments enrolments;
    private final Participants participants;
    private final ApprovalOrders approvalOrders;
    private final Admission admission;
    private final Involvement involvement;
    private final Announcer announcer;
    private final Callers callers;
    private final Clock clock;
    private final Ids ids;

    NominationService(
            Enrolments enrolments,
            Participants participants,
            ApprovalOrders approvalOrders,
            Admission admission,
            Involvement involvement,
            Announcer announcer,
            Callers callers,
            Clock clock,
            Ids ids) {
        this.enrolments = enrolments;
        this.participants = participants;
        this.approvalOrders = approvalOrders;
        this.admission = admission;
        this.involvement = involvement;
        this.announcer = announcer;
        this.callers = callers;
        this.clock = clock;
        this.ids = ids;
    }

    /** A learning lead nominates anybody of the trust, a line manager the own staff. */
    EnrolledPerson nominate(UUID participantId, UUID cohortId) {
        var caller = callers.current();
        var participant =
                participants.ofEmployer(caller.organisation(), participantId).orElseThrow(NotFound::new);
        if (participantId.equals(involvement.self())) {
            throw new RuleBroken(NOMINATION_OF_ONESELF);
        }
        if (Standpoint.TRUST.isOpenTo(caller)) {
            return ask(participant, cohortId, Nominator.LEAD);
        }
        if (involvement.manages(participant)) {
            return ask(participant, cohortId, Nominator.MANAGER);
        }
        throw new NotFound();
    }

    /** A participant applies for a place. */
    EnrolledPerson apply(UUID cohortId) {
        var own = participants.whoIs(callers.current()).orElseThrow(NotFound::new);
        return ask(own, cohortId, Nominator.PARTICIPANT);
    }

    /** What waits for approval at the caller's trust; for a line manager, of the own staff. */
    List<EnrolledPerson> waiting(Listing listing) {
        var caller = callers.current();
        var employer = caller.organisation();
        var found = caller.has(EnrolmentAccess.LEARNING_LEAD)
                ? enrolments.nominatedAt(employer, listing)
                : participants
                        .whoIs(caller)
                        .map(own -> enrolments.nominatedOfStaff(employer, own.employeeNumber(), listing))
                        .orElse(List.of());
        return involvement.withPeople(found);
    }

    private EnrolledPerson ask(Participant participant, UUID cohortId, Nominator by) {
        var order = approvalOrders.of(participant.employer()).approvers();
        var enrolment =
                admission.holding(participant, cohortId, Moment.of(clock)).nominate(ids.next(), by, order);
        announcer.asked(enrolment);
        return new EnrolledPerson(enrolment, participant);
    }
}
