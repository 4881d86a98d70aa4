package uk.nhs.leadership.accreditation.appeal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.appeal.ChallengeFinding.Found;
import uk.nhs.leadership.accreditation.appeal.Recommended.Outcome;
import uk.nhs.leadership.accreditation.appeal.SecondLook.Missing;
import uk.nhs.leadership.accreditation.curriculum.FindingResult;
import uk.nhs.leadership.accreditation.submission.Allocation.RecusalReason;
import uk.nhs.leadership.accreditation.submission.Decision;
import uk.nhs.leadership.chassis.http.PlainText;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;

/** Challenges on the wire. */
final class ChallengeJson {
    private ChallengeJson() {}

    @Schema(name = "ReconsiderationRequest")
    record Reconsideration(
            @NotBlank
            @Size(max = 10_000)
            @PlainText(multiline = true)
            @Schema(
                    examples =
                            "The minutes in our evidence show how the board works; the findings do not mention them.",
                    description = "Why the decision should be another, from what was submitted")
            String statement) {

        Claim by(String account) {
            return new Claim(null, statement, account);
        }
    }

    @Schema(name = "AppealRequest")
    record Appeal(
            @NotNull @Schema(examples = "NOT_SUPPORTED_BY_EVIDENCE")
            Claim.Grounds grounds,

            @NotBlank
            @Size(max = 10_000)
            @PlainText(multiline = true)
            @Schema(examples = "Nobody who judged it found R-GOV-1 unmet, and yet it is the reason of the refusal.")
            String statement) {

        Claim by(String account) {
            return new Claim(grounds, statement, account);
        }
    }

    @Schema(name = "RefusalOfChallenge")
    record Refusal(
            @NotNull @Schema(examples = "NEW_EVIDENCE_ONLY") Admission.RefusalReason reason,

            @NotBlank
            @Size(max = 10_000)
            @PlainText(multiline = true)
            @Schema(
                    examples =
                            "All that is said rests on documents that were not submitted. Submit them with a new version.")
            String reasonText) {}

    @Schema(name = "JudgeOfChallenge")
    record JudgeRequest(
            @NotNull
            @Schema(examples = "0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e70", description = "Id from the list of assessors")
            UUID assessor) {}

    @Schema(name = "InterestInChallenge")
    record Declared(@NotNull @Schema(examples = "false") Boolean interest) {}

    @Schema(name = "RecusalFromChallenge")
    record Recusal(
            @NotNull @Schema(examples = "UNAVAILABLE") RecusalReason reason) {}

    @Schema(name = "FindingInChallenge")
    record FindingRequest(
            @NotNull
            @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9.-]{0,49}", message = "must be the code of a criterion")
            @Schema(examples = "R-GOV-1", description = "Code of one of the submission's criteria")
            String criterion,

            @NotNull @Schema(examples = "MET") FindingResult result,

            @NotBlank
            @Size(max = 10_000)
            @PlainText(multiline = true)
            @Schema(examples = "The minutes of March and June show what was decided and by whom.")
            String rationale) {}

    @Schema(
            name = "FindingsInChallenge",
            description = "On all criteria or on some; what was said before is said better")
    record Findings(@NotEmpty @Size(max = 500) List<@NotNull @Valid FindingRequest> findings) {

        List<Found> toFound() {
            var codes = findings.stream().map(FindingRequest::criterion).collect(Collectors.toSet());
            if (codes.size() < findings.size()) {
                throw new InvalidInput(new Fault("/findings", "CRITERION_TWICE", "Send one finding on each criterion"));
            }
            return findings.stream()
                    .map(finding -> new Found(finding.criterion(), finding.result(), finding.rationale()))
                    .toList();
        }
    }

    /** What a refusal may be changed to: conditions are imposed on an accreditation that there is. */
    enum Instead {
        ACCREDITED(Decision.ACCREDITED),
        PROVISIONAL(Decision.PROVISIONAL);

        private final Decision decision;

        Instead(Decision decision) {
            this.decision = decision;
        }
    }

    @Schema(name = "RecommendationOnChallenge")
    record Recommendation(
            @NotNull @Schema(examples = "CHANGED") Outcome outcome,

            @Schema(examples = "ACCREDITED", description = "In place of the refusal; for CHANGED and only for that")
            @Nullable
            Instead decision,

            @NotBlank
            @Size(max = 10_000)
            @PlainText(multiline = true)
            @Schema(examples = "Both who judged again found every criterion met.")
            String reasonText) {

        Recommended by(String account) {
            if ((outcome == Outcome.CHANGED) != (decision != null)) {
                throw new InvalidInput(new Fault(
                        "/decision", "DECISION_OF_CHANGE", "CHANGED names a decision, and nothing else does"));
            }
            return new Recommended(outcome, decision == null ? null : decision.decision, reasonText, account);
        }
    }

    @Schema(name = "ChallengeSummary", description = "A row of the list")
    record Summary(
            @Schema(examples = "0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5ec0")
            UUID id,

            @Schema(examples = "LMP-000007-4") String number,
            @Schema(examples = "RECONSIDERATION") Challenge.Kind kind,

            @Schema(examples = "0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e73")
            UUID submission,

            @Schema(examples = "P0001") String provider,
            @Schema(examples = "IN_REVIEW") ChallengeStatus status,
            @Schema(examples = "2026-11-24T09:30:00Z") Instant requestedAt,

            @Schema(
                    examples = "2026-12-22",
                    description = "The last working day for a decision; absent until it is admitted")
            @Nullable
            LocalDate dueOn) {

        static Summary of(Challenge challenge) {
            return new Summary(
                    challenge.id(),
                    challenge.number(),
                    challenge.kind(),
                    challenge.submissionId(),
                    challenge.provider(),
                    challenge.status(),
                    challenge.requestedAt(),
                    challenge.dueOn());
        }
    }

    @Schema(name = "OutcomeOfChallenge")
    record OutcomeView(
            @Schema(examples = "CHANGED") Outcome outcome,

            @Schema(examples = "ACCREDITED", description = "In place of the refusal; absent if that is upheld")
            @Nullable
            Decision decision,

            @Schema(examples = "Both who judged again found every criterion met.")
            String reasonText,

            @Schema(examples = "2026-12-18", description = "Absent until a ratifier has decided") @Nullable
            LocalDate decidedOn,

            @Schema(examples = "Decided as recommended.", description = "The ratifier's remark") @Nullable
            String decisionText,

            @Schema(examples = "LMA-000123-1") @Nullable String accreditationNumber,

            @Schema(
                    examples = "0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e75",
                    description = "The submission that is judged in its place, if the refusal was set aside")
            @Nullable
            UUID remittedTo) {

        static @Nullable OutcomeView of(ChallengeShown shown) {
            var said = shown.challenge().recommended();
            if (said == null || !shown.withRecommendation()) {
                return null;
            }
            var ruling = shown.challenge().ruling();
            return new OutcomeView(
                    said.outcome(),
                    said.decision(),
                    said.reasonText(),
                    ruling == null ? null : ruling.decidedOn(),
                    ruling == null ? null : ruling.text(),
                    ruling == null ? null : ruling.accreditationNumber(),
                    ruling == null ? null : ruling.remittedTo());
        }
    }

    @Schema(name = "JudgeAsked")
    record JudgeView(
            @Schema(examples = "0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e70")
            UUID assessor,

            @Schema(examples = "2026-11-25T08:00:00Z") Instant askedAt,

            @Schema(
                    examples = "2026-11-26T08:00:00Z",
                    description = "When they said that they have no interest; absent until then")
            @Nullable
            Instant declaredAt,

            @Schema(examples = "2026-11-27T08:00:00Z") @Nullable
            Instant recusedAt,

            @Schema(examples = "UNAVAILABLE") @Nullable RecusalReason recusalReason) {

        static JudgeView of(Map.Entry<UUID, Judge> entry) {
            var judge = entry.getValue();
            return new JudgeView(
                    entry.getKey(), judge.askedAt(), judge.declaredAt(), judge.recusedAt(), judge.recusalReason());
        }
    }

    @Schema(name = "FindingMadeInChallenge")
    record FindingView(
            @Schema(examples = "0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e70", description = "Absent for the provider")
            @Nullable
            UUID assessor,

            @Schema(examples = "R-GOV-1") String criterion,
            @Schema(examples = "MET") FindingResult result,

            @Schema(examples = "The minutes of March and June show what was decided and by whom.")
            String rationale,

            @Schema(examples = "2026-12-01T13:00:00Z") Instant foundAt) {

        static FindingView of(ChallengeFinding finding, boolean withAssessor) {
            return new FindingView(
                    withAssessor ? finding.assessorId() : null,
                    finding.criterion(),
                    finding.result(),
                    finding.rationale(),
                    finding.foundAt());
        }
    }

    @Schema(name = "MissingInChallenge")
    record MissingView(
            @Schema(examples = "0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e70")
            UUID assessor,

            @Schema(examples = "1.1.1-S1") String criterion) {

        static MissingView of(Missing missing) {
            return new MissingView(missing.assessorId(), missing.criterion());
        }
    }

    @Schema(
            name = "Challenge",
            description =
                    "A challenge of a refusal, as far as you may know: a judge sees only their own findings until all have"
                            + " finished, the provider nothing before the decision and never who judged or heard it")
    record View(
            Summary challenge,

            @Schema(examples = "2026-11-20", description = "The day of what is challenged")
            LocalDate challengedOn,

            @Schema(examples = "PROCEDURE", description = "Of an appeal")
            Claim.@Nullable Grounds grounds,

            @Schema(examples = "The minutes in our evidence show how the board works.")
            String statement,

            @Schema(examples = "2026-11-24") @Nullable LocalDate admittedOn,

            @Schema(examples = "NEW_EVIDENCE_ONLY", description = "Why it was not admitted")
            Admission.@Nullable RefusalReason refusalReason,

            @Schema(examples = "All that is said rests on documents that were not submitted.") @Nullable
            String refusalText,

            @Schema(examples = "2", description = "How many have to judge it again or to hear it")
            int reviewers,

            List<JudgeView> judges,

            @Schema(
                    examples = "[\"5f0f4c5e-3c56-4b69-8a6e-6b5f0f2f9f03\"]",
                    description = "The accounts of those who hear an appeal")
            List<String> seats,

            List<FindingView> findings,

            @Schema(description = "What is still to be found")
            List<MissingView> missing,

            @Nullable OutcomeView outcome) {

        static View of(ChallengeShown shown) {
            var challenge = shown.challenge();
            var bench = challenge.bench();
            var admission = challenge.admission();
            return new View(
                    Summary.of(challenge),
                    challenge.challengedOn(),
                    challenge.claim().grounds(),
                    challenge.claim().statement(),
                    admission == null ? null : admission.admittedOn(),
                    admission == null ? null : admission.refusalReason(),
                    admission == null ? null : admission.refusalText(),
                    bench.reviewers(),
                    shown.withNames()
                            ? bench.judges().entrySet().stream()
                                    .map(JudgeView::of)
                                    .sorted(Comparator.comparing(JudgeView::askedAt))
                                    .toList()
                            : List.of(),
                    shown.withNames() ? bench.seats().keySet().stream().sorted().toList() : List.of(),
                    shown.findings().stream()
                            .map(finding -> FindingView.of(finding, shown.depth() != ChallengeShown.Depth.PROVIDER))
                            .toList(),
                    shown.missing().stream().map(MissingView::of).toList(),
                    OutcomeView.of(shown));
        }
    }
}
