package uk.nhs.leadership.enrolment.export;

import java.util.UUID;
import uk.nhs.leadership.chassis.event.Audience;
import uk.nhs.leadership.chassis.event.Event;
import uk.nhs.leadership.chassis.event.EventType;
import uk.nhs.leadership.enrolment.standpoint.Standpoint;

/** Everything announced about lists that are handed out as sheets. For the organisation that asked, and who sees all. */
sealed interface SheetEvent extends Event {

    String organisation();

    @Override
    default Audience audience() {
        return Audience.only(organisation());
    }

    /** Somebody asked for a sheet. Nothing of it is handed out before. */
    @EventType("sheet.opened.v1")
    record SheetOpened(UUID subject, String organisation, SheetKind kind, Standpoint standpoint)
            implements SheetEvent {}

    /**
     * It was handed out.
     *
     * @param rows so many of it
     * @param whole whether that was all
     */
    @EventType("sheet.closed.v1")
    record SheetClosed(UUID subject, String organisation, SheetKind kind, long rows, boolean whole)
            implements SheetEvent {}
}
