package uk.nhs.leadership.accreditation.curriculum;

/**
 * What the delivery of a course must be like.
 *
 * @param essential whether no course is accredited without it
 */
public record Requirement(String code, boolean essential) {}
