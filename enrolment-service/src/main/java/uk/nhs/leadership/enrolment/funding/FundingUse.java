package uk.nhs.leadership.enrolment.funding;

/** How much of a funding cap is used. */
record FundingUse(int places, long pence) {
    static final FundingUse NONE = new FundingUse(0, 0);

    /** By one trust. */
    record OfTrust(String trust, FundingUse use) {}
}
