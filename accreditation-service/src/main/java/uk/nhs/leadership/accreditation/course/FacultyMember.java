package uk.nhs.leadership.accreditation.course;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who teaches on a course.
 *
 * @param role what they do on it
 * @param credentials what qualifies them for that
 * @param registration with a professional register
 * @param account under which they sign in here, if they do: they assess no course on which they teach
 */
@Embeddable
public record FacultyMember(
        String name,
        String role,
        String credentials,
        @Nullable String registration,
        @Nullable String account) {}
