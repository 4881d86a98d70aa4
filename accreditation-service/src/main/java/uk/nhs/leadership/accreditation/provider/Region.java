package uk.nhs.leadership.accreditation.provider;

/** Where in England a provider mostly gives its training: a region of NHS England. A constant's name is the public code. */
public enum Region {
    NORTH_EAST_AND_YORKSHIRE,
    NORTH_WEST,
    MIDLANDS,
    EAST_OF_ENGLAND,
    LONDON,
    SOUTH_EAST,
    SOUTH_WEST,
    /** In all of them. */
    NATIONAL
}
