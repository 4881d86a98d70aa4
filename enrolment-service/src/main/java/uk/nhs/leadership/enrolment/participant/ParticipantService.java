package uk.nhs.leadership.enrolment.participant;

import static uk.nhs.leadership.enrolment.participant.ParticipantRule.ACCOUNT_LINKED_TO_ANOTHER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.event.EventLog;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.http.Version;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.export.OpenSheet;
import uk.nhs.leadership.enrolment.export.SheetKind;
import uk.nhs.leadership.enrolment.export.SheetLedgerService;
import uk.nhs.leadership.enrolment.identifier.Identifier;
import uk.nhs.leadership.enrolment.identifier.Identifiers;
import uk.nhs.leadership.enrolment.standpoint.Standpoint;

/** What can be done with a trust's staff. */
@ApplicationScoped
@Transactional
class ParticipantService {
    private final Participants participants;
    private final Identifiers identifiers;
    private final Onlookers onlookers;
    private final SheetLedgerService sheets;
    private final EventLog eventLog;
    private final Callers callers;
    private final Clock clock;

    ParticipantService(
            Participants participants,
            Identifiers identifiers,
            Onlookers onlookers,
            SheetLedgerService sheets,
            EventLog eventLog,
            Callers callers,
            Clock clock) {
        this.participants = participants;
        this.identifiers = identifiers;
        this.onlookers = onlookers;
        this.sheets = sheets;
        this.eventLog = eventLog;
        this.callers = callers;
        this.clock = clock;
    }

    Participant linkAccount(UUID id, Version expected, UUID accountId) {
        var participant = ownStaff(id);
        expected.mustBe(participant.version());
        var holder = participants.ofAccount(participant.employer(), accountId);
        if (holder.isPresent() && !holder.get().id().equals(id)) {
            throw new RuleBroken(ACCOUNT_LINKED_TO_ANOTHER);
        }
        eventLog.append(participant.linkAccount(accountId, Moment.of(clock)));
        participants.flush();
        return participant;
    }

    Participant withId(UUID id) {
        var participant = ownStaff(id);
        onlookers.looked(participant, Seen.PARTICIPANT);
        return participant;
    }

    private Participant ownStaff(UUID id) {
        return participants.ofEmployer(callers.current().organisation(), id).orElseThrow(NotFound::new);
    }

    /** The caller's own record. */
    Participant own() {
        return participants.whoIs(callers.current()).orElseThrow(NotFound::new);
    }

    /** All of such a list, to be handed out as a sheet. */
    OpenSheet sheet(@Nullable String employeeNumber, @Nullable String managerEmployeeNumber, @Nullable Instant since) {
        var employer = callers.current().organisation();
        if (employeeNumber != null) {
            participants
                    .numbered(employer, employeeNumber)
                    .ifPresent(participant -> onlookers.looked(participant, Seen.PARTICIPANT));
        }
        return sheets.open(
                SheetKind.PARTICIPANTS,
                Standpoint.TRUST,
                ParticipantSheet.of(employer, employeeNumber, managerEmployeeNumber, since));
    }

    List<Participant> list(@Nullable String employeeNumber, @Nullable String managerEmployeeNumber, Listing listing) {
        var found = participants.list(callers.current().organisation(), employeeNumber, managerEmployeeNumber, listing);
        if (employeeNumber != null) {
            // Who asks for one by the number knows whom they look at.
            found.forEach(participant -> onlookers.looked(participant, Seen.PARTICIPANT));
        }
        return found;
    }

    /** By what they are known besides, each by the participant's id. */
    Map<UUID, List<Identifier>> identifiersOf(List<Participant> people) {
        return identifiers.of(people.stream().map(Participant::id).toList());
    }
}
