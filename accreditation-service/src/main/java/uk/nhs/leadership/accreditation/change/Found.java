package uk.nhs.leadership.accreditation.change;

import uk.nhs.leadership.accreditation.curriculum.FindingResult;

/**
 * What is found on a criterion.
 *
 * @param result one of those that the criterion allows
 */
record Found(FindingResult result, String rationale) {}
