package uk.nhs.leadership.accreditation.course;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.curriculum.Stage;

/**
 * A course as its provider describes it. Only the title is there from the first draft on.
 *
 * @param award what somebody who passes may say they hold
 */
@Embeddable
public record Course(
        String title,
        @Nullable String summary,
        @Nullable String audience,
        @Enumerated(EnumType.STRING) @Nullable Stage stage,
        @Nullable String award,
        @Nullable Integer learningHours,
        @Enumerated(EnumType.STRING) @Nullable Delivery delivery,
        @Nullable LocalDate firstCohortStartsOn) {}
