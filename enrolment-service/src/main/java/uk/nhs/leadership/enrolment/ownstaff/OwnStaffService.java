package uk.nhs.leadership.enrolment.ownstaff;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.duty.DutyService;
import uk.nhs.leadership.enrolment.duty.DutyService.DutyToday;
import uk.nhs.leadership.enrolment.participant.Participant;
import uk.nhs.leadership.enrolment.participant.Participants;

/** Brings together what a line manager has to know of the own staff. */
@ApplicationScoped
@Transactional
class OwnStaffService {
    private final Participants participants;
    private final DutyService duties;
    private final LiveEnrolments enrolments;
    private final Callers callers;
    private final Clock clock;

    OwnStaffService(
            Participants participants, DutyService duties, LiveEnrolments enrolments, Callers callers, Clock clock) {
        this.participants = participants;
        this.duties = duties;
        this.enrolments = enrolments;
        this.callers = callers;
        this.clock = clock;
    }

    /** Nobody, for whoever is not known as a manager: the staff file says who is whose. */
    List<StaffMember> list(Listing listing) {
        return participants
                .whoIs(callers.current())
                .map(own -> participants.staffOf(own, Moment.of(clock).date(), listing))
                .map(this::withAllOfThem)
                .orElse(List.of());
    }

    private List<StaffMember> withAllOfThem(List<Participant> people) {
        var ids = people.stream().map(Participant::id).toList();
        var expected = duties.ofPeople(ids).stream().collect(groupingBy(DutyToday::participantId));
        var live = enrolments.of(ids).stream().collect(groupingBy(LiveEnrolment::participantId));
        return people.stream()
                .map(person -> new StaffMember(
                        person,
                        expected.getOrDefault(person.id(), List.of()),
                        live.getOrDefault(person.id(), List.of())))
                .toList();
    }
}
