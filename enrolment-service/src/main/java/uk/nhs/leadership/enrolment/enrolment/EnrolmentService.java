package uk.nhs.leadership.enrolment.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.http.Version;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.rule.Rule;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.chassis.time.Ids;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.enrolment.Involvement.Part;
import uk.nhs.leadership.enrolment.participant.Onlookers;
import uk.nhs.leadership.enrolment.participant.Participant;
import uk.nhs.leadership.enrolment.participant.Participants;
import uk.nhs.leadership.enrolment.participant.Seen;
import uk.nhs.leadership.enrolment.standpoint.Standpoint;
import uk.nhs.leadership.enrolment.training.WithdrawalReason;

/** What trusts and providers can do with enrolments. */
@ApplicationScoped
@Transactional
class EnrolmentService {
    private final Enrolments enrolments;
    private final Participants participants;
    private final Admission admission;
    private final Involvement involvement;
    private final Onlookers onlookers;
    private final Announcer announcer;
    private final Callers callers;
    private final Clock clock;
    private final Ids ids;

    EnrolmentService(
            Enrolments enrolments,
            Participants participants,
            Admission admission,
            Involvement involvement,
            Onlookers onlookers,
            Announcer announcer,
            Callers callers,
            Clock clock,
            Ids ids) {
        this.enrolments = enrolments;
        this.participants = participants;
        this.admission = admission;
        this.involvement = involvement;
        this.onlookers = onlookers;
        this.announcer = announcer;
        this.callers = callers;
        this.clock = clock;
        this.ids = ids;
    }

    /** What becomes of somebody for whom no place is free. */
    enum WhenFull {
        /** Refused: the one who asks looks for another cohort. */
        REFUSE,
        /** At the end of the waiting list. */
        WAITLIST
    }

    EnrolledPerson enrol(UUID participantId, UUID cohortId, WhenFull whenFull) {
        var participant = ownStaff(participantId);
        var joining = admission.holding(participant, cohortId, Moment.of(clock));
        var enrolment = switch (whenFull) {
            case REFUSE -> joining.enrol(ids.next());
            case WAITLIST -> joining.enrolOrWait(ids.next());
        };
        announcer.asked(enrolment);
        return new EnrolledPerson(enrolment, participant);
    }

    /** Every reason why an enrolment would be refused now; empty if it would not. */
    List<Rule> obstacles(UUID participantId, UUID cohortId) {
        return admission
                .looking(ownStaff(participantId), cohortId, Moment.of(clock))
                .obstacles();
    }

    EnrolledPerson withdraw(UUID id, Version expected, WithdrawalReason reason, @Nullable String text) {
        var found = involvement.find(id, Part.TRUST, Part.PROVIDER);
        expected.mustBe(found.version());
        var enrolment = found.enrolment();
        var cohort = admission.held(enrolment.cohortId());
        announcer.change(enrolment, () -> enrolment.withdraw(reason, text, cohort, Moment.of(clock)));
        return found;
    }

    EnrolledPerson withId(UUID id) {
        var found = involvement.find(id, Part.TRUST, Part.PROVIDER, Part.PARTICIPANT, Part.MANAGER);
        if (found.person() != null) {
            onlookers.looked(found.person(), Seen.ENROLMENT);
        }
        return found;
    }

    List<EnrolledPerson> list(@Nullable Standpoint asked, EnrolmentFilter filter, Listing listing) {
        var caller = callers.current();
        var found = switch (Standpoint.of(caller, asked)) {
            case TRUST -> enrolments.list(filter.ofEmployer(caller.organisation()), listing);
            case PROVIDER -> enrolments.list(filter.ofProvider(caller.organisation()), listing);
            case PARTICIPANT ->
                participants
                        .whoIs(caller)
                        .map(own -> enrolments.list(filter.ofParticipant(own.id()), listing))
                        .orElse(List.of());
        };
        return involvement.withPeople(found);
    }

    private Participant ownStaff(UUID participantId) {
        return participants
                .ofEmployer(callers.current().organisation(), participantId)
                .orElseThrow(NotFound::new);
    }
}
