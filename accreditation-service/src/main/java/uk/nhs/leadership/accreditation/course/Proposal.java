package uk.nhs.leadership.accreditation.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.curriculum.CurriculumVersion;
import uk.nhs.leadership.accreditation.curriculum.Outcome;
import uk.nhs.leadership.accreditation.curriculum.Requirement;
import uk.nhs.leadership.chassis.rule.Fault;

/**
 * What a provider wants accredited: the course, the outcomes that its modules work towards, the answers to the
 * requirements. Measured by the curriculum whenever the provider asks, and again on submit.
 */
public record Proposal(Course course, List<OutcomeMapping> mapping, List<Answer> answers) {

    public Proposal {
        mapping = List.copyOf(mapping);
        answers = List.copyOf(answers);
    }

    /**
     * Everything that keeps it from being submitted; empty if nothing does.
     *
     * @param curriculum null if no such version is known here
     */
    public List<Fault> faults(@Nullable CurriculumVersion curriculum, LocalDate today) {
        var faults = new ArrayList<Fault>();
        incomplete(faults);
        cohortStarted(today, faults);
        if (curriculum == null) {
            faults.add(CourseRule.CURRICULUM_UNKNOWN.at("/curriculumVersionId"));
        } else {
            if (curriculum.isRetiredOn(today)) {
                faults.add(CourseRule.CURRICULUM_RETIRED.at("/curriculumVersionId"));
            } else if (curriculum.isClosedOn(today)) {
                faults.add(CourseRule.CURRICULUM_CLOSED.at("/curriculumVersionId"));
            } else if (curriculum.isNotYetOpenOn(today)) {
                faults.add(CourseRule.CURRICULUM_NOT_YET_OPEN.at(
                        "/curriculumVersionId", curriculum.validFrom().toString()));
            }
            hours(curriculum, faults);
            outcomes(curriculum, faults);
            requirements(curriculum, faults);
        }
        return List.copyOf(faults);
    }

    private void incomplete(List<Fault> faults) {
        require("/course/summary", course.summary(), faults);
        require("/course/audience", course.audience(), faults);
        require("/course/stage", course.stage(), faults);
        require("/course/award", course.award(), faults);
        require("/course/learningHours", course.learningHours(), faults);
        require("/course/delivery", course.delivery(), faults);
        require("/course/firstCohortStartsOn", course.firstCohortStartsOn(), faults);
    }

    private static void require(String pointer, @Nullable Object value, List<Fault> faults) {
        if (value == null || (value instanceof String text && text.isBlank())) {
            faults.add(CourseRule.COURSE_INCOMPLETE.at(pointer));
        }
    }

    private void cohortStarted(LocalDate today, List<Fault> faults) {
        var start = course.firstCohortStartsOn();
        if (start != null && !start.isAfter(today)) {
            faults.add(CourseRule.COHORT_ALREADY_STARTED.at("/course/firstCohortStartsOn"));
        }
    }

    private void hours(CurriculumVersion curriculum, List<Fault> faults) {
        var hours = course.learningHours();
        if (hours != null && hours < curriculum.minimumHours()) {
            faults.add(CourseRule.HOURS_BELOW_MINIMUM.at(
                    "/course/learningHours", "at least " + curriculum.minimumHours()));
        }
    }

    private void outcomes(CurriculumVersion curriculum, List<Fault> faults) {
        var known = curriculum.outcomes().stream().map(Outcome::code).collect(Collectors.toSet());
        for (var i = 0; i < mapping.size(); i++) {
            if (!known.contains(mapping.get(i).outcome())) {
                faults.add(CourseRule.OUTCOME_UNKNOWN.at("/mapping/" + i + "/outcome"));
            }
        }
        var stage = course.stage();
        if (stage == null) {
            return;
        }
        var required = curriculum.requiredAt(stage);
        if (required.isEmpty()) {
            faults.add(CourseRule.STAGE_NOT_IN_CURRICULUM.at("/course/stage"));
        }
        var covered = mapping.stream().map(OutcomeMapping::outcome).collect(Collectors.toSet());
        required.stream()
                .map(Outcome::code)
                .filter(outcome -> !covered.contains(outcome))
                .forEach(outcome -> faults.add(CourseRule.OUTCOME_NOT_COVERED.at("/mapping", outcome)));
    }

    private void requirements(CurriculumVersion curriculum, List<Fault> faults) {
        var known = curriculum.requirements().stream().map(Requirement::code).collect(Collectors.toSet());
        for (var i = 0; i < answers.size(); i++) {
            if (!known.contains(answers.get(i).requirement())) {
                faults.add(CourseRule.REQUIREMENT_UNKNOWN.at("/answers/" + i + "/requirement"));
            }
        }
        Map<String, Answer> given =
                answers.stream().collect(Collectors.toMap(Answer::requirement, Function.identity(), (a, b) -> a));
        for (var requirement : curriculum.requirements()) {
            if (requirement.essential()) {
                answered(requirement, given.get(requirement.code()), faults);
            }
        }
    }

    private void answered(Requirement requirement, @Nullable Answer answer, List<Fault> faults) {
        if (answer == null || answer.answer().isBlank()) {
            faults.add(CourseRule.REQUIREMENT_UNANSWERED.at("/answers", requirement.code()));
        } else if (answer.evidence() == null || answer.evidence().isBlank()) {
            faults.add(CourseRule.REQUIREMENT_WITHOUT_EVIDENCE.at(
                    "/answers/" + answers.indexOf(answer) + "/evidence", requirement.code()));
        }
    }
}
