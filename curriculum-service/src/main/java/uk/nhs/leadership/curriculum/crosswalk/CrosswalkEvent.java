package uk.nhs.leadership.curriculum.crosswalk;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import uk.nhs.leadership.chassis.event.Audience;
import uk.nhs.leadership.chassis.event.Event;
import uk.nhs.leadership.chassis.event.EventType;
import uk.nhs.leadership.curriculum.publication.RetirementReason;
import uk.nhs.leadership.curriculum.publication.ReturnReason;

/** Everything announced about a version of a crosswalk. Before it is published, only the national body hears of it. */
sealed interface CrosswalkEvent extends Event {

    /** A version was begun. */
    @EventType("crosswalk.drafted.v1")
    record CrosswalkDrafted(UUID subject, String code, String version) implements OfDraft {}

    /** A draft was changed. */
    @EventType("crosswalk.revised.v1")
    record CrosswalkRevised(UUID subject, String code, String version) implements OfDraft {}

    /** The authors hold a draft ready. */
    @EventType("crosswalk.review-requested.v1")
    record CrosswalkReviewRequested(UUID subject, String code, String version) implements OfDraft {}

    /** A reviewer gave a version back to its authors. */
    @EventType("crosswalk.changes-requested.v1")
    record CrosswalkChangesRequested(UUID subject, String code, String version, ReturnReason reasonCode)
            implements OfDraft {
        @Override
        public String reason() {
            return reasonCode.name();
        }
    }

    /** A version is in force, and will never change. Says all of it but why each entry stands there. */
    @EventType("crosswalk.published.v1")
    record CrosswalkPublished(
            UUID subject, String code, String version, String title, End from, End to, List<Entry> entries)
            implements OfPublished {

        record End(UUID frameworkVersionId, String framework, String frameworkVersion) {
            private static End of(MappedFramework framework) {
                return new End(framework.id(), framework.code(), framework.version());
            }
        }

        record Entry(Part from, Part to, Relation relation) {
            private static Entry of(CrosswalkContent.Entry entry) {
                return new Entry(Part.of(entry.from()), Part.of(entry.to()), entry.relation());
            }
        }

        record Part(UUID id, MappedPart.Kind kind, String code) {
            private static Part of(MappedPart part) {
                return new Part(part.id(), part.kind(), part.code());
            }
        }

        static CrosswalkPublished of(Crosswalk crosswalk) {
            var content = crosswalk.content();
            return new CrosswalkPublished(
                    crosswalk.id(),
                    crosswalk.code(),
                    crosswalk.version(),
                    crosswalk.title(),
                    End.of(content.from()),
                    End.of(content.to()),
                    content.entries().stream().map(Entry::of).toList());
        }
    }

    /**
     * A version that continues this one is in force; this one stays so beside it until it is retired.
     *
     * @param subject the version that is continued
     * @param successorId the version that continues it
     * @param successorVersion the number of that version
     */
    @EventType("crosswalk.succeeded.v1")
    record CrosswalkSucceeded(UUID subject, String code, UUID successorId, String successorVersion)
            implements OfPublished {}

    /** The end of a published version was announced. */
    @EventType("crosswalk.retirement-scheduled.v1")
    record CrosswalkRetirementScheduled(
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
    @EventType("crosswalk.retirement-undone.v1")
    record CrosswalkRetirementUndone(UUID subject, String code, String version) implements OfPublished {}

    /** The version is no longer in force. It can still be read, for ever. */
    @EventType("crosswalk.retired.v1")
    record CrosswalkRetired(UUID subject, String code, String version) implements OfPublished {}

    /** An event about what anyone may read. */
    sealed interface OfPublished extends CrosswalkEvent {
        @Override
        default Audience audience() {
            return Audience.everyone();
        }
    }

    /** An event about what nobody outside the national body may know of. */
    sealed interface OfDraft extends CrosswalkEvent {
        @Override
        default Audience audience() {
            return Audience.whoSeeAll();
        }
    }
}
