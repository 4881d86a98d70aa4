package uk.nhs.leadership.accreditation.annualreturn;

/**
 * Which return of an accreditation.
 *
 * @param year in which it is written: that of the anniversary
 */
record ReturnYear(String accreditation, int year) {}
