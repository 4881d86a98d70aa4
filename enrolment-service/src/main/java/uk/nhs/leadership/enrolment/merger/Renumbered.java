package uk.nhs.leadership.enrolment.merger;

import java.util.UUID;

/** Somebody who went over, by the number that they had and the one that they have. */
record Renumbered(UUID participantId, String formerNumber, String number) {}
