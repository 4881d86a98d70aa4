/**
 * What participants say of themselves for equality reports: {@link uk.nhs.leadership.enrolment.equality.EqualityDescription}. It is
 * kept apart from all else, and others learn of it only as numbers that are large enough ({@link
 * uk.nhs.leadership.enrolment.equality.Suppression}).
 */
@NullMarked
package uk.nhs.leadership.enrolment.equality;

import org.jspecify.annotations.NullMarked;
