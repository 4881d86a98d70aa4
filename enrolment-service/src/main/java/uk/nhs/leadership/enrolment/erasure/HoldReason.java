package uk.nhs.leadership.enrolment.erasure;

/** Why what is held on somebody must not go. A constant's name is the public code. */
enum HoldReason {
    LITIGATION,
    INQUIRY,
    INVESTIGATION,
    OTHER
}
