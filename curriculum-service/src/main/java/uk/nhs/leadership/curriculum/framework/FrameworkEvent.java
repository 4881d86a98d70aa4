package uk.nhs.leadership.curriculum.framework;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.UUID;
import uk.nhs.leadership.chassis.event.Audience;
import uk.nhs.leadership.chassis.event.Event;
import uk.nhs.leadership.chassis.event.EventType;
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

    /** A version is in force, and will never change. Says all of it but the wording of the stage statements. */
    @EventType("framework.published.v1")
    record FrameworkPublished(
            UUID subject, String code, String version, String title, List<Stage> stages, List<Area> areas)
            implements FrameworkEvent {

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

        @Override
        public Audience audience() {
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
