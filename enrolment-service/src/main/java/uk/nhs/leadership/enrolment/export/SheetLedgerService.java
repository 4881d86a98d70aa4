package uk.nhs.leadership.enrolment.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import uk.nhs.leadership.chassis.copy.CopySheet;
import uk.nhs.leadership.chassis.event.EventLog;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.chassis.time.Ids;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.export.SheetEvent.SheetClosed;
import uk.nhs.leadership.enrolment.export.SheetEvent.SheetOpened;
import uk.nhs.leadership.enrolment.standpoint.Standpoint;

/**
 * Keeps who had which list as a sheet, and how many rows of it. Before the first byte goes it is written that somebody asked, so
 * nothing is handed out that is not told of, wherever it is broken off. People who ask for what is their own are nobody's business.
 */
@ApplicationScoped
@Transactional
public class SheetLedgerService {
    private final EventLog eventLog;
    private final Callers callers;
    private final Clock clock;
    private final Ids ids;

    SheetLedgerService(EventLog eventLog, Callers callers, Clock clock, Ids ids) {
        this.eventLog = eventLog;
        this.callers = callers;
        this.clock = clock;
        this.ids = ids;
    }

    /** Somebody asks for what a query finds. */
    public OpenSheet open(SheetKind kind, Standpoint standpoint, CopySheet rows) {
        var sheet = new OpenSheet(
                ids.next(),
                kind,
                standpoint,
                callers.current().organisation(),
                Moment.of(clock).date(),
                rows);
        if (sheet.isOfOthers()) {
            eventLog.append(new SheetOpened(sheet.id(), sheet.organisation(), kind, standpoint));
        }
        return sheet;
    }

    /** It was handed out. */
    void close(OpenSheet sheet, boolean whole) {
        if (sheet.isOfOthers()) {
            eventLog.append(new SheetClosed(
                    sheet.id(), sheet.organisation(), sheet.kind(), sheet.rows().rows(), whole));
        }
    }
}
