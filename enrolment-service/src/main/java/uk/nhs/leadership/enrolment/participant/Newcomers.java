package uk.nhs.leadership.enrolment.participant;

import java.util.List;
import java.util.UUID;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.identifier.Identifiers.Said;

/** Whoever wants to look at the people of a staff file once they are in: whether they are known already, for one. */
public interface Newcomers {
    /**
     * Told in the transaction of the file.
     *
     * @param newcomers those registered by it
     * @param said what the file says anybody is known by
     */
    void cameIn(String employer, List<UUID> newcomers, List<Said> said, Moment now);
}
