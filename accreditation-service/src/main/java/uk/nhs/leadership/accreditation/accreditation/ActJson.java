package uk.nhs.leadership.accreditation.accreditation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.accreditation.ActReason.ProbationReason;
import uk.nhs.leadership.accreditation.accreditation.ActReason.ReliefReason;
import uk.nhs.leadership.accreditation.accreditation.ActReason.SurrenderReason;
import uk.nhs.leadership.accreditation.accreditation.ActReason.SuspensionReason;
import uk.nhs.leadership.chassis.http.PlainText;

/** What is done to an accreditation, on the wire. The reason in words is for its provider; the register shows the code. */
final class ActJson {
    private static final String TEACH_OUT =
            "The last day on which cohorts that have started go on; absent to end at once";

    private ActJson() {}

    @Schema(name = "AccreditationWithdrawal")
    record WithdrawalRequest(
            @NotNull @Schema(examples = "CRITERIA_NO_LONGER_MET")
            Withdrawal.Reason reason,

            @NotBlank
            @Size(max = 10_000)
            @PlainText(multiline = true)
            @Schema(examples = "The provider no longer assesses two of the required outcomes.")
            String reasonText,

            @Schema(examples = "2027-06-30", description = TEACH_OUT) @Nullable
            LocalDate teachOutUntil) {}

    @Schema(name = "AccreditationSuspension")
    record SuspensionRequest(
            @NotNull @Schema(examples = "SAFEGUARDING") SuspensionReason reason,

            @NotBlank
            @Size(max = 10_000)
            @PlainText(multiline = true)
            @Schema(examples = "A concern about two of the tutors is being looked into.")
            String reasonText) {}

    @Schema(name = "AccreditationProbation")
    record ProbationRequest(
            @NotNull @Schema(examples = "QUALITY_CONCERNS") ProbationReason reason,

            @NotBlank
            @Size(max = 10_000)
            @PlainText(multiline = true)
            @Schema(examples = "A third of the participants of two cohorts left for reasons of quality.")
            String reasonText) {}

    @Schema(name = "AccreditationRelief", description = "Why a suspension or a probation ends")
    record ReliefRequest(
            @NotNull @Schema(examples = "NOT_CONFIRMED") ReliefReason reason,

            @NotBlank
            @Size(max = 10_000)
            @PlainText(multiline = true)
            @Schema(examples = "Nothing of the concern was found to be so.")
            String reasonText) {}

    @Schema(name = "AccreditationSurrender")
    record SurrenderRequest(
            @NotNull @Schema(examples = "COURSE_DISCONTINUED")
            SurrenderReason reason,

            @NotBlank
            @Size(max = 10_000)
            @PlainText(multiline = true)
            @Schema(examples = "Too few places were taken up in the last two years.")
            String reasonText,

            @NotNull
            @Schema(examples = "2027-03-31", description = "The first day on which it no longer holds: today or later")
            LocalDate surrenderedOn,

            @Schema(examples = "2027-12-31", description = TEACH_OUT) @Nullable
            LocalDate teachOutUntil) {}

    @Schema(name = "ActOnAccreditation")
    record View(
            @Schema(examples = "SUSPENDED") Act.Kind act,
            @Schema(examples = "2027-05-03T09:00:00Z") Instant at,
            @Schema(examples = "SAFEGUARDING") String reason,

            @Schema(examples = "A concern about two of the tutors is being looked into.")
            String reasonText) {

        static View of(Act act) {
            return new View(act.kind(), act.doneAt(), act.reason(), act.reasonText());
        }
    }

    @Schema(name = "ActsOnAccreditation")
    record All(
            @Schema(examples = "LMA-000123-1") String number,

            @Schema(description = "In the order in which they were done")
            List<View> acts) {

        static All of(String number, List<Act> acts) {
            return new All(number, acts.stream().map(View::of).toList());
        }
    }
}
