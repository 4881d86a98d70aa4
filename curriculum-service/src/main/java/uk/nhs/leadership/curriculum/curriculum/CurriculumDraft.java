package uk.nhs.leadership.curriculum.curriculum;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an author writes: the whole of one version.
 *
 * @param code the curriculum's code, the same for all its versions
 * @param version the number this version is to have
 * @param note what readers should know about the version as a whole; may be empty
 * @param frameworkId the version of the framework it builds on
 * @param minimumHours learning hours a course must have at least
 * @param termYears for how many years a course is accredited under it
 * @param validFrom the first day on which a course may be submitted under it
 * @param lastSubmissionOn the last such day; none while it has no successor
 * @param assessment how courses may assess learning
 */
record CurriculumDraft(
        String code,
        String version,
        String title,
        String note,
        UUID frameworkId,
        int minimumHours,
        int termYears,
        LocalDate validFrom,
        @Nullable LocalDate lastSubmissionOn,
        LearningAssessment assessment,
        CurriculumContent content) {

    CurriculumDraft with(CurriculumContent identified) {
        return new CurriculumDraft(
                code,
                version,
                title,
                note,
                frameworkId,
                minimumHours,
                termYears,
                validFrom,
                lastSubmissionOn,
                assessment,
                identified);
    }
}
