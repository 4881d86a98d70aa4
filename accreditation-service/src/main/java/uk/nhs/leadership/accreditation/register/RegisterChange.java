package uk.nhs.leadership.accreditation.register;

import java.time.Instant;

/**
 * One change of the register.
 *
 * @param number its place among all changes, without gaps
 * @param accreditation the number of the accreditation that was changed
 * @param type of the event that announced it, as {@code accreditation.granted.v1}
 */
record RegisterChange(long number, Instant at, String accreditation, String type) {}
