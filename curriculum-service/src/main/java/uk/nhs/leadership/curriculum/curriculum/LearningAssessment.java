package uk.nhs.leadership.curriculum.curriculum;

import java.util.List;
import uk.nhs.leadership.curriculum.publication.DraftCheck;

/**
 * How courses may assess what their participants have learnt, and in which roles somebody may do it. What a single course
 * must do besides is said by the requirements.
 */
record LearningAssessment(List<AssessmentMethod> methods, List<LearningAssessor> assessors) {
    LearningAssessment {
        methods = List.copyOf(methods);
        assessors = List.copyOf(assessors);
    }

    /** Finds everything that keeps a version from being published, pointing into the draft as an author sends it. */
    void findMissing(DraftCheck check) {
        if (methods.isEmpty()) {
            check.add("/assessmentMethods", "MISSING", "How courses assess learning is not said");
        }
        if (assessors.isEmpty()) {
            check.add("/learningAssessors", "MISSING", "Who may assess learning is not said");
        }
    }
}
