package uk.nhs.leadership.curriculum.programme;

/** How far a module takes an outcome, the least first. A constant's name is the public code. */
public enum Depth {
    INTRODUCED,
    DEVELOPED,
    ASSESSED
}
