package uk.nhs.leadership.enrolment.look;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.enrolment.participant.Seen;

/** How looks appear on the wire. */
final class LookJson {
    private LookJson() {}

    @Schema(name = "Look", description = "That somebody looked at one named person.")
    record View(
            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d90")
            UUID id,

            @Schema(description = "What they were shown.", examples = "PARTICIPANT")
            Seen seen,

            @Schema(
                    description = "The account of the person, or the name of the system.",
                    examples = "5c3f0d0a-58c1-5a0e-9d1f-0f2f4c1b7a11")
            String actor,

            @Schema(description = "Whether a person or a system.", examples = "PERSON")
            Caller.Kind actorKind,

            @Schema(description = "The organisation for which they looked.", examples = "RJ1")
            String organisation,

            @Schema(examples = "2026-11-22T09:30:00Z") Instant lookedAt,

            @Schema(
                    description = "By which the request is found in the logs.",
                    examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d91")
            String correlationId) {

        static View of(Look look) {
            return new View(
                    look.id(),
                    look.seen(),
                    look.actor(),
                    look.actorKind(),
                    look.organisation(),
                    look.lookedAt(),
                    look.correlationId());
        }
    }
}
