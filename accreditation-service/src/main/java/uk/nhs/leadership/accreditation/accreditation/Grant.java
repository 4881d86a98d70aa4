package uk.nhs.leadership.accreditation.accreditation;

import uk.nhs.leadership.accreditation.submission.Decision;

/**
 * What a decision grants.
 *
 * @param decision one that accredits
 * @param onConditions whether it holds on conditions from its first day
 * @param years for how long
 */
public record Grant(Decision decision, boolean onConditions, int years) {

    /** Without conditions, for as long as the curriculum says. */
    public static Grant inFull(int years) {
        return new Grant(Decision.ACCREDITED, false, years);
    }
}
