package uk.nhs.leadership.enrolment.ownrecord;

import java.time.LocalDate;
import java.util.UUID;

/** What an assessment came to, as a participant has it in the own record. */
record OwnOutcome(UUID enrolmentId, String result, LocalDate decidedOn) {}
