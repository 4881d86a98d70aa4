package uk.nhs.leadership.accreditation.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.review.TriggeredReview.Conclusion;
import uk.nhs.leadership.chassis.http.PlainText;

/** Reviews on the wire. The provider reads for what one was opened, and not what the panel wrote about it. */
final class ReviewJson {
    private static final String REASON = "Two trusts told us on the same day that a tutor had left.";
    private static final String ASKED = "Show who teaches the cohorts that began in March.";
    private static final String CONCLUSION = "The new tutors have what the course asks for.";

    private ReviewJson() {}

    @Schema(name = "ReviewOpening")
    record OpenRequest(
            @NotBlank
            @Size(max = 10_000)
            @PlainText(multiline = true)
            @Schema(examples = REASON, description = "For the national body alone")
            String reasonText) {}

    @Schema(name = "ReviewQuestion")
    record AskRequest(
            @NotBlank
            @Size(max = 10_000)
            @PlainText(multiline = true)
            @Schema(examples = ASKED, description = "What the provider is to show. Quote from no concern.")
            String asked) {}

    @Schema(name = "ReviewConclusion")
    record ConcludeRequest(
            @NotNull @Schema(examples = "NO_ACTION", description = "What is to follow; a ratifier does it, or does not")
            Conclusion conclusion,

            @NotBlank
            @Size(max = 10_000)
            @PlainText(multiline = true)
            @Schema(examples = CONCLUSION, description = "For the provider")
            String conclusionText) {}

    @Schema(name = "TriggeredReview")
    record View(
            @Schema(examples = "0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e90")
            UUID id,

            @Schema(examples = "LMA-000123-1") String accreditationNumber,
            @Schema(examples = "PANEL") Trigger trigger,

            @Schema(
                    examples = REASON,
                    description = "Only where a panel member opened it, and only for the national body")
            @Nullable
            String reasonText,

            @Schema(examples = "CONCLUDED") ReviewStatus status,
            @Schema(examples = "2027-05-03T09:00:00Z") Instant openedAt,

            @Schema(examples = ASKED, description = "Absent unless the provider was asked for something") @Nullable
            String asked,

            @Schema(
                    examples = "2027-05-04T09:00:00Z",
                    description = "Absent unless the provider was asked for something")
            @Nullable
            Instant askedAt,

            @Schema(
                    examples = "2027-05-18",
                    description = "By the end of this day the provider answers, if it was asked")
            @Nullable
            LocalDate answerBy,

            @Schema(examples = "NO_ACTION", description = "Absent until it is concluded") @Nullable
            Conclusion conclusion,

            @Schema(examples = CONCLUSION, description = "Absent until it is concluded") @Nullable
            String conclusionText,

            @Schema(examples = "2027-05-20T09:00:00Z", description = "Absent until it is concluded") @Nullable
            Instant concludedAt) {

        static View of(TriggeredReview review, boolean national) {
            return new View(
                    review.id(),
                    review.accreditationNumber(),
                    review.trigger(),
                    national ? review.reasonText() : null,
                    review.status(),
                    review.openedAt(),
                    review.asked(),
                    review.askedAt(),
                    review.answerBy(),
                    review.conclusion(),
                    review.conclusionText(),
                    review.concludedAt());
        }
    }
}
