package uk.nhs.leadership.accreditation.question;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.question.Question.WithdrawalReason;
import uk.nhs.leadership.chassis.http.PlainText;
import uk.nhs.leadership.chassis.http.QueryValue;

/** Questions on the wire. */
final class QuestionJson {
    private static final Pattern REVISION = Pattern.compile("[1-9][0-9]{0,8}");

    private QuestionJson() {}

    /** The number of a revision, as a parameter of a query says it. */
    static @Nullable Integer revision(@Nullable String parameter) {
        var number = QueryValue.like(REVISION, "Send the number of a revision such as 1", "revision", parameter);
        return number == null ? null : Integer.valueOf(number);
    }

    @Schema(name = "QuestionToProvider")
    record Ask(
            @jakarta.validation.constraints.Pattern(
                    regexp = "[A-Za-z0-9][A-Za-z0-9.-]{0,49}",
                    message = "must be the code of a criterion")
            @Schema(examples = "R-GOV-1", description = "Code of one of the submission's criteria, if it is about one")
            @Nullable
            String criterion,

            @Schema(
                    examples = "0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e75",
                    description = "Id of a file that is stored for the submission, if it is about one")
            @Nullable
            UUID evidence,

            @NotBlank
            @Size(max = 10_000)
            @PlainText(multiline = true)
            @Schema(examples = "The minutes name no second trust. Which one sits on the steering group?")
            String text) {}

    @Schema(name = "AnswerToQuestion")
    record Answer(
            @NotBlank
            @Size(max = 10_000)
            @PlainText(multiline = true)
            @Schema(examples = "St Mary's, since April: see page 2 of the minutes of June, which we have added.")
            String text) {}

    @Schema(name = "FollowUpOfQuestion")
    record FollowUp(
            @NotBlank
            @Size(max = 10_000)
            @PlainText(multiline = true)
            @Schema(examples = "Page 2 names a guest. Please show the terms of reference.")
            String text) {}

    @Schema(name = "WithdrawalOfQuestion")
    record Withdrawal(
            @NotNull @Schema(examples = "ANSWERED_ELSEWHERE")
            WithdrawalReason reason,

            @NotBlank
            @Size(max = 10_000)
            @PlainText(multiline = true)
            @Schema(examples = "The handbook says it on page 12.", description = "For the provider to read")
            String reasonText) {}

    @Schema(name = "MessageOfQuestion", description = "One thing said about a question")
    record MessageView(
            @Schema(examples = "BODY", description = "Whether the national body said it or the provider")
            Message.Side from,

            @Schema(examples = "The minutes name no second trust. Which one sits on the steering group?")
            String text,

            @Schema(examples = "2026-10-05T09:30:00Z") Instant at) {

        static MessageView of(Message message) {
            return new MessageView(message.fromSide(), message.text(), message.saidAt());
        }
    }

    @Schema(name = "Question", description = "What a provider is asked, and what was said about it, the oldest first")
    record View(
            @Schema(examples = "0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e76")
            UUID id,

            @Schema(examples = "0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e73")
            UUID submission,

            @Schema(examples = "1", description = "Which revision of the submission it is about")
            int revision,

            @Schema(examples = "R-GOV-1") @Nullable String criterion,

            @Schema(examples = "0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e75") @Nullable
            UUID evidence,

            @Schema(examples = "OPEN") QuestionStatus status,

            @Schema(examples = "ANSWERED_ELSEWHERE", description = "If it was taken back") @Nullable
            WithdrawalReason withdrawalReason,

            @Schema(
                    examples = "0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e70",
                    description =
                            "The assessor who asked. Absent for the provider, for another assessor, and if the panel asked")
            @Nullable
            UUID assessor,

            List<MessageView> messages,
            @Schema(examples = "2026-10-05T09:30:00Z") Instant askedAt,
            @Schema(examples = "2026-10-05T09:30:00Z") Instant updatedAt) {

        static View of(QuestionShown shown) {
            var question = shown.question();
            return new View(
                    question.id(),
                    question.submissionId(),
                    question.revision(),
                    question.criterion(),
                    question.evidenceId(),
                    question.status(),
                    question.withdrawalReason(),
                    shown.assessor(),
                    question.messages().stream().map(MessageView::of).toList(),
                    question.askedAt(),
                    question.updatedAt());
        }
    }
}
