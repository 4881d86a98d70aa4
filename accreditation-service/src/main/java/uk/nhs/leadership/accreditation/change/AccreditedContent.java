package uk.nhs.leadership.accreditation.change;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.nhs.leadership.accreditation.course.Course;
import uk.nhs.leadership.accreditation.course.OutcomeMapping;
import uk.nhs.leadership.accreditation.submission.Criterion;

/**
 * What was accredited: what a change is measured by.
 *
 * @param criteria what the course was judged by
 * @param minimumHours what its curriculum asks for
 */
record AccreditedContent(
        Course course,
        UUID curriculumVersionId,
        List<OutcomeMapping> mapping,
        List<Criterion> criteria,
        int minimumHours) {

    AccreditedContent {
        mapping = List.copyOf(mapping);
        criteria = List.copyOf(criteria);
    }

    /** The codes of its criteria of a kind. */
    Set<String> codes(Criterion.Kind kind) {
        return criteria.stream()
                .filter(criterion -> criterion.kind() == kind)
                .map(Criterion::code)
                .collect(Collectors.toUnmodifiableSet());
    }
}
