package uk.nhs.leadership.chassis.event.inbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.event.ReadModel;
import uk.nhs.leadership.chassis.event.inbox.ParkedEvents.Parked;

/** The wire format of read models and of what waits in them. */
final class ReadModelsJson {
    private ReadModelsJson() {}

    @Schema(name = "ReadModels", description = "Every read model of the service")
    record ListView(List<View> items) {}

    @Schema(
            name = "ReadModel",
            description = "What the service keeps of the facts of others, fed by their events",
            examples = """
            {"name": "things", "topics": ["leadership.thing"], "reading": {"generation": 1, \
            "lagRecords": 0, "lagSeconds": 0.0, "parkedSubjects": 0, "parkedEvents": 0}, "rebuilding": null, \
            "rebuildAskedAt": null}""")
    record View(
            @Schema(description = "Its name") String name,

            @Schema(description = "The topics it listens to")
            List<String> topics,

            @Schema(description = "What readers see") GenerationView reading,

            @Schema(description = "What a rebuild is filling") @Nullable
            GenerationView rebuilding,

            @Schema(description = "When the rebuild was asked for") @Nullable
            Instant rebuildAskedAt) {

        static View of(ReadModel model, ReadModels readModels) {
            var state = readModels.state(model);
            return new View(
                    model.name(),
                    model.topics().stream().sorted().toList(),
                    GenerationView.of(model, state.reading(), readModels),
                    state.rebuilding() == null ? null : GenerationView.of(model, state.rebuilding(), readModels),
                    state.rebuildAskedAt());
        }
    }

    @Schema(name = "ReadModelGeneration", description = "One filling of a read model, as the answering replica sees it")
    record GenerationView(
            @Schema(description = "Its number", examples = "1")
            int generation,

            @Schema(description = "Records not yet read, of the partitions that this replica reads", examples = "0")
            long lagRecords,

            @Schema(description = "How far behind this replica is", examples = "0.0")
            double lagSeconds,

            @Schema(description = "Subjects whose events wait", examples = "0")
            long parkedSubjects,

            @Schema(description = "Events that wait", examples = "0")
            long parkedEvents) {

        static GenerationView of(ReadModel model, int generation, ReadModels readModels) {
            var inbox = readModels.inbox(model.name(), generation);
            var parked = readModels.parked(model.name(), generation);
            return new GenerationView(
                    generation,
                    inbox == null ? 0 : inbox.lagRecords(),
                    inbox == null ? 0 : inbox.lagSeconds(),
                    parked.subjects(),
                    parked.events());
        }
    }

    @Schema(name = "ParkedSubject", description = "A subject of which events wait", examples = """
            {"generation": 1, "subject": "0198d1de-6f0a-7c3e-8b59-0c9b8a3a1f11", "sequence": 3, "reason": "POISON", \
            "detail": "java.lang.IllegalStateException", "attempts": 1, "since": "2026-11-22T09:30:00Z", "events": 2}""")
    record ParkedView(
            @Schema(description = "The generation in which they wait")
            int generation,

            @Schema(description = "The subject's id") UUID subject,

            @Schema(description = "The event that cannot be applied, or the first that waits; absent if unreadable")
            @Nullable
            Long sequence,

            @Schema(
                    description =
                            "POISON: it could not be applied. GAP: one before it has not arrived. UNREADABLE: it is"
                                    + " no event. BEHIND: one before it could not be applied",
                    examples = "POISON")
            String reason,

            @Schema(description = "What failed: a class and a code") @Nullable
            String detail,

            @Schema(description = "How often it was tried") int attempts,

            @Schema(description = "Since when something of the subject waits")
            Instant since,

            @Schema(description = "How many of its events wait")
            long events) {

        static ParkedView of(Parked parked) {
            return new ParkedView(
                    parked.generation(),
                    parked.subject(),
                    parked.sequence(),
                    parked.reason().name(),
                    parked.detail(),
                    parked.attempts(),
                    parked.since(),
                    parked.events());
        }
    }

    @Schema(name = "ParkedSubjectReplayed", description = "What a replay did", examples = "{\"applied\": 2}")
    record ReplayedView(
            @Schema(description = "How many events were applied")
            int applied) {}

    @Schema(name = "UnreadableDiscarded", description = "What was thrown away", examples = "{\"discarded\": 1}")
    record DiscardedView(
            @Schema(description = "How many records were thrown away")
            int discarded) {}
}
