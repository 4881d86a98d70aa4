package uk.nhs.leadership.enrolment.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.event.EventLog;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.http.Version;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.chassis.time.Ids;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.participant.Participants;

/** What can be done with legal holds; each use case is one transaction. */
@ApplicationScoped
@Transactional
class LegalHoldService {
    private final LegalHolds holds;
    private final Participants participants;
    private final EventLog eventLog;
    private final Callers callers;
    private final Clock clock;
    private final Ids ids;

    LegalHoldService(
            LegalHolds holds, Participants participants, EventLog eventLog, Callers callers, Clock clock, Ids ids) {
        this.holds = holds;
        this.participants = participants;
        this.eventLog = eventLog;
        this.callers = callers;
        this.clock = clock;
        this.ids = ids;
    }

    LegalHold place(UUID participantId, HoldReason reason, @Nullable String text) {
        var hold = new LegalHold(ids.next(), person(participantId), reason, text, callers.current(), Moment.of(clock));
        holds.persistAndFlush(hold);
        eventLog.append(hold.placed());
        return hold;
    }

    LegalHold lift(UUID participantId, UUID id, Version expected) {
        var hold = withId(participantId, id);
        expected.mustBe(hold.version());
        eventLog.append(hold.lift(callers.current(), Moment.of(clock)));
        holds.flush();
        return hold;
    }

    LegalHold withId(UUID participantId, UUID id) {
        return holds.of(person(participantId), id).orElseThrow(NotFound::new);
    }

    List<LegalHold> list(UUID participantId, Listing listing) {
        return holds.list(person(participantId), listing);
    }

    private UUID person(UUID participantId) {
        return participants
                .answeredForBy(callers.current(), participantId)
                .orElseThrow(NotFound::new)
                .id();
    }
}
