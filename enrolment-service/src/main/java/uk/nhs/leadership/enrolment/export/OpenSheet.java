package uk.nhs.leadership.enrolment.export;

import java.time.LocalDate;
import java.util.UUID;
import uk.nhs.leadership.chassis.copy.CopySheet;
import uk.nhs.leadership.enrolment.standpoint.Standpoint;

/**
 * A sheet that somebody asked for.
 *
 * @param standpoint from where the caller looks
 * @param organisation for which it was asked
 * @param asked the day on which it was
 */
public record OpenSheet(
        UUID id, SheetKind kind, Standpoint standpoint, String organisation, LocalDate asked, CopySheet rows) {

    /** Under which it is saved. */
    public String fileName() {
        return kind.word() + "-" + asked + ".csv";
    }

    boolean isOfOthers() {
        return standpoint != Standpoint.PARTICIPANT;
    }
}
