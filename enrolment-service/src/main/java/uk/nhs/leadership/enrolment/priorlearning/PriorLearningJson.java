package uk.nhs.leadership.enrolment.priorlearning;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.PlainText;
import uk.nhs.leadership.enrolment.priorlearning.PriorLearningService.Whole;

/** How prior learning looks on the wire. */
final class PriorLearningJson {
    private static final String SHA256_SHOWN = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    private static final String OUTCOME = "[A-Za-z0-9][A-Za-z0-9.-]{0,39}";

    private PriorLearningJson() {}

    @Schema(name = "ClaimPriorLearning", description = "What was learned before, and what it is to count for.")
    record Claim(
            @NotBlank
            @Size(max = 200)
            @PlainText
            @Schema(description = "What it was.", examples = "Certificate in team leadership")
            String title,

            @NotBlank
            @Size(max = 200)
            @PlainText
            @Schema(description = "Where it was learned.", examples = "Anytown College")
            String institution,

            @NotNull @Schema(description = "Its last day.", examples = "2025-06-27")
            LocalDate finishedOn,

            @NotNull
            @Min(1)
            @Max(5000)
            @Schema(description = "How many of the course's hours it is to count for.", examples = "20")
            Integer hours,

            @NotNull
            @Size(min = 1, max = 100)
            @Schema(
                    description = "The codes of the outcomes of the course's curriculum that it covers.",
                    examples = "[\"1.1.1-S1\"]")
            List<@NotNull @Pattern(regexp = OUTCOME, message = "must be the code of an outcome") String> outcomes) {

        Learned toLearned() {
            return new Learned(title, institution, finishedOn, hours, outcomes);
        }
    }

    @Schema(name = "RecognisePriorLearning", description = "How much of it counts, and why.")
    record Recognise(
            @NotNull @Min(1) @Max(5000) @Schema(examples = "16")
            Integer hours,

            @NotNull @Size(min = 1, max = 100) @Schema(examples = "[\"1.1.1-S1\"]")
            List<@NotNull @Pattern(regexp = OUTCOME, message = "must be the code of an outcome") String> outcomes,

            @Schema(description = "Why not all of it; absent if it is all.", examples = "not-assessed") @Nullable
            PriorLearningReason reason,

            @NotBlank
            @Size(max = 5000)
            @PlainText(multiline = true)
            @Schema(
                    description = "For the participant and their trust.",
                    examples = "The certificate covers the outcome; its last module was not assessed.")
            String text) {

        Verdict toVerdict() {
            return new Verdict.Recognised(hours, outcomes.stream().distinct().toList(), reason, text);
        }
    }

    @Schema(name = "DeclinePriorLearning", description = "Why nothing of it counts.")
    record Decline(
            @NotNull @Schema(examples = "evidence-insufficient")
            PriorLearningReason reason,

            @NotBlank
            @Size(max = 5000)
            @PlainText(multiline = true)
            @Schema(
                    description = "For the participant and their trust.",
                    examples = "The file tells of attendance, not of what was learned.")
            String text) {

        Verdict toVerdict() {
            return new Verdict.NotRecognised(reason, text);
        }
    }

    @Schema(name = "PriorLearning", description = "What somebody learned before, and what of it counts.")
    record View(
            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9f10")
            UUID id,

            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d40")
            UUID enrolmentId,

            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d20")
            UUID participantId,

            @Schema(description = "The code of the provider that judges it.", examples = "P0001")
            String provider,

            @Schema(examples = "Certificate in team leadership")
            String title,

            @Schema(examples = "Anytown College") String institution,

            @Schema(examples = "2025-06-27") LocalDate finishedOn,

            @Schema(examples = "20") int hours,

            @Schema(examples = "[\"1.1.1-S1\"]") List<String> outcomes,

            @Schema(examples = "RECOGNISED") PriorLearningStatus status,

            @Schema(description = "Nought unless some of it counts.", examples = "16")
            int recognisedHours,

            @Schema(examples = "[\"1.1.1-S1\"]") List<String> recognisedOutcomes,

            @Schema(description = "Whether it is or was looked at again.", examples = "false")
            boolean askedAgain,

            @Schema(examples = "2026-11-20T08:00:00Z") Instant claimedAt,

            @Schema(examples = "2026-11-23T10:00:00Z") Instant updatedAt) {
        View {
            outcomes = List.copyOf(outcomes);
            recognisedOutcomes = List.copyOf(recognisedOutcomes);
        }

        static View of(PriorLearning claim) {
            var learned = claim.learned();
            return new View(
                    claim.id(),
                    claim.enrolmentId(),
                    claim.participantId(),
                    claim.provider(),
                    learned.title(),
                    learned.institution(),
                    learned.finishedOn(),
                    learned.hours(),
                    learned.outcomes(),
                    claim.status(),
                    claim.hoursThatCount(),
                    claim.outcomesThatCount(),
                    claim.askedAgain(),
                    claim.claimedAt(),
                    claim.updatedAt());
        }
    }

    @Schema(name = "PriorLearningEvidence", description = "A file that shows it.")
    record File(
            @Schema(description = "By which it is found.", examples = SHA256_SHOWN)
            String sha256,

            @Schema(examples = "certificate.pdf") String name,

            @Schema(examples = "application/pdf") String mediaType,

            @Schema(examples = "48213") long bytes,

            @Schema(examples = "2026-11-20T08:05:00Z") Instant addedAt) {

        static File of(Evidence evidence) {
            return new File(
                    evidence.sha256(),
                    evidence.name(),
                    evidence.mediaType().mediaType(),
                    evidence.bytes(),
                    evidence.addedAt());
        }
    }

    @Schema(name = "PriorLearningJudgement", description = "What the provider said of it.")
    record Said(
            @Schema(examples = "RECOGNISED") Judgement.Kind verdict,

            @Schema(description = "Absent if nothing was recognised.", examples = "16") @Nullable
            Integer hours,

            @Schema(description = "Absent if nothing was recognised.", examples = "[\"1.1.1-S1\"]") @Nullable
            List<String> outcomes,

            @Schema(description = "Absent if all of it was recognised.", examples = "not-assessed") @Nullable
            PriorLearningReason reason,

            @Schema(examples = "The certificate covers the outcome; its last module was not assessed.")
            String text,

            @Schema(examples = "2026-11-23T10:00:00Z") Instant judgedAt) {

        static Said of(Judgement judgement) {
            return new Said(
                    judgement.verdict(),
                    judgement.hours(),
                    judgement.outcomes(),
                    judgement.reason(),
                    judgement.words(),
                    judgement.judgedAt());
        }
    }

    @Schema(name = "PriorLearningWhole", description = "A claim with all that was shown for it and said of it.")
    record Full(
            View claim,
            List<File> evidence,

            @Schema(description = "The first first.") List<Said> judgements) {
        Full {
            evidence = List.copyOf(evidence);
            judgements = List.copyOf(judgements);
        }

        static Full of(Whole whole) {
            return new Full(
                    View.of(whole.claim()),
                    whole.evidence().stream().map(File::of).toList(),
                    whole.judgements().stream().map(Said::of).toList());
        }
    }

    @Schema(
            name = "PriorLearningOnEnrolment",
            description = "What of a course is done already, and what is still to do.")
    record OnEnrolment(
            @Schema(description = "Of the whole course.", examples = "100")
            int courseHours,

            @Schema(description = "That may be recognised of them.", examples = "50")
            int mostHours,

            @Schema(examples = "16") int recognisedHours,

            @Schema(description = "What is left of the course's hours.", examples = "84")
            int hoursToDo,

            @Schema(description = "In the order in which they were claimed.")
            List<View> claims) {
        OnEnrolment {
            claims = List.copyOf(claims);
        }

        static OnEnrolment of(Allowance allowance) {
            return new OnEnrolment(
                    allowance.courseHours(),
                    allowance.mostHours(),
                    allowance.recognisedHours(),
                    allowance.hoursToDo(),
                    allowance.claims().stream().map(View::of).toList());
        }
    }
}
