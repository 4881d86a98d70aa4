package uk.nhs.leadership.enrolment.attainment;

/** Whose attainments are asked for. A constant's name is the public code. */
enum Whose {
    /** Of the staff: for a learning lead the whole trust's, for a line manager the own. */
    STAFF,
    OWN
}
