package uk.nhs.leadership.curriculum.curriculum;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.event.Audience;
import uk.nhs.leadership.chassis.event.Event;
import uk.nhs.leadership.chassis.event.EventType;
import uk.nhs.leadership.curriculum.framework.Framework;
import uk.nhs.leadership.curriculum.publication.ReturnReason;

/** Everything announced about a version of a curriculum. Before it is published, only the national body hears of it. */
sealed interface CurriculumEvent extends Event {

    /** A version was begun. */
    @EventType("curriculum.drafted.v1")
    record CurriculumDrafted(UUID subject, String code, String version) implements OfDraft {}

    /** A draft was changed. */
    @EventType("curriculum.revised.v1")
    record CurriculumRevised(UUID subject, String code, String version) implements OfDraft {}

    /** The authors hold a draft ready. */
    @EventType("curriculum.review-requested.v1")
    record CurriculumReviewRequested(UUID subject, String code, String version) implements OfDraft {}

    /** A reviewer gave a version back to its authors. */
    @EventType("curriculum.changes-requested.v1")
    record CurriculumChangesRequested(UUID subject, String code, String version, ReturnReason reasonCode)
            implements OfDraft {
        @Override
        public String reason() {
            return reasonCode.name();
        }
    }

    /**
     * A version is in force, and will never change. Says all that whoever accredits courses under it needs, because
     * nobody may ask for it later.
     */
    @EventType("curriculum.published.v1")
    record CurriculumPublished(
            UUID subject,
            String code,
            String version,
            String title,
            UUID frameworkVersionId,
            String framework,
            String frameworkVersion,
            int minimumHours,
            int termYears,
            LocalDate validFrom,
            @Nullable LocalDate lastSubmissionOn,
            List<AssessmentMethod> assessmentMethods,
            List<LearningAssessor> learningAssessors,
            List<Outcome> outcomes,
            List<Requirement> requirements)
            implements CurriculumEvent {

        record Outcome(UUID id, String code, String competency, String stage, boolean required) {}

        record Requirement(UUID id, String code, String group, boolean essential, List<Finding> findings) {}

        static CurriculumPublished of(Curriculum curriculum, Framework framework) {
            var content = curriculum.content();
            return new CurriculumPublished(
                    curriculum.id(),
                    curriculum.code(),
                    curriculum.version(),
                    curriculum.title(),
                    framework.id(),
                    framework.code(),
                    framework.version(),
                    curriculum.minimumHours(),
                    curriculum.termYears(),
                    curriculum.validFrom(),
                    curriculum.lastSubmissionOn().orElse(null),
                    curriculum.assessment().methods(),
                    curriculum.assessment().assessors(),
                    content.outcomes().stream()
                            .map(outcome -> new Outcome(
                                    requireNonNull(outcome.id()),
                                    outcome.code(),
                                    outcome.competency(),
                                    outcome.stage(),
                                    outcome.required()))
                            .toList(),
                    content.requirements().stream()
                            .map(requirement -> new Requirement(
                                    requireNonNull(requirement.id()),
                                    requirement.code(),
                                    requirement.group().code(),
                                    requirement.essential(),
                                    requirement.findings()))
                            .toList());
        }

        @Override
        public Audience audience() {
            return Audience.everyone();
        }
    }

    /** An event about what nobody outside the national body may know of. */
    sealed interface OfDraft extends CurriculumEvent {
        @Override
        default Audience audience() {
            return Audience.whoSeeAll();
        }
    }
}
