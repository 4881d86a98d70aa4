package uk.nhs.leadership.accreditation.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import uk.nhs.leadership.accreditation.national.England;
import uk.nhs.leadership.chassis.event.EventLog;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.time.Ids;

/** What the national body does with procedures; each use case is one transaction. */
@ApplicationScoped
class ProcedureService {
    private final Procedures procedures;
    private final EventLog events;
    private final Ids ids;
    private final Clock clock;

    ProcedureService(Procedures procedures, EventLog events, Ids ids, Clock clock) {
        this.procedures = procedures;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    Procedure enter(Procedure.Kind kind, LocalDate inForceFrom, Procedure.Definition definition) {
        var now = clock.instant();
        var procedure = new Procedure(
                ids.next(), kind, procedures.lastNumber(kind) + 1, inForceFrom, definition, England.dateAt(now), now);
        procedures.persistAndFlush(procedure);
        events.append(procedure.entered());
        return procedure;
    }

    @Transactional
    Procedure find(UUID id) {
        return procedures.byId(id);
    }

    @Transactional
    List<Procedure> list(Listing listing) {
        return procedures.page(listing);
    }
}
