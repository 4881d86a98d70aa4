package uk.nhs.leadership.accreditation.change;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.course.FacultyMember;
import uk.nhs.leadership.accreditation.course.OutcomeMapping;
import uk.nhs.leadership.accreditation.curriculum.Stage;

/**
 * What a provider wants to be otherwise about a course. Null stays as it is.
 *
 * @param stage never between two terms
 * @param curriculumVersionId never between two terms
 * @param mapping all of it as it would be; null if nothing of it changes
 * @param faculty everybody who would teach; null if that stays as it is
 */
record Amendment(
        CourseAmendment particulars,
        @Nullable Stage stage,
        @Nullable UUID curriculumVersionId,
        @Nullable List<OutcomeMapping> mapping,
        @Nullable List<FacultyMember> faculty) {

    Amendment {
        mapping = mapping == null ? null : List.copyOf(mapping);
        faculty = faculty == null ? null : List.copyOf(faculty);
    }
}
