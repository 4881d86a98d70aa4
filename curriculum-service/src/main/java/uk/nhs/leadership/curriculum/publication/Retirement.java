package uk.nhs.leadership.curriculum.publication;

import java.time.LocalDate;

/**
 * How and why a published version ends. Dates are days in England.
 *
 * @param text what those who use it should know
 * @param cutOffOn the last day on which something new may build on it
 * @param retiresOn the first day on which it is no longer in force
 */
public record Retirement(RetirementReason reason, String text, LocalDate cutOffOn, LocalDate retiresOn) {}
