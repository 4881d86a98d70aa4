package uk.nhs.leadership.accreditation.accreditation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import uk.nhs.leadership.accreditation.national.England;
import uk.nhs.leadership.chassis.event.EventLog;

/** Says what the calendar has brought about; each use case is one transaction. */
@ApplicationScoped
class TurnService {
    private static final int AT_ONCE = 100;

    private final Turns turns;
    private final EventLog events;
    private final Clock clock;

    TurnService(Turns turns, EventLog events, Clock clock) {
        this.turns = turns;
        this.events = events;
        this.clock = clock;
    }

    /** Announces some of what has turned and was not announced yet. @return whether there may be more */
    @Transactional
    boolean announceSome() {
        var now = clock.instant();
        var turned = turns.take(England.dateAt(now), AT_ONCE, now);
        events.append(turned.stream().map(Turn::announced).toList());
        return turned.size() == AT_ONCE;
    }
}
