package uk.nhs.leadership.enrolment.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
import uk.nhs.leadership.enrolment.export.OpenSheet;
import uk.nhs.leadership.enrolment.export.SheetKind;
import uk.nhs.leadership.enrolment.export.SheetLedgerService;
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
    private final SheetLedgerService sheets;
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
            SheetLedgerService sheets,
            Announcer announcer,
            Callers callers,
            Clock clock,
            Ids ids) {
        this.enrolments = enrolments;
        this.participants = participants;
        this.admission = admission;
        this.involvement = involvement;
        this.onlookers = onlookers;
        this.sheets = sheets;
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
        var found = seenFrom(Standpoint.of(callers.current(), asked), filter)
                .map(seen -> enrolments.list(seen, listing))
                .orElse(List.of());
        return involvement.withPeople(found);
    }

    /** All of such a list, to be handed out as a sheet. */
    OpenSheet sheet(@Nullable Standpoint asked, EnrolmentFilter filter, @Nullable Instant since) {
        var standpoint = Standpoint.of(callers.current(), asked);
        var rows = seenFrom(standpoint, filter)
                .map(seen -> EnrolmentSheet.of(seen, since))
                .orElseGet(EnrolmentSheet::ofNone);
        return sheets.open(SheetKind.ENROLMENTS, standpoint, rows);
    }

    /** Empty if a caller who looks as participant is none. */
    private Optional<EnrolmentFilter> seenFrom(Standpoint standpoint, EnrolmentFilter filter) {
        var caller = callers.current();
        return switch (standpoint) {
            case TRUST -> Optional.of(filter.ofEmployer(caller.organisation()));
            case PROVIDER -> Optional.of(filter.ofProvider(caller.organisation()));
            case PARTICIPANT -> participants.whoIs(caller).map(own -> filter.ofParticipant(own.id()));
        };
    }

    private Participant ownStaff(UUID participantId) {
        return participants
                .ofEmployer(callers.current().organisation(), participantId)
                .orElseThrow(NotFound::new);
    }
}
