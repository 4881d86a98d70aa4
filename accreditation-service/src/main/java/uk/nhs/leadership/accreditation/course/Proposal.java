package uk.nhs.leadership.accreditation.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.curriculum.CurriculumVersion;
import uk.nhs.leadership.accreditation.curriculum.Outcome;
import uk.nhs.leadership.accreditation.curriculum.Requirement;
import uk.nhs.leadership.chassis.rule.Fault;

/**
 * What a provider wants accredited: the course and on what terms it is held, the outcomes that its modules work towards,
 * the answers to the requirements, who teaches. Measured by the curriculum whenever the provider asks, and again on submit.
 */
public record Proposal(
        Course course, Offer offer, List<OutcomeMapping> mapping, List<Answer> answers, List<FacultyMember> faculty) {

    private static final int SOON_DAYS = 30;

    public Proposal {
        mapping = List.copyOf(mapping);
        answers = List.copyOf(answers);
        faculty = List.copyOf(faculty);
    }

    /**
     * Everything that keeps it from being submitted; empty if nothing does.
     *
     * @param curriculum null if no such version is known here
     * @param atHand the evidence that there is about it
     */
    public List<Fault> faults(@Nullable CurriculumVersion curriculum, EvidenceAtHand atHand, LocalDate today) {
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
        evidence(atHand, faults);
        return List.copyOf(faults);
    }

    /**
     * What is worth another look, though it keeps nothing from being submitted.
     *
     * @param curriculum null if no such version is known here
     */
    public List<Fault> advice(@Nullable CurriculumVersion curriculum, LocalDate today) {
        var advice = new ArrayList<Fault>();
        if (curriculum == null) {
            return advice;
        }
        if (!isOverOn(curriculum, today) && isOverOn(curriculum, today.plusDays(SOON_DAYS))) {
            advice.add(CourseAdvice.CURRICULUM_CLOSES_SOON.at("/curriculumVersionId"));
        }
        var stage = course.stage();
        if (stage != null) {
            var deepest = deepest();
            curriculum.requiredAt(stage).stream()
                    .map(Outcome::code)
                    .filter(outcome -> deepest.get(outcome) == Depth.DEVELOPED)
                    .forEach(outcome -> advice.add(CourseAdvice.OUTCOME_NOT_ASSESSED.at("/mapping", outcome)));
        }
        return List.copyOf(advice);
    }

    private static boolean isOverOn(CurriculumVersion curriculum, LocalDate day) {
        return curriculum.isClosedOn(day) || curriculum.isRetiredOn(day);
    }

    private void incomplete(List<Fault> faults) {
        require("/course/summary", course.summary(), faults);
        require("/course/audience", course.audience(), faults);
        require("/course/stage", course.stage(), faults);
        require("/course/award", course.award(), faults);
        require("/course/learningHours", course.learningHours(), faults);
        require("/course/delivery", course.delivery(), faults);
        require("/course/firstCohortStartsOn", course.firstCohortStartsOn(), faults);
        require("/course/assessmentMethods", offer.assessmentMethods(), faults);
        require("/course/capacityPerCohort", offer.capacityPerCohort(), faults);
        require("/course/pricePence", offer.pricePence(), faults);
        require("/course/languages", offer.languages(), faults);
        require("/course/accessibility", offer.accessibility(), faults);
        require("/faculty", faculty, faults);
    }

    private static void require(String pointer, @Nullable Object value, List<Fault> faults) {
        var said = switch (value) {
            case null -> false;
            case String text -> !text.isBlank();
            case List<?> list -> !list.isEmpty();
            default -> true;
        };
        if (!said) {
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
        var deepest = deepest();
        for (var outcome : required) {
            var depth = deepest.get(outcome.code());
            if (depth == null) {
                faults.add(CourseRule.OUTCOME_NOT_COVERED.at("/mapping", outcome.code()));
            } else if (depth == Depth.INTRODUCED) {
                faults.add(CourseRule.OUTCOME_ONLY_INTRODUCED.at("/mapping", outcome.code()));
            }
        }
    }

    /** How far each outcome is taken. */
    private Map<String, Depth> deepest() {
        return mapping.stream()
                .collect(Collectors.toMap(
                        OutcomeMapping::outcome,
                        OutcomeMapping::depth,
                        BinaryOperator.maxBy(Comparator.naturalOrder())));
    }

    private void requirements(CurriculumVersion curriculum, List<Fault> faults) {
        var known = curriculum.requirements().stream().map(Requirement::code).collect(Collectors.toSet());
        for (var i = 0; i < answers.size(); i++) {
            if (!known.contains(answers.get(i).requirement())) {
                faults.add(CourseRule.REQUIREMENT_UNKNOWN.at("/answers/" + i + "/requirement"));
            }
        }
        var given = new HashMap<String, Integer>();
        for (var i = 0; i < answers.size(); i++) {
            given.putIfAbsent(answers.get(i).requirement(), i);
        }
        for (var requirement : curriculum.requirements()) {
            if (requirement.essential()) {
                answered(requirement, given.get(requirement.code()), faults);
            }
        }
    }

    /** @param place of the answer among all; null if there is none */
    private void answered(Requirement requirement, @Nullable Integer place, List<Fault> faults) {
        if (place == null || answers.get(place).answer().isBlank()) {
            faults.add(CourseRule.REQUIREMENT_UNANSWERED.at("/answers", requirement.code()));
        } else if (!answers.get(place).namesEvidence()) {
            faults.add(
                    CourseRule.REQUIREMENT_WITHOUT_EVIDENCE.at("/answers/" + place + "/evidence", requirement.code()));
        }
    }

    private void evidence(EvidenceAtHand atHand, List<Fault> faults) {
        var named = new HashSet<UUID>();
        for (var i = 0; i < answers.size(); i++) {
            var ids = answers.get(i).evidenceFiles();
            for (var j = 0; j < ids.size(); j++) {
                named.add(ids.get(j));
                var pointer = "/answers/" + i + "/evidenceFiles/" + j;
                if (atHand.isMissing(ids.get(j))) {
                    faults.add(CourseRule.EVIDENCE_MISSING.at(pointer));
                } else if (atHand.isNotAsDeclared(ids.get(j))) {
                    faults.add(CourseRule.EVIDENCE_NOT_AS_DECLARED.at(pointer));
                }
            }
        }
        // What no answer names is shown to the assessors as well.
        atHand.notAsDeclared()
                .filter(file -> !named.contains(file))
                .forEach(file -> faults.add(CourseRule.EVIDENCE_NOT_AS_DECLARED.at("/evidence", file.toString())));
    }
}
