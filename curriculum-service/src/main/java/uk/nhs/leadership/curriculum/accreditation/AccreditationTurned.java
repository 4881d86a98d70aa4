package uk.nhs.leadership.curriculum.accreditation;

import java.time.LocalDate;
import java.util.UUID;

/** The news that an accreditation was suspended, or that its suspension was lifted, from a day on. */
record AccreditationTurned(UUID accreditationId, LocalDate on) {}
