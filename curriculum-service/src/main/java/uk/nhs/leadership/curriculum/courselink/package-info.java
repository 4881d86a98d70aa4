/**
 * Which accredited course is held for which programme, as whoever answers for the programme says.
 *
 * <p>{@link uk.nhs.leadership.curriculum.courselink.CourseLink} joins a version of a programme and a course that
 * accreditation announced, under the rules of {@link uk.nhs.leadership.curriculum.courselink.CourseLinkRule}; it announces
 * {@link uk.nhs.leadership.curriculum.courselink.CourseLinkEvent}s. What the course is today is
 * {@link uk.nhs.leadership.curriculum.accreditation.Standing}.
 */
@NullMarked
package uk.nhs.leadership.curriculum.courselink;

import org.jspecify.annotations.NullMarked;
