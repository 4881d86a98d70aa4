package uk.nhs.leadership.enrolment.concern;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.PlainText;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;
import uk.nhs.leadership.enrolment.concern.Concern.Conclusion;
import uk.nhs.leadership.enrolment.concern.ConcernMessage.Sender;
import uk.nhs.leadership.enrolment.concern.ConcernService.Raised;
import uk.nhs.leadership.enrolment.concern.ConcernService.Told;

/** How concerns look on the wire. Whose one is, is nowhere. */
final class ConcernJson {
    private static final String TEXT = "One of the tutors makes fun of those who ask questions.";
    private static final String ANSWER = "We have spoken with the provider; another tutor takes over from June.";
    private static final String REFERENCE = "LMQ-7K3F-9Q2M-4TXW";
    private static final String SECRET = "Jx2bRk7v0Qm3ZtY9uLw4sA";

    private ConcernJson() {}

    @Schema(
            name = "RaiseConfidentialConcern",
            description = "What you are worried about, in one course, one cohort or one enrolment of yours."
                    + " Leave out names, your own too.",
            examples = """
                    {"accreditationNumber": "LMA-000123-C", "kind": "CONDUCT", "text": "One of the tutors makes fun of those who ask questions."}""")
    record Raise(
            @Nullable
            @Size(min = 1, max = 40)
            @PlainText
            @Schema(description = "Number of the course's accreditation.", examples = "LMA-000123-C")
            String accreditationNumber,

            @Nullable @Schema(description = "Instead of the course: one cohort of it.")
            UUID cohortId,

            @Nullable @Schema(description = "Instead of either: an enrolment of yours. Only its cohort is kept.")
            UUID enrolmentId,

            @NotNull @Schema(examples = "CONDUCT") Concern.Kind kind,

            @NotBlank @Size(max = 10_000) @PlainText(multiline = true) @Schema(examples = TEXT)
            String text) {

        void mustNameOne() {
            if (Stream.of(accreditationNumber, cohortId, enrolmentId)
                            .filter(Objects::nonNull)
                            .count()
                    != 1) {
                throw new InvalidInput(new Fault(
                        "/accreditationNumber",
                        "CONCERN_ABOUT_ONE",
                        "Send one of accreditationNumber, cohortId and enrolmentId"));
            }
        }
    }

    @Schema(
            name = "ConfidentialConcernRaised",
            description = "Keep both: they are told this once, and nobody can find them again for you.")
    record RaisedView(
            @Schema(examples = REFERENCE) String reference,

            @Schema(description = "With it, whoever has it reads and writes as you.", examples = SECRET)
            String secret,

            @Schema(description = "By the end of this day it is answered.", examples = "2027-03-29")
            LocalDate answerDue) {

        static RaisedView of(Raised raised) {
            return new RaisedView(
                    raised.concern().reference(),
                    raised.secret().text(),
                    raised.concern().answerDue());
        }
    }

    @Schema(name = "OpenConfidentialConcern", description = "What you were told when you raised it.")
    record Open(
            @NotNull @Pattern(regexp = ConcernReference.FORM) @Schema(examples = REFERENCE)
            String reference,

            @NotNull @Size(min = 1, max = 40) @PlainText @Schema(examples = SECRET)
            String secret) {}

    @Schema(name = "ContinueConfidentialConcern", description = "What you have to add.")
    record Continue(
            @NotNull @Pattern(regexp = ConcernReference.FORM) @Schema(examples = REFERENCE)
            String reference,

            @NotNull @Size(min = 1, max = 40) @PlainText @Schema(examples = SECRET)
            String secret,

            @NotBlank @Size(max = 10_000) @PlainText(multiline = true) @Schema(examples = TEXT)
            String text) {}

    @Schema(name = "AnswerConfidentialConcern", description = "For whoever raised it.")
    record Answer(
            @NotBlank @Size(max = 10_000) @PlainText(multiline = true) @Schema(examples = ANSWER)
            String text) {}

    @Schema(name = "CloseConfidentialConcern", description = "What there was to it.")
    record Close(
            @NotNull @Schema(examples = "SUBSTANTIATED") Conclusion conclusion) {}

    @Schema(name = "ConfidentialConcernMessage")
    record MessageView(
            @Schema(examples = "RAISER") Sender from,

            @Schema(examples = "2027-03-22") LocalDate on,

            @Schema(examples = TEXT) String text) {

        static MessageView of(ConcernMessage message) {
            return new MessageView(message.sender(), message.sentOn(), message.text());
        }
    }

    @Schema(name = "OwnConfidentialConcern", description = "A concern as whoever raised it sees it.")
    record OwnView(
            @Schema(examples = REFERENCE) String reference,

            @Schema(examples = "CONDUCT") Concern.Kind kind,

            ConcernStatus status,

            @Schema(examples = "2027-03-29", description = "By the end of this day it is answered.")
            LocalDate answerDue,

            @Schema(examples = "SUBSTANTIATED", description = "Absent until it is closed.") @Nullable
            Conclusion conclusion,

            @Schema(description = "All that was said, the first first.")
            List<MessageView> messages) {

        static OwnView of(Told told) {
            var concern = told.concern();
            return new OwnView(
                    concern.reference(),
                    concern.kind(),
                    concern.status(),
                    concern.answerDue(),
                    concern.conclusion(),
                    said(told));
        }
    }

    @Schema(name = "ConfidentialConcern", description = "A concern in a list.")
    record Summary(
            @Schema(examples = "7c1e4a61-9d2b-4f1f-8f6d-8e110198a3f2")
            UUID id,

            @Schema(examples = REFERENCE) String reference,

            @Schema(examples = "CONDUCT") Concern.Kind kind,

            ConcernStatus status,

            @Schema(examples = "2027-03-22") LocalDate raisedOn,

            @Schema(examples = "2027-03-29") LocalDate answerDue) {

        static Summary of(Concern concern) {
            return new Summary(
                    concern.id(),
                    concern.reference(),
                    concern.kind(),
                    concern.status(),
                    concern.raisedOn(),
                    concern.answerDue());
        }
    }

    @Schema(name = "HandledConfidentialConcern", description = "A concern as those see it who handle it.")
    record View(
            @Schema(examples = "7c1e4a61-9d2b-4f1f-8f6d-8e110198a3f2")
            UUID id,

            @Schema(examples = REFERENCE) String reference,

            @Schema(examples = "LMA-000123-C") String accreditationNumber,

            @Schema(
                    examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d30",
                    description = "Absent if it is about the course, whichever cohort.")
            @Nullable
            UUID cohortId,

            @Schema(examples = "CONDUCT") Concern.Kind kind,

            ConcernStatus status,

            @Schema(examples = "2027-03-22") LocalDate raisedOn,

            @Schema(examples = "2027-03-29", description = "By the end of this day it is to be answered.")
            LocalDate answerDue,

            @Schema(examples = "SUBSTANTIATED", description = "Absent until it is closed.") @Nullable
            Conclusion conclusion,

            @Schema(description = "All that was said, the first first.")
            List<MessageView> messages) {

        static View of(Told told) {
            var concern = told.concern();
            return new View(
                    concern.id(),
                    concern.reference(),
                    concern.accreditationNumber(),
                    concern.cohortId(),
                    concern.kind(),
                    concern.status(),
                    concern.raisedOn(),
                    concern.answerDue(),
                    concern.conclusion(),
                    said(told));
        }
    }

    private static List<MessageView> said(Told told) {
        return told.messages().stream().map(MessageView::of).toList();
    }
}
