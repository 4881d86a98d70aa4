package uk.nhs.leadership.enrolment.ownrecord;

import uk.nhs.leadership.enrolment.standpoint.Standpoint.Roles;

/** Who reads a record: whom it is about. */
final class RecordAccess {
    static final String PARTICIPANT = Roles.PARTICIPANT;

    private RecordAccess() {}
}
