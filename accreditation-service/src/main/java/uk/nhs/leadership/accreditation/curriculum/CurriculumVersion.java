package uk.nhs.leadership.accreditation.curriculum;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A published curriculum as far as a submission is measured by it.
 *
 * @param termYears for how many years a course is accredited
 * @param validFrom the first day on which a course may be submitted against it
 * @param lastSubmissionOn the last day on which a course may be submitted against it; null while no end is set
 * @param retiresOn the day on which it is retired; null while no end was announced
 */
public record CurriculumVersion(
        UUID id,
        int minimumHours,
        int termYears,
        LocalDate validFrom,
        @Nullable LocalDate lastSubmissionOn,
        @Nullable LocalDate retiresOn,
        List<Outcome> outcomes,
        List<Requirement> requirements) {

    public CurriculumVersion {
        outcomes = List.copyOf(outcomes);
        requirements = List.copyOf(requirements);
    }

    /** Whether courses may be submitted later, but not yet. */
    public boolean isNotYetOpenOn(LocalDate day) {
        return day.isBefore(validFrom);
    }

    /** Whether no course may be submitted any more. */
    public boolean isClosedOn(LocalDate day) {
        return lastSubmissionOn != null && day.isAfter(lastSubmissionOn);
    }

    /** Whether it is retired. Where that is on its last day for submissions, the day can still be used to its end. */
    public boolean isRetiredOn(LocalDate day) {
        return retiresOn != null
                && !day.isBefore(retiresOn)
                && (lastSubmissionOn == null || day.isAfter(lastSubmissionOn));
    }

    /** What every course of a stage must work towards. */
    public List<Outcome> requiredAt(Stage stage) {
        return outcomes.stream()
                .filter(outcome -> outcome.required() && outcome.stage().equals(stage.name()))
                .toList();
    }
}
