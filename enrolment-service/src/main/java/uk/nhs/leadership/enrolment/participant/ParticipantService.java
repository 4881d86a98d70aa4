package uk.nhs.leadership.enrolment.participant;

import static uk.nhs.leadership.enrolment.participant.ParticipantRule.ACCOUNT_LINKED_TO_ANOTHER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.event.EventLog;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.http.Version;
import uk.nhs.leadership.chassis.rule.InvalidInput;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.chassis.time.Ids;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.participant.ParticipantEvent.ParticipantChanged;
import uk.nhs.leadership.enrolment.participant.ParticipantEvent.ParticipantRegistered;

/** What can be done with a trust's staff. */
@ApplicationScoped
@Transactional
class ParticipantService {
    /** More would help nobody mend the file. */
    private static final int MOST_FAULTS_TOLD = 500;

    private final Participants participants;
    private final EventLog eventLog;
    private final Callers callers;
    private final Clock clock;
    private final Ids ids;

    ParticipantService(Participants participants, EventLog eventLog, Callers callers, Clock clock, Ids ids) {
        this.participants = participants;
        this.eventLog = eventLog;
        this.callers = callers;
        this.clock = clock;
        this.ids = ids;
    }

    /** How many of a file's people were new, changed, or as they were. */
    record Imported(int created, int updated, int unchanged) {}

    /**
     * Takes over what a staff file says.
     *
     * @param partial whether good rows are taken although others are faulty
     */
    Imported takeOver(StaffFile file, boolean partial) {
        if (!partial && !file.faults().isEmpty()) {
            throw new InvalidInput(file.faults().stream()
                    .limit(MOST_FAULTS_TOLD)
                    .map(StaffFile.RowFault::asFault)
                    .toList());
        }
        var employer = callers.current().organisation();
        var puts = participants.put(employer, file.rows(), ids, Moment.of(clock));
        eventLog.append(puts.stream().map(put -> announced(put, employer)).toList());
        var created = (int) puts.stream().filter(Participants.Put::registered).count();
        return new Imported(created, puts.size() - created, file.rows().size() - puts.size());
    }

    private static ParticipantEvent announced(Participants.Put put, String employer) {
        return put.registered()
                ? new ParticipantRegistered(put.id(), employer, put.stage())
                : new ParticipantChanged(put.id(), employer, put.stage(), put.changed());
    }

    Participant linkAccount(UUID id, Version expected, UUID accountId) {
        var participant = withId(id);
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
        return participants.ofEmployer(callers.current().organisation(), id).orElseThrow(NotFound::new);
    }

    /** The caller's own record. */
    Participant own() {
        return participants.whoIs(callers.current()).orElseThrow(NotFound::new);
    }

    List<Participant> list(@Nullable String employeeNumber, @Nullable String managerEmployeeNumber, Listing listing) {
        return participants.list(callers.current().organisation(), employeeNumber, managerEmployeeNumber, listing);
    }
}
