package uk.nhs.leadership.curriculum.accreditation;

import java.time.LocalDate;
import java.util.UUID;

/** The news that an accreditation was suspended, its suspension lifted, or another one put in its place, from a day on. */
record AccreditationTurned(UUID accreditationId, LocalDate on) {}
