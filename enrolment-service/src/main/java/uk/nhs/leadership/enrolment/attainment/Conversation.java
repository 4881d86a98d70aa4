package uk.nhs.leadership.enrolment.attainment;

import java.time.LocalDate;

/** That a participant has talked over what they are able to do, when, and with whom. */
record Conversation(LocalDate on, With with) {
    /** With whom one talks. A constant's name is the public code. */
    enum With {
        LINE_MANAGER,
        SUPERVISOR
    }
}
