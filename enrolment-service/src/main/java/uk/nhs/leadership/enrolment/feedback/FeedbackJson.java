package uk.nhs.leadership.enrolment.feedback;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.PlainText;
import uk.nhs.leadership.enrolment.feedback.FeedbackService.Shown;

/** How feedback looks on the wire. When it was given is not known; when it was shown is told to the month. */
final class FeedbackJson {
    private static final String TEXT = "More time for the case studies, please.";

    private FeedbackJson() {}

    @Schema(
            name = "GiveFeedback",
            description = "What you think of the course. Leave out names, your own too.",
            examples = """
                    {"enrolmentId": "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d40", "text": "More time for the case studies, please.",
                     "ratings": {"content": 4, "teaching": 5, "organisation": 3, "accessibility": 5, "useAtWork": 4}}""")
    record Give(
            @NotNull @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d40")
            UUID enrolmentId,

            @NotNull @Valid Rated ratings,

            @Nullable
            @Size(min = 1, max = 4000)
            @PlainText(multiline = true)
            @Schema(description = "Read by others once the national body has looked at it.", examples = TEXT)
            String text) {}

    @Schema(name = "FeedbackRatings", description = "From 1, not at all, to 5, fully.")
    record Rated(
            @NotNull @Min(1) @Max(5) @Schema(description = "It was what I needed.", examples = "4")
            Integer content,

            @NotNull @Min(1) @Max(5) @Schema(description = "It was taught well.", examples = "5")
            Integer teaching,

            @NotNull @Min(1) @Max(5) @Schema(description = "It was run well.", examples = "3")
            Integer organisation,

            @NotNull @Min(1) @Max(5) @Schema(description = "I could take part in everything.", examples = "5")
            Integer accessibility,

            @NotNull @Min(1) @Max(5) @Schema(description = "It helps me at work.", examples = "4")
            Integer useAtWork) {

        RatingSheet ratings() {
            return new RatingSheet(content, teaching, organisation, accessibility, useAtWork);
        }
    }

    @Schema(
            name = "FeedbackOnCohort",
            description =
                    "What those who answered think of a cohort. From one figure to the next at least five were added.")
    record View(
            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d30")
            UUID cohortId,

            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d10")
            UUID courseId,

            @Schema(examples = "P0001") String provider,

            @Schema(description = "How many answered.", examples = "12")
            int answers,

            @Schema(description = "The month in which the last of them were added.", examples = "2027-06")
            String shownIn,

            Average averages) {

        static View of(Shown shown) {
            var group = shown.group();
            return new View(
                    group.cohortId(),
                    group.courseId(),
                    group.provider(),
                    group.answers(),
                    month(group.shownMonth()),
                    Average.of(Objects.requireNonNull(shown.means())));
        }
    }

    @Schema(name = "FeedbackAverages", description = "The mean of the ratings, to one place.")
    record Average(
            @Schema(examples = "4.2") BigDecimal content,
            @Schema(examples = "4.6") BigDecimal teaching,
            @Schema(examples = "3.1") BigDecimal organisation,
            @Schema(examples = "4.8") BigDecimal accessibility,
            @Schema(examples = "4.0") BigDecimal useAtWork) {

        static Average of(Means means) {
            return new Average(
                    toOnePlace(means.content()),
                    toOnePlace(means.teaching()),
                    toOnePlace(means.organisation()),
                    toOnePlace(means.accessibility()),
                    toOnePlace(means.useAtWork()));
        }

        private static BigDecimal toOnePlace(double mean) {
            return BigDecimal.valueOf(mean).setScale(1, RoundingMode.HALF_UP);
        }
    }

    @Schema(name = "FeedbackText", description = "What somebody wrote about a cohort; in no order.")
    record TextView(
            @Schema(examples = "7c1e4a61-9d2b-4f1f-8f6d-8e110198a3f2")
            UUID id,

            @Schema(examples = TEXT) String text) {

        static TextView of(FeedbackText text) {
            return new TextView(text.id(), text.text());
        }
    }

    @Schema(
            name = "FeedbackTextToModerate",
            description = "What somebody wrote, for those who say whether it is shown.")
    record ModeratedView(
            @Schema(examples = "7c1e4a61-9d2b-4f1f-8f6d-8e110198a3f2")
            UUID id,

            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d10")
            UUID courseId,

            @Schema(examples = TEXT) String text,

            @Schema(examples = "PENDING") TextStatus status,

            @Schema(description = "Absent unless it is rejected.", examples = "NAMES_SOMEBODY") @Nullable
            RejectionReason reason,

            @Schema(description = "The month in which it was added with others.", examples = "2027-06")
            String shownIn) {

        static ModeratedView of(FeedbackText text) {
            return new ModeratedView(
                    text.id(),
                    text.courseId(),
                    text.text(),
                    text.status(),
                    text.rejectionReason(),
                    month(text.shownMonth()));
        }
    }

    @Schema(name = "RejectFeedbackText", description = "Why nobody else reads it.")
    record Reject(
            @NotNull @Schema(examples = "NAMES_SOMEBODY") RejectionReason reason) {}

    private static String month(@Nullable LocalDate shown) {
        return YearMonth.from(Objects.requireNonNull(shown)).toString();
    }
}
