package uk.nhs.leadership.enrolment.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import uk.nhs.leadership.chassis.event.EventLog;
import uk.nhs.leadership.chassis.http.Version;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.participant.Participant;
import uk.nhs.leadership.enrolment.participant.Participants;

/** Erases people; each use case is one transaction. */
@ApplicationScoped
@Transactional
public class ErasureService {
    private final Erasures erasures;
    private final Participants participants;
    private final EventLog eventLog;
    private final Callers callers;
    private final Clock clock;

    ErasureService(Erasures erasures, Participants participants, EventLog eventLog, Callers callers, Clock clock) {
        this.erasures = erasures;
        this.participants = participants;
        this.eventLog = eventLog;
        this.callers = callers;
        this.clock = clock;
    }

    /** Of somebody who is erased already nothing changes. */
    Erasure erase(UUID id, Version expected, ErasureReason reason) {
        return erasures.of(id).orElseGet(() -> {
            var participant = participants.answeredForBy(callers.current(), id).orElseThrow(NotFound::new);
            expected.mustBe(participant.version());
            return carryOut(participant, reason);
        });
    }

    /** As above, in the transaction of whoever has found that it is time. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void erase(Participant participant, ErasureReason reason) {
        carryOut(participant, reason);
    }

    private Erasure carryOut(Participant participant, ErasureReason reason) {
        var now = Moment.of(clock);
        var erasure = new Erasure(participant, reason, callers.current(), now);
        var concerned = erasures.carryOut(participant.id(), now);
        erasures.persist(erasure);
        eventLog.append(erasure.announced(concerned));
        return erasure;
    }

    Erasure of(UUID id) {
        return erasures.of(id).orElseThrow(NotFound::new);
    }
}
