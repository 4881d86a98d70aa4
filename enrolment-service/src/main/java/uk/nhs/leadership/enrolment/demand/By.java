package uk.nhs.leadership.enrolment.demand;

/** By what demand is told apart besides quarter and stage. */
enum By {
    /** Of all trusts together. */
    STAGE,
    /** Where the trusts are, as far as the national directory says so. */
    REGION,
    TRUST;

    /**
     * Under what the need of a trust's people is told, as SQL. The only place that says so.
     *
     * @param trust the column that has the trust's code
     */
    String areaOf(String trust) {
        return switch (this) {
            case STAGE -> "''";
            case REGION -> "region_of(" + trust + ")";
            case TRUST -> trust;
        };
    }
}
