package uk.nhs.leadership.curriculum.framework;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.event.Audience;
import uk.nhs.leadership.chassis.event.Event;
import uk.nhs.leadership.chassis.event.EventType;
import uk.nhs.leadership.curriculum.publication.RetirementReason;
import uk.nhs.leadership.curriculum.publication.ReturnReason;

/** Everything announced about a version of a framework. Before it is published, only the national body hears of it. */
sealed interface FrameworkEvent extends Event {

    /** A version was begun. */
    @EventType("framework.drafted.v1")
    record FrameworkDrafted(UUID subject, String code, String version) implements OfDraft {}

    /** A draft was changed. */
    @EventType("framework.revised.v1")
    record FrameworkRevised(UUID subject, String code, String version) implements OfDraft {}

    /** The authors hold a draft ready. */
    @EventType("framework.review-requested.v1")
    record FrameworkReviewRequested(UUID subject, String code, String version) implements OfDraft {}

    /** A reviewer gave a version back to its authors. */
    @EventType("framework.changes-requested.v1")
    record FrameworkChangesRequested(UUID subject, String code, String version, ReturnReason reasonCode)
            implements OfDraft {
        @Override
        public String reason() {
            return reasonCode.name();
        }
    }

    /**
     * A version is in force, and will never change. Says all of it but the wording of the
     * stage statements, the notes and the references, which are long and asked for by few.
     */
    @EventType("framework.published.v1")
    record FrameworkPublished(
            UUID subject, String code, String version, String title, List<Stage> stages, List<Area> areas)
            implements OfPublished {

        record Stage(String code, String title) {}

        record Area(UUID id, String code, String title, List<Standard> standards) {}

        record Standard(UUID id, String code, String title, List<Competency> competencies) {}

        record Competency(UUID id, String code, String title, List<Statement> statements) {}

        record Statement(UUID id, String stage) {}

        static FrameworkPublished of(Framework framework) {
            var content = framework.content();
            return new FrameworkPublished(
                    framework.id(),
                    framework.code(),
                    framework.version(),
                    framework.title(),
                    content.stages().stream()
                            .map(stage -> new Stage(stage.code(), stage.title()))
                            .toList(),
                    content.areas().stream().map(FrameworkPublished::of).toList());
        }

        private static Area of(FrameworkContent.Area area) {
            return new Area(
                    requireNonNull(area.id()),
                    area.code(),
                    area.title(),
                    area.standards().stream().map(FrameworkPublished::of).toList());
        }

        private static Standard of(FrameworkContent.Standard standard) {
            return new Standard(
                    requireNonNull(standard.id()),
                    standard.code(),
                    standard.title(),
                    standard.competencies().stream().map(FrameworkPublished::of).toList());
        }

        private static Competency of(FrameworkContent.Competency competency) {
            return new Competency(
                    requireNonNull(competency.id()),
                    competency.code(),
                    competency.title(),
                    competency.statements().stream()
                            .map(statement -> new Statement(requireNonNull(statement.id()), statement.stage()))
                            .toList());
        }
    }

    /**
     * What became of each competency of the version that this one, now in force, continues.
     *
     * @param predecessorId the version that it continues
     */
    @EventType("framework.mapped.v1")
    record FrameworkMapped(UUID subject, String code, String version, UUID predecessorId, List<Step> steps)
            implements OfPublished {

        /**
         * What became of one.
         *
         * @param fromId null for what is new
         * @param toId null for what was dropped
         */
        record Step(
                MigrationMap.Became became,
                @Nullable UUID fromId,
                @Nullable UUID toId) {}

        static FrameworkMapped of(Framework framework, UUID predecessor, MigrationMap map) {
            return new FrameworkMapped(
                    framework.id(),
                    framework.code(),
                    framework.version(),
                    predecessor,
                    map.steps().stream()
                            .map(step -> new Step(step.became(), id(step.from()), id(step.to())))
                            .toList());
        }

        private static @Nullable UUID id(FrameworkContent.@Nullable Competency competency) {
            return competency == null ? null : competency.id();
        }
    }

    /**
     * A version that continues this one is in force. This one stays so beside it until it is retired.
     *
     * @param successorId the version that continues it
     * @param successorVersion the number of that version
     */
    @EventType("framework.succeeded.v1")
    record FrameworkSucceeded(UUID subject, String code, UUID successorId, String successorVersion)
            implements OfPublished {}

    /** The end of a published version was announced. */
    @EventType("framework.retirement-scheduled.v1")
    record FrameworkRetirementScheduled(
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
    @EventType("framework.retirement-undone.v1")
    record FrameworkRetirementUndone(UUID subject, String code, String version) implements OfPublished {}

    /** The version is no longer in force. It can still be read, for ever. */
    @EventType("framework.retired.v1")
    record FrameworkRetired(UUID subject, String code, String version) implements OfPublished {}

    /** An event about what anyone may read. */
    sealed interface OfPublished extends FrameworkEvent {
        @Override
        default Audience audience() {
            return Audience.everyone();
        }
    }

    /** An event about what nobody outside the national body may know of. */
    sealed interface OfDraft extends FrameworkEvent {
        @Override
        default Audience audience() {
            return Audience.whoSeeAll();
        }
    }
}
