package uk.nhs.leadership.enrolment.duplicate;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.enrolment.participant.Participant;

/** How records that may be of one person look on the wire. */
final class DuplicateJson {
    private DuplicateJson() {}

    @Schema(name = "Merge", description = "Which record becomes part of the one that the path names.")
    record Merge(
            @Schema(description = "The id that is given up.", examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d21")
            @NotNull
            UUID mergedId) {}

    @Schema(name = "Merged", description = "The record that two have become.")
    record Merged(
            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d20")
            UUID id,

            @Schema(
                    description = "The id given up. It leads here for ever.",
                    examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d21")
            UUID formerId,

            @Schema(description = "The code of the trust that employs the person.", examples = "RJ1")
            String employer) {

        static Merged of(Participant survivor, UUID formerId) {
            return new Merged(survivor.id(), formerId, survivor.employer());
        }
    }

    @Schema(name = "FormerIds", description = "The ids that a participant had before merges, in the order given up.")
    record FormerIds(List<Former> items) {
        FormerIds {
            items = List.copyOf(items);
        }

        static FormerIds of(List<FormerId> ids) {
            return new FormerIds(ids.stream()
                    .map(each -> new Former(each.id(), each.givenUpAt()))
                    .toList());
        }
    }

    @Schema(name = "FormerId")
    record Former(
            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d21")
            UUID id,

            @Schema(examples = "2026-11-22T09:30:00Z") Instant givenUpAt) {}

    @Schema(name = "SuspectedDuplicate", description = "Two records that look like one person's.")
    record View(
            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d30")
            UUID id,

            @Schema(description = "The one that came later.", examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d21")
            UUID participantId,

            @Schema(description = "The trust that it is of.", examples = "RJ1")
            String employer,

            @Schema(description = "The one that was there before.", examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d20")
            UUID otherId,

            @Schema(description = "The trust that it is of.", examples = "RJZ")
            String otherEmployer,

            @Schema(description = "What is alike.") SuspectedDuplicate.Reason reason,

            DuplicateStatus status,

            @Schema(
                    description = "The account of whoever said the last of it; absent while nobody has.",
                    examples = "5c3f0d0a-58c1-5a0e-9d1f-0f2f4c1b7a11")
            @Nullable
            String decidedBy,

            @Schema(examples = "2026-11-22T09:30:00Z") Instant foundAt,

            @Schema(examples = "2026-11-22T09:30:00Z") Instant updatedAt) {

        static View of(SuspectedDuplicate duplicate) {
            return new View(
                    duplicate.id(),
                    duplicate.participantId(),
                    duplicate.employer(),
                    duplicate.otherId(),
                    duplicate.otherEmployer(),
                    duplicate.reason(),
                    duplicate.status(),
                    duplicate.decidedBy(),
                    duplicate.foundAt(),
                    duplicate.updatedAt());
        }
    }
}
