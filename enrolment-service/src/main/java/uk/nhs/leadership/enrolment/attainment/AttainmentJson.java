package uk.nhs.leadership.enrolment.attainment;

import jakarta.validation.Valid;
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
import uk.nhs.leadership.enrolment.attainment.AttainmentService.AttainmentToday;
import uk.nhs.leadership.enrolment.attainment.AttainmentService.Whole;
import uk.nhs.leadership.enrolment.catalogue.Stage;

/** How attainments look on the wire. */
final class AttainmentJson {
    private static final String SHA256_SHOWN = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    private static final String COMPETENCY_SHOWN = "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8a03";

    private AttainmentJson() {}

    @Schema(name = "BeginAttainment", description = "What you want to show that you are able to do.")
    record Begin(
            @NotNull
            @Schema(
                    description = "The competency, by its id in the framework, which is the same in every version.",
                    examples = COMPETENCY_SHOWN)
            UUID competencyId,

            @NotNull @Schema(examples = "S1") Stage stage) {}

    @Schema(name = "TalkedOver", description = "That it was talked over.")
    record Talk(
            @NotNull @Schema(examples = "2026-11-20") LocalDate on,

            @NotNull @Schema(examples = "LINE_MANAGER") Conversation.With with) {}

    @Schema(name = "SelfAssessment", description = "What you say of yourself.")
    record Assess(
            @NotNull
            @Min(1)
            @Max(5)
            @Schema(description = "From 1, hardly yet, to 5, so that others learn from it.", examples = "4")
            Integer rating,

            @NotBlank
            @Size(max = 5000)
            @PlainText(multiline = true)
            @Schema(description = "Why you think so.", examples = "I plan the week of my ward and hold to it.")
            String words,

            @NotNull @Valid Talk conversation) {

        SelfAssessment toSelfAssessment() {
            return new SelfAssessment(rating, words, new Conversation(conversation.on(), conversation.with()));
        }

        static Assess of(SelfAssessment said) {
            return new Assess(
                    said.rating(),
                    said.words(),
                    new Talk(said.conversation().on(), said.conversation().with()));
        }
    }

    @Schema(
            name = "VerifyAttainment",
            description = "That you have seen the evidence, and that it shows what is claimed.")
    record Verify(
            @NotNull
            @Pattern(regexp = "[0-9a-f]{64}", message = "must be 64 lower-case hexadecimal digits")
            @Schema(
                    description = "The set of evidence that you looked at, as `submittedEvidence` names it.",
                    examples = SHA256_SHOWN)
            String evidence) {}

    @Schema(name = "RefuseAttainment", description = "Why it is returned, declined or revoked.")
    record Refuse(
            @NotNull @Schema(examples = "evidence-insufficient")
            JudgementReason reason,

            @NotBlank
            @Size(max = 5000)
            @PlainText(multiline = true)
            @Schema(description = "For the participant.", examples = "Show a week that went otherwise than planned.")
            String text) {}

    @Schema(name = "Attainment", description = "What somebody is able to do, and how far that is shown.")
    record Summary(
            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9e10")
            UUID id,

            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d20")
            UUID participantId,

            @Schema(description = "The code of the trust that judges it.", examples = "RJ1")
            String employer,

            @Schema(examples = COMPETENCY_SHOWN) UUID competencyId,

            @Schema(examples = "S1") Stage stage,

            @Schema(description = "As it is today: what was verified expires by itself.", examples = "VERIFIED")
            AttainmentStatus status,

            @Schema(description = "Absent until it is submitted.", examples = "2026-11-22T09:30:00Z") @Nullable
            Instant submittedAt,

            @Schema(description = "Absent unless it was verified.", examples = "2026-11-23") @Nullable
            LocalDate verifiedOn,

            @Schema(
                    description = "The last day on which it counts; absent unless it was verified.",
                    examples = "2029-11-23")
            @Nullable
            LocalDate expiresOn,

            @Schema(examples = "2026-11-20T08:00:00Z") Instant begunAt,

            @Schema(examples = "2026-11-23T10:00:00Z") Instant updatedAt) {

        static Summary of(AttainmentToday today) {
            var attainment = today.attainment();
            return new Summary(
                    attainment.id(),
                    attainment.participantId(),
                    attainment.employer(),
                    attainment.competencyId(),
                    attainment.stage(),
                    today.status(),
                    attainment.submittedAt(),
                    attainment.verifiedOn(),
                    attainment.expiresOn(),
                    attainment.begunAt(),
                    attainment.updatedAt());
        }
    }

    @Schema(name = "AttainmentEvidence", description = "A file that is shown for it.")
    record File(
            @Schema(description = "By which it is found.", examples = SHA256_SHOWN)
            String sha256,

            @Schema(examples = "DOCUMENT") EvidenceKind kind,

            @Schema(examples = "week-plan.pdf") String name,

            @Schema(examples = "application/pdf") String mediaType,

            @Schema(examples = "48213") long bytes,

            @Schema(examples = "2026-11-21T08:00:00Z") Instant addedAt) {

        static File of(Evidence evidence) {
            return new File(
                    evidence.sha256(),
                    evidence.kind(),
                    evidence.name(),
                    evidence.mediaType().mediaType(),
                    evidence.bytes(),
                    evidence.addedAt());
        }
    }

    @Schema(name = "AttainmentJudgement", description = "What somebody else said of it.")
    record Said(
            @Schema(examples = "RETURNED") Verdict verdict,

            @Schema(description = "Absent if it was verified.", examples = "evidence-insufficient") @Nullable
            JudgementReason reason,

            @Schema(
                    description = "Absent if it was verified.",
                    examples = "Show a week that went otherwise than planned.")
            @Nullable
            String text,

            @Schema(description = "The set of evidence that it was said of.", examples = SHA256_SHOWN)
            String evidence,

            @Schema(examples = "LINE_MANAGER") Judge.As judgedAs,

            @Schema(examples = "2026-11-23T10:00:00Z") Instant judgedAt) {

        static Said of(Judgement judgement) {
            return new Said(
                    judgement.verdict(),
                    judgement.reason(),
                    judgement.words(),
                    judgement.evidence(),
                    judgement.judgedAs(),
                    judgement.judgedAt());
        }
    }

    @Schema(name = "AttainmentWhole", description = "An attainment with all that was shown for it and said of it.")
    record View(
            Summary attainment,

            @Schema(description = "Absent until the participant has said something.") @Nullable
            Assess selfAssessment,

            List<File> evidence,

            @Schema(description = "What came of 360-degree feedback, the first shown first.")
            List<ThreeSixtyJson.View> threeSixty,

            @Schema(
                    description =
                            "The set of evidence that was submitted: the SHA-256 over the digests of its files and of what"
                                    + " came of feedback, in their order, each followed by a line feed. Absent until then.",
                    examples = SHA256_SHOWN)
            @Nullable
            String submittedEvidence,

            @Schema(description = "The first first.") List<Said> judgements) {

        View {
            evidence = List.copyOf(evidence);
            threeSixty = List.copyOf(threeSixty);
            judgements = List.copyOf(judgements);
        }

        static View of(Whole whole) {
            var attainment = whole.today().attainment();
            var said = attainment.selfAssessment();
            return new View(
                    Summary.of(whole.today()),
                    said == null ? null : Assess.of(said),
                    whole.evidence().stream().map(File::of).toList(),
                    whole.threeSixty().stream().map(ThreeSixtyJson.View::of).toList(),
                    attainment.submittedEvidence(),
                    whole.judgements().stream().map(Said::of).toList());
        }
    }
}
