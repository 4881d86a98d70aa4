package uk.nhs.leadership.accreditation.course;

/** How far a module takes an outcome. A constant's name is the public code. */
public enum Depth {
    INTRODUCED,
    DEVELOPED,
    ASSESSED
}
