package uk.nhs.leadership.enrolment.catalogue;

import java.time.LocalDate;
import java.util.UUID;

/** The news that an accreditation was suspended, or that its suspension was lifted, or that another one takes its place, from a day on. */
record AccreditationTurned(UUID accreditationId, LocalDate on) {}
