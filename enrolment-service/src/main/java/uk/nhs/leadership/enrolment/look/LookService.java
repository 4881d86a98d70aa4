package uk.nhs.leadership.enrolment.look;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.MDC;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.chassis.time.Ids;
import uk.nhs.leadership.enrolment.participant.Onlookers;
import uk.nhs.leadership.enrolment.participant.Participant;
import uk.nhs.leadership.enrolment.participant.Participants;
import uk.nhs.leadership.enrolment.participant.Seen;

/** Keeps who looked at whom, and tells those who were looked at. */
@ApplicationScoped
@Transactional
class LookService implements Onlookers {
    private static final String CORRELATION_ID = "correlationId";

    private final Looks looks;
    private final Participants participants;
    private final Callers callers;
    private final Clock clock;
    private final Ids ids;

    LookService(Looks looks, Participants participants, Callers callers, Clock clock, Ids ids) {
        this.looks = looks;
        this.participants = participants;
        this.callers = callers;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void looked(Participant at, Seen what) {
        if (!at.isOf(callers.current())) {
            lookedAtPast(at.id(), what);
        }
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void lookedAtPast(UUID participantId, Seen what) {
        var id = ids.next();
        var correlation = MDC.get(CORRELATION_ID) instanceof String given ? given : id.toString();
        looks.persist(new Look(id, participantId, what, callers.current(), clock.instant(), correlation));
    }

    /** Who looked at the caller; at anybody, for whoever sees all. */
    List<Look> list(UUID participantId, Listing listing) {
        var caller = callers.current();
        var looked = participants
                .withId(participantId)
                .filter(found -> caller.seesAll() || found.isOf(caller))
                .orElseThrow(NotFound::new);
        return looks.list(looked.id(), listing);
    }
}
