package uk.nhs.leadership.curriculum.programme;

import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.event.Audience;
import uk.nhs.leadership.chassis.event.Event;
import uk.nhs.leadership.chassis.event.EventType;
import uk.nhs.leadership.curriculum.curriculum.Curriculum;
import uk.nhs.leadership.curriculum.curriculum.CurriculumContent;
import uk.nhs.leadership.curriculum.programme.ProgrammeContent.ProgrammeModule;
import uk.nhs.leadership.curriculum.publication.RetirementReason;
import uk.nhs.leadership.curriculum.publication.ReturnReason;

/** Everything announced about a version of a programme. Before it is published, only the national body hears of it. */
sealed interface ProgrammeEvent extends Event {

    /** A version was begun. */
    @EventType("programme.drafted.v1")
    record ProgrammeDrafted(UUID subject, String code, String version) implements OfDraft {}

    /** A draft was changed. */
    @EventType("programme.revised.v1")
    record ProgrammeRevised(UUID subject, String code, String version) implements OfDraft {}

    /** The authors hold a draft ready. */
    @EventType("programme.review-requested.v1")
    record ProgrammeReviewRequested(UUID subject, String code, String version) implements OfDraft {}

    /** A reviewer gave a version back to its authors. */
    @EventType("programme.changes-requested.v1")
    record ProgrammeChangesRequested(UUID subject, String code, String version, ReturnReason reasonCode)
            implements OfDraft {
        @Override
        public String reason() {
            return reasonCode.name();
        }
    }

    /**
     * A version is in force. What it says will never change, so that nobody need ask for it later.
     *
     * @param atLeast how many modules or points it takes; none where all modules are taken
     */
    @EventType("programme.published.v1")
    record ProgrammePublished(
            UUID subject,
            String code,
            String version,
            String title,
            String stage,
            Strand strand,
            @Nullable String award,
            String owner,
            UUID curriculumVersionId,
            String curriculum,
            String curriculumVersion,
            @Nullable String duration,
            @Nullable String durationWithPriorLearning,
            @Nullable Integer cpdPoints,
            int leastHours,
            StructureKind structure,
            @Nullable Integer atLeast,
            List<String> prerequisites,
            List<PublishedModule> modules)
            implements OfPublished {

        record PublishedModule(
                UUID id, String code, int hours, int points, Delivery delivery, List<Outcome> outcomes) {}

        record Outcome(UUID id, String code, String competency, String stage, Depth depth) {}

        static ProgrammePublished of(Programme programme, Curriculum curriculum) {
            var outcomes = curriculum.content().outcomes().stream()
                    .collect(toMap(CurriculumContent.Outcome::code, identity()));
            return new ProgrammePublished(
                    programme.id(),
                    programme.code(),
                    programme.version(),
                    programme.title(),
                    programme.stage(),
                    programme.strand(),
                    programme.award().orElse(null),
                    programme.owner(),
                    curriculum.id(),
                    curriculum.code(),
                    curriculum.version(),
                    programme.duration().orElse(null),
                    programme.durationWithPriorLearning().orElse(null),
                    programme.cpdPoints().orElse(null),
                    programme.leastHours(),
                    programme.structure().kind(),
                    programme.structure().number(),
                    programme.prerequisites(),
                    programme.content().modules().stream()
                            .map(module -> published(module, outcomes))
                            .toList());
        }

        private static PublishedModule published(
                ProgrammeModule module, Map<String, CurriculumContent.Outcome> outcomes) {
            return new PublishedModule(
                    requireNonNull(module.id()),
                    module.code(),
                    module.hours(),
                    module.points(),
                    module.delivery(),
                    module.claims().stream()
                            .map(claim -> claimed(requireNonNull(outcomes.get(claim.outcome())), claim.depth()))
                            .toList());
        }

        private static Outcome claimed(CurriculumContent.Outcome outcome, Depth depth) {
            return new Outcome(
                    requireNonNull(outcome.id()), outcome.code(), outcome.competency(), outcome.stage(), depth);
        }
    }

    /**
     * A version that continues this one is in force. This one stays so beside it until it is retired.
     *
     * @param successorId the version that continues it
     * @param successorVersion the number of that version
     */
    @EventType("programme.succeeded.v1")
    record ProgrammeSucceeded(UUID subject, String code, UUID successorId, String successorVersion)
            implements OfPublished {}

    /** The end of a published version was announced. */
    @EventType("programme.retirement-scheduled.v1")
    record ProgrammeRetirementScheduled(
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
    @EventType("programme.retirement-undone.v1")
    record ProgrammeRetirementUndone(UUID subject, String code, String version) implements OfPublished {}

    /** The version is no longer in force. It can still be read, for ever. */
    @EventType("programme.retired.v1")
    record ProgrammeRetired(UUID subject, String code, String version) implements OfPublished {}

    /** An event about what anyone may read. */
    sealed interface OfPublished extends ProgrammeEvent {
        @Override
        default Audience audience() {
            return Audience.everyone();
        }
    }

    /** An event about what nobody outside the national body may know of. */
    sealed interface OfDraft extends ProgrammeEvent {
        @Override
        default Audience audience() {
            return Audience.whoSeeAll();
        }
    }
}
