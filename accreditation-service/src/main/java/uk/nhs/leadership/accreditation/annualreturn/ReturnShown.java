package uk.nhs.leadership.accreditation.annualreturn;

/**
 * An annual return, and what is known otherwise of its year.
 *
 * @param taught how many were taught, by what was announced of them
 */
record ReturnShown(AnnualReturn annual, int taught) {}
