package uk.nhs.leadership.accreditation.change;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.nhs.leadership.accreditation.course.Course;
import uk.nhs.leadership.accreditation.course.FacultyMember;
import uk.nhs.leadership.accreditation.course.Offer;
import uk.nhs.leadership.accreditation.course.OutcomeMapping;
import uk.nhs.leadership.accreditation.curriculum.CurriculumVersion;
import uk.nhs.leadership.accreditation.submission.Criterion;
import uk.nhs.leadership.accreditation.submission.Submission;
import uk.nhs.leadership.chassis.rule.RuleBroken;

/**
 * What an accredited course is at some time: what a change is measured by.
 *
 * @param criteria what the course was judged by
 * @param minimumHours what its curriculum asks for
 */
record AccreditedContent(
        Course course,
        Offer offer,
        UUID curriculumVersionId,
        List<OutcomeMapping> mapping,
        List<FacultyMember> faculty,
        List<Criterion> criteria,
        int minimumHours) {

    AccreditedContent {
        mapping = List.copyOf(mapping);
        faculty = List.copyOf(faculty);
        criteria = List.copyOf(criteria);
    }

    /**
     * As it was submitted.
     *
     * @param curriculum empty while it is not known here: then nobody can say how few hours are too few
     */
    static AccreditedContent submitted(Submission submission, Optional<CurriculumVersion> curriculum) {
        var proposal = submission.wording().proposal();
        return new AccreditedContent(
                proposal.course(),
                proposal.offer(),
                submission.curriculumVersionId(),
                proposal.mapping(),
                proposal.faculty(),
                submission.criteria(),
                curriculum
                        .orElseThrow(() -> new RuleBroken(ChangeRule.CHANGE_CURRICULUM_UNKNOWN))
                        .minimumHours());
    }

    /** As it is once all of these have taken effect, in the order in which they were notified. */
    AccreditedContent after(List<MaterialChange> changes) {
        var changedCourse = course;
        var changedOffer = offer;
        for (var change : changes) {
            changedCourse = change.particulars().of(changedCourse);
            changedOffer = change.particulars().of(changedOffer);
        }
        return new AccreditedContent(
                changedCourse,
                changedOffer,
                curriculumVersionId,
                last(changes, "mapping").map(MaterialChange::mapping).orElse(mapping),
                last(changes, "faculty").map(MaterialChange::faculty).orElse(faculty),
                criteria,
                minimumHours);
    }

    /** Lists are replaced as a whole, so that only the last one needs to be read. */
    private static Optional<MaterialChange> last(List<MaterialChange> changes, String member) {
        return changes.reversed().stream()
                .filter(change -> change.touch().members().contains(member))
                .findFirst();
    }

    /** The codes of its criteria of a kind. */
    Set<String> codes(Criterion.Kind kind) {
        return criteria.stream()
                .filter(criterion -> criterion.kind() == kind)
                .map(Criterion::code)
                .collect(Collectors.toUnmodifiableSet());
    }
}
