package uk.nhs.leadership.accreditation.accreditation;

import java.util.UUID;

/** Whoever keeps the conditions on accreditations. */
public interface ConditionKeeper {

    /** What is outstanding on an accreditation; asked within the transaction that changes it. */
    Outstanding outstandingOn(UUID accreditation);
}
