package uk.nhs.leadership.accreditation.accreditation;

/** Whoever knows why somebody must not put on probation, suspend or withdraw an accreditation. */
public interface SanctionGuard {

    /**
     * Refuses by name whoever must not, within the transaction of the act.
     *
     * @param by the account that acts
     */
    void mustBeFreeToSanction(String accreditation, String by);
}
