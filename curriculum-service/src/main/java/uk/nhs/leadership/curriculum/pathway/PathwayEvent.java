package uk.nhs.leadership.curriculum.pathway;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import uk.nhs.leadership.chassis.event.Audience;
import uk.nhs.leadership.chassis.event.Event;
import uk.nhs.leadership.chassis.event.EventType;
import uk.nhs.leadership.curriculum.framework.Framework;
import uk.nhs.leadership.curriculum.publication.RetirementReason;
import uk.nhs.leadership.curriculum.publication.ReturnReason;

/** Everything announced about a version of a pathway. Before it is published, only the national body hears of it. */
sealed interface PathwayEvent extends Event {

    /** A version was begun. */
    @EventType("pathway.drafted.v1")
    record PathwayDrafted(UUID subject, String code, String version) implements OfDraft {}

    /** A draft was changed. */
    @EventType("pathway.revised.v1")
    record PathwayRevised(UUID subject, String code, String version) implements OfDraft {}

    /** The authors hold a draft ready. */
    @EventType("pathway.review-requested.v1")
    record PathwayReviewRequested(UUID subject, String code, String version) implements OfDraft {}

    /** A reviewer gave a version back to its authors. */
    @EventType("pathway.changes-requested.v1")
    record PathwayChangesRequested(UUID subject, String code, String version, ReturnReason reasonCode)
            implements OfDraft {
        @Override
        public String reason() {
            return reasonCode.name();
        }
    }

    /** A version is in force. What it says will never change, so that nobody need ask for it later. */
    @EventType("pathway.published.v1")
    record PathwayPublished(
            UUID subject,
            String code,
            String version,
            String title,
            UUID frameworkVersionId,
            String framework,
            String frameworkVersion,
            List<PublishedStep> steps,
            List<PublishedEntryPoint> entryPoints)
            implements OfPublished {

        record PublishedStep(String code, String title, List<String> programmes, List<String> next) {}

        record PublishedEntryPoint(String step, String audience, List<String> alreadyCompleted) {}

        static PathwayPublished of(Pathway pathway, Framework framework) {
            var content = pathway.content();
            return new PathwayPublished(
                    pathway.id(),
                    pathway.code(),
                    pathway.version(),
                    pathway.title(),
                    framework.id(),
                    framework.code(),
                    framework.version(),
                    content.steps().stream()
                            .map(step -> new PublishedStep(step.code(), step.title(), step.programmes(), step.next()))
                            .toList(),
                    content.entryPoints().stream()
                            .map(entry ->
                                    new PublishedEntryPoint(entry.step(), entry.audience(), entry.alreadyCompleted()))
                            .toList());
        }
    }

    /**
     * A version that continues this one is in force; this one stays so beside it until it is retired.
     *
     * @param subject the version that is continued
     * @param successorId the version that continues it
     * @param successorVersion the number of that version
     */
    @EventType("pathway.succeeded.v1")
    record PathwaySucceeded(UUID subject, String code, UUID successorId, String successorVersion)
            implements OfPublished {}

    /** The end of a published version was announced. */
    @EventType("pathway.retirement-scheduled.v1")
    record PathwayRetirementScheduled(
            UUID subject,
            String code,
            String version,
            RetirementReason reasonCode,
            LocalDate cutOffOn,
            LocalDate retiresOn)
            implements OfPublished {
        @Override
        public String reason() {
            return reasonCode.name();
        }
    }

    /** The version stays in force after all. */
    @EventType("pathway.retirement-undone.v1")
    record PathwayRetirementUndone(UUID subject, String code, String version) implements OfPublished {}

    /** The version is no longer in force. It can still be read, for ever. */
    @EventType("pathway.retired.v1")
    record PathwayRetired(UUID subject, String code, String version) implements OfPublished {}

    /** An event about what anyone may read. */
    sealed interface OfPublished extends PathwayEvent {
        @Override
        default Audience audience() {
            return Audience.everyone();
        }
    }

    /** An event about what nobody outside the national body may know of. */
    sealed interface OfDraft extends PathwayEvent {
        @Override
        default Audience audience() {
            return Audience.whoSeeAll();
        }
    }
}
