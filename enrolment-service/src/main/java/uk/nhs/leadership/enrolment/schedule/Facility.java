package uk.nhs.leadership.enrolment.schedule;

/** What makes a site fit for everybody. The codes are this service's own: no national list was found. */
enum Facility {
    STEP_FREE_ACCESS,
    ACCESSIBLE_PARKING,
    ACCESSIBLE_TOILET,
    HEARING_LOOP,
    SIGN_LANGUAGE_INTERPRETER,
    QUIET_ROOM,
    PRAYER_ROOM,
    BREASTFEEDING_ROOM
}
