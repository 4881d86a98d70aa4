/**
 * What is expected of whom, by when, and by what it is met. Start at {@link
 * uk.nhs.leadership.enrolment.expectation.Expectation} and its status. What that makes of each person: the feature {@code duty}.
 */
@NullMarked
package uk.nhs.leadership.enrolment.expectation;

import org.jspecify.annotations.NullMarked;
