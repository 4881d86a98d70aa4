package uk.nhs.leadership.enrolment.subjectaccess;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.enrolment.participant.Onlookers;
import uk.nhs.leadership.enrolment.participant.Participants;
import uk.nhs.leadership.enrolment.participant.Seen;

/** Tells people everything that is held on them. */
@ApplicationScoped
@Transactional
class ExportService {
    private final Holdings holdings;
    private final Participants participants;
    private final Onlookers onlookers;
    private final Callers callers;
    private final Clock clock;

    ExportService(Holdings holdings, Participants participants, Onlookers onlookers, Callers callers, Clock clock) {
        this.holdings = holdings;
        this.participants = participants;
        this.onlookers = onlookers;
        this.callers = callers;
        this.clock = clock;
    }

    /** Everything held on somebody at a time. */
    record Export(UUID participantId, Instant at, List<Holding> holdings) {
        Export {
            holdings = List.copyOf(holdings);
        }
    }

    /** To people themselves, and to the national body, of every employer; to the employer what it holds itself. */
    Export export(UUID id, boolean asEmployer) {
        var caller = callers.current();
        var found = participants.withId(id).orElseThrow(NotFound::new);
        var isEmployers = asEmployer && found.employer().equals(caller.organisation());
        if (!caller.seesAll() && !found.isOf(caller) && !isEmployers) {
            throw new NotFound();
        }
        onlookers.looked(found, Seen.EXPORT);
        var everything = caller.seesAll() || found.isOf(caller);
        return new Export(
                found.id(), clock.instant(), everything ? holdings.all(found.id()) : holdings.forEmployer(found.id()));
    }
}
