package uk.nhs.leadership.accreditation.submission;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.PlainText;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;

/** Triage on the wire. */
final class TriageJson {
    private TriageJson() {}

    @Schema(name = "FaultOfReturn", description = "One thing to mend")
    record FaultJson(
            @NotNull
            @Size(max = 200)
            @Pattern(regexp = "(/[A-Za-z0-9~._-]+)+", message = "must be a JSON Pointer into the submission")
            @Schema(examples = "/answers/3/evidence")
            String pointer,

            @NotBlank
            @Size(max = 2_000)
            @PlainText(multiline = true)
            @Schema(examples = "The minutes that this names are from 2019.")
            String text) {}

    @Schema(name = "ReturnRequest")
    record ReturnRequest(
            @NotNull @Schema(examples = "INCOMPLETE") Return.Reason reason,

            @NotBlank
            @Size(max = 10_000)
            @PlainText(multiline = true)
            @Schema(examples = "Two answers rest on evidence that is out of date.")
            String reasonText,

            @Size(max = 200) @Nullable List<@NotNull @Valid FaultJson> faults) {

        /** The panel defers, and triage does not. */
        Return.Reason triageReason() {
            if (reason == Return.Reason.DEFERRED) {
                throw new InvalidInput(
                        new Fault("/reason", "NO_REASON_OF_TRIAGE", "A submission is deferred by its panel"));
            }
            return reason;
        }

        List<Return.Fault> toFaults() {
            return faults == null
                    ? List.of()
                    : faults.stream()
                            .map(fault -> new Return.Fault(fault.pointer, fault.text))
                            .toList();
        }
    }

    @Schema(name = "ReturnOfSubmission", description = "The last time that it was sent back to its provider")
    record ReturnView(
            @Schema(examples = "INCOMPLETE") Return.Reason reason,

            @Schema(examples = "Two answers rest on evidence that is out of date.")
            String reasonText,

            @Schema(examples = "1", description = "Which revision was sent back")
            int revision,

            @Schema(examples = "2026-09-14") LocalDate returnedOn,
            List<FaultJson> faults) {

        static @Nullable ReturnView of(Submission submission) {
            var returned = submission.triage().returned();
            return returned == null
                    ? null
                    : new ReturnView(
                            returned.reason(),
                            returned.reasonText(),
                            returned.revision(),
                            returned.on(),
                            submission.triage().faults().stream()
                                    .map(fault -> new FaultJson(fault.pointer(), fault.text()))
                                    .toList());
        }
    }

    @Schema(name = "RejectionAtTriage")
    record RejectionJson(
            @NotNull @Schema(examples = "OUT_OF_SCOPE") Rejection.Reason reason,

            @NotBlank
            @Size(max = 10_000)
            @PlainText(multiline = true)
            @Schema(examples = "A course in clinical skills: no outcome of the curriculum is about it.")
            String reasonText) {

        Rejection toRejection() {
            return new Rejection(reason, reasonText);
        }

        static @Nullable RejectionJson of(Submission submission) {
            var rejection = submission.triage().rejection();
            return rejection == null ? null : new RejectionJson(rejection.reason(), rejection.reasonText());
        }
    }
}
