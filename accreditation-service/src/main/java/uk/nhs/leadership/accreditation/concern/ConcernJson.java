package uk.nhs.leadership.accreditation.concern;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.concern.Concern.Conclusion;
import uk.nhs.leadership.chassis.http.PlainText;

/** Concerns on the wire. Who raised one is not among what is shown of it. */
final class ConcernJson {
    private static final String TEXT = "Two of five workshops were cancelled on the day, and nobody told us why.";
    private static final String ANSWER = "The provider has set new dates and tells participants a week ahead.";

    private ConcernJson() {}

    @Schema(name = "ConcernRaised", description = "What you are worried about. Leave out names, your own too.")
    record RaiseRequest(
            @NotBlank
            @Size(max = 40)
            @PlainText
            @Schema(examples = "LMA-000123-1", description = "Number of the course's accreditation on the register")
            String accreditationNumber,

            @NotNull @Schema(examples = "QUALITY") Concern.Kind kind,

            @NotBlank @Size(max = 10_000) @PlainText(multiline = true) @Schema(examples = TEXT)
            String text) {}

    @Schema(
            name = "ConcernAnswer",
            description = "For whoever raised it. Nobody else but those who handle concerns reads it.")
    record AnswerRequest(
            @NotNull @Schema(examples = "SUBSTANTIATED") Conclusion conclusion,

            @NotBlank @Size(max = 10_000) @PlainText(multiline = true) @Schema(examples = ANSWER)
            String answer) {}

    @Schema(name = "Concern")
    record View(
            @Schema(examples = "0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e80")
            UUID id,

            @Schema(examples = "LMC-000042-F") String number,
            @Schema(examples = "LMA-000123-1") String accreditationNumber,
            @Schema(examples = "QUALITY") Concern.Kind kind,
            @Schema(examples = TEXT) String text,
            ConcernStatus status,
            @Schema(examples = "2027-03-22T09:30:00Z") Instant raisedAt,

            @Schema(examples = "2027-03-30", description = "By the end of this day it is answered")
            LocalDate answerDue,

            @Schema(
                    examples = "2027-03-23T10:00:00Z",
                    description = "Absent unless somebody said that they have it in hand")
            @Nullable
            Instant acknowledgedAt,

            @Schema(examples = "SUBSTANTIATED", description = "Absent until it is answered") @Nullable
            Conclusion conclusion,

            @Schema(examples = ANSWER, description = "Absent until it is answered") @Nullable
            String answer,

            @Schema(examples = "2027-03-26T16:00:00Z", description = "Absent until it is answered") @Nullable
            Instant answeredAt) {

        static View of(Concern concern) {
            return new View(
                    concern.id(),
                    concern.number(),
                    concern.accreditationNumber(),
                    concern.kind(),
                    concern.text(),
                    concern.status(),
                    concern.raisedAt(),
                    concern.answerDue(),
                    concern.acknowledgedAt(),
                    concern.conclusion(),
                    concern.answer(),
                    concern.answeredAt());
        }
    }

    @Schema(
            name = "RaiserOfConcern",
            description = "For whom a concern was raised: to ask there, and never to be passed on")
    record RaiserView(
            @Schema(examples = "RJ1", description = "Code of the organisation")
            String organisation,

            @Schema(examples = "5f0c2a1e-8d43-4b7a-9c55-6e1f2a3b4c5d", description = "The account; never a name")
            String account) {

        static RaiserView of(Raiser raiser) {
            return new RaiserView(raiser.organisation(), raiser.account());
        }
    }
}
