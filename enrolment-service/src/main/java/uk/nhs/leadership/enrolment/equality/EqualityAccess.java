package uk.nhs.leadership.enrolment.equality;

import uk.nhs.leadership.enrolment.standpoint.Standpoint.Roles;

/** Who reads and writes what somebody said of themselves: that person, and nobody else at all. */
final class EqualityAccess {
    static final String PARTICIPANT = Roles.PARTICIPANT;

    private EqualityAccess() {}
}
