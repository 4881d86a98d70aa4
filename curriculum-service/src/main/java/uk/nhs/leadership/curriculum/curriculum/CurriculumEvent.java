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
import uk.nhs.leadership.curriculum.publication.RetirementReason;
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
     * A version is in force. What it asks for will never change. Says all that whoever accredits courses under it needs, because
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
            implements OfPublished {

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
    }

    /**
     * A version that continues this one is in force. This one stays so beside it until it is retired.
     *
     * @param successorId the version that continues it
     * @param successorVersion the number of that version
     */
    @EventType("curriculum.succeeded.v1")
    record CurriculumSucceeded(UUID subject, String code, UUID successorId, String successorVersion)
            implements OfPublished {}

    /** The last day on which courses may be submitted under a version in force was set, or changed. */
    @EventType("curriculum.last-submission-set.v1")
    record CurriculumLastSubmissionSet(
            UUID subject, String code, String version, LastSubmissionReason reasonCode, LocalDate lastSubmissionOn)
            implements OfPublished {
        @Override
        public String reason() {
            return reasonCode.name();
        }
    }

    /**
     * The end of a published version was announced.
     *
     * @param lastSubmissionOn the last day of submissions from now on: not after the cut-off
     */
    @EventType("curriculum.retirement-scheduled.v1")
    record CurriculumRetirementScheduled(
            UUID subject,
            String code,
            String version,
            RetirementReason reasonCode,
            LocalDate cutOffOn,
            LocalDate retiresOn,
            LocalDate lastSubmissionOn)
            implements OfPublished {
        @Override
        public String reason() {
            return reasonCode.name();
        }
    }

    /**
     * The version stays in force after all.
     *
     * @param lastSubmissionOn the last day of submissions that holds again; null if none was set
     */
    @EventType("curriculum.retirement-undone.v1")
    record CurriculumRetirementUndone(
            UUID subject,
            String code,
            String version,
            @Nullable LocalDate lastSubmissionOn) implements OfPublished {}

    /** The version is no longer in force. It can still be read, for ever. */
    @EventType("curriculum.retired.v1")
    record CurriculumRetired(UUID subject, String code, String version) implements OfPublished {}

    /** An event about what anyone may read. */
    sealed interface OfPublished extends CurriculumEvent {
        @Override
        default Audience audience() {
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
