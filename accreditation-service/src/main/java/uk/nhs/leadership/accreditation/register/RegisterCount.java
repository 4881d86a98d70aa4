package uk.nhs.leadership.accreditation.register;

/** How many entries have a value of a facet. */
record RegisterCount(Facet facet, String value, long count) {
    /** By what entries are counted. */
    enum Facet {
        ALL,
        STAGE,
        REGION,
        DELIVERY,
        STATUS,
        PROVIDER
    }
}
