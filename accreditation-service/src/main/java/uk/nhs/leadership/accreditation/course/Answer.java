package uk.nhs.leadership.accreditation.course;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * How the provider meets a requirement.
 *
 * @param requirement the requirement's code in the curriculum
 * @param evidence what shows it, and where
 */
@Embeddable
public record Answer(
        String requirement, String answer, @Nullable String evidence) {}
