package uk.nhs.leadership.enrolment.schedule;

/** The regions of NHS England. */
public enum Region {
    EAST_OF_ENGLAND,
    LONDON,
    MIDLANDS,
    NORTH_EAST_AND_YORKSHIRE,
    NORTH_WEST,
    SOUTH_EAST,
    SOUTH_WEST
}
