package uk.nhs.leadership.curriculum.programme;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;
import static uk.nhs.leadership.curriculum.publication.DraftCheck.each;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.PlainText;
import uk.nhs.leadership.curriculum.programme.ProgrammeContent.Claim;
import uk.nhs.leadership.curriculum.programme.ProgrammeContent.ProgrammeModule;
import uk.nhs.leadership.curriculum.publication.DraftCheck;
import uk.nhs.leadership.curriculum.publication.PublicationJson;
import uk.nhs.leadership.curriculum.publication.PublicationStatus;
import uk.nhs.leadership.curriculum.publication.Retirement;

/**
 * The wire format of programmes. Modules look the same in and out, so that a draft can be read, changed and sent back.
 */
final class ProgrammeJson {
    private static final int TITLE = 200;
    private static final int TEXT = 10_000;
    static final String STAGE = "[A-Z][A-Z0-9]{0,7}";
    static final String OWNER = "[A-Z0-9]{3,6}";
    private static final String CODE = "[A-Z][A-Z0-9-]{1,19}";
    private static final String PART_CODE = "[A-Za-z0-9][A-Za-z0-9.-]{0,39}";
    private static final String DURATION = "P[1-9][0-9]{0,2}[YMWD]";
    private static final String DURATION_MESSAGE = "must be a number of years, months, weeks or days, as P6M";

    private ProgrammeJson() {}

    @Schema(
            name = "ProgrammeDraft",
            description = "The whole of one version of a programme, as an author writes it.",
            examples = """
                    {"code": "MSP", "title": "Mary Seacole", "version": "1.0",
                     "note": "Modules are a demonstration.", "audience": "First-time leaders", "stage": "S1",
                     "strand": "MANAGEMENT_AND_LEADERSHIP", "award": "Award in Healthcare Leadership", "owner": "X26",
                     "curriculumVersionId": "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8b00", "duration": "P6M",
                     "durationWithPriorLearning": "P4M", "cpdPoints": 100,
                     "structure": {"kind": "AT_LEAST_MODULES", "atLeast": 1},
                     "entryRequirements": ["Leads a team, or will within three months"], "prerequisites": ["EJP"],
                     "modules": [{"code": "M1", "title": "Conversations that matter", "hours": 20, "points": 2,
                       "delivery": "BLENDED", "outcomes": [{"outcome": "1.2.1-S1", "depth": "ASSESSED"}]}]}""")
    record Draft(
            @NotNull
            @Pattern(regexp = CODE)
            @Schema(description = "The programme's code, the same for all its versions", examples = "MSP")
            String code,

            @NotNull @Size(max = TITLE) @PlainText @Schema(examples = "Mary Seacole")
            String title,

            @NotNull
            @Pattern(regexp = "(0|[1-9][0-9]{0,3})\\.(0|[1-9][0-9]{0,3})")
            @Schema(description = "The number of this version", examples = "1.0")
            String version,

            @Nullable
            @Size(max = TEXT)
            @PlainText(multiline = true)
            @Schema(
                    description = "What readers should know about this version as a whole",
                    examples = "Modules are a demonstration.")
            String note,

            @NotNull
            @Size(max = TITLE)
            @PlainText
            @Schema(description = "Whom it is for", examples = "First-time leaders")
            String audience,

            @NotNull @Pattern(regexp = STAGE) @Schema(description = "The stage it is for", examples = "S1")
            String stage,

            @NotNull
            @Schema(
                    description = "Leadership alone asks for the foundations of management at the same stage first",
                    examples = "MANAGEMENT_AND_LEADERSHIP")
            Strand strand,

            @Nullable
            @Size(min = 1, max = TITLE)
            @PlainText
            @Schema(
                    description = "What somebody holds who has passed; left out if nothing",
                    examples = "Award in Healthcare Leadership")
            String award,

            @NotNull
            @Pattern(regexp = OWNER, message = "must be the code of an organisation")
            @Schema(
                    description = "The organisation that answers for it: the national body (X26) or a provider",
                    examples = "X26")
            String owner,

            @NotNull
            @Schema(
                    description = "The published version of the curriculum whose outcomes its modules work towards",
                    examples = "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8b00")
            UUID curriculumVersionId,

            @Nullable
            @Pattern(regexp = DURATION, message = DURATION_MESSAGE)
            @Schema(description = "How long it usually takes; left out if that is open", examples = "P6M")
            String duration,

            @Nullable
            @Pattern(regexp = DURATION, message = DURATION_MESSAGE)
            @Schema(description = "How long for those whose earlier learning is recognised", examples = "P4M")
            String durationWithPriorLearning,

            @Nullable
            @Min(0)
            @Max(1000)
            @Schema(description = "Points for continuing professional development", examples = "100")
            Integer cpdPoints,

            @NotNull @Valid StructureJson structure,

            @NotNull
            @Size(max = 50)
            @Schema(
                    description = "What a participant must bring, in words",
                    examples = "[\"Leads a team, or will within three months\"]")
            List<@NotBlank @Size(max = 1000) @PlainText String> entryRequirements,

            @NotNull
            @Size(max = 20)
            @Schema(description = "The codes of the programmes to be completed first", examples = "[\"EJP\"]")
            List<@NotNull @Pattern(regexp = CODE) String> prerequisites,

            @NotNull @Size(max = 100) List<@NotNull @Valid ModuleJson> modules) {

        /**
         * What the author meant.
         *
         * @throws uk.nhs.leadership.chassis.rule.InvalidInput if parts of the body contradict one another
         */
        ProgrammeDraft toDraft() {
            var check = new DraftCheck();
            structure.mustCount(check);
            check.mustDiffer(prerequisites, Function.identity(), "/prerequisites", "");
            each(prerequisites, "/prerequisites", (prerequisite, at) -> {
                if (prerequisite.equals(code)) {
                    check.add(at, "ITSELF", "A programme is not asked for before itself");
                }
            });
            each(
                    modules,
                    "/modules",
                    (module, at) ->
                            check.mustDiffer(module.outcomes, ClaimJson::outcome, at + "/outcomes", "/outcome"));
            check.mustBeNone();
            return new ProgrammeDraft(
                    code,
                    version,
                    title,
                    requireNonNullElse(note, ""),
                    audience,
                    stage,
                    strand,
                    award,
                    owner,
                    curriculumVersionId,
                    duration,
                    durationWithPriorLearning,
                    cpdPoints,
                    new Structure(structure.kind, requireNonNullElse(structure.atLeast, 0)),
                    entryRequirements,
                    prerequisites,
                    new ProgrammeContent(
                            modules.stream().map(ModuleJson::toModule).toList()));
        }
    }

    @Schema(name = "ProgrammeStructure", description = "Which modules somebody takes to complete the programme.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StructureJson(
            @NotNull @Schema(examples = "AT_LEAST_MODULES") StructureKind kind,

            @Nullable
            @Min(1)
            @Max(10_000)
            @Schema(description = "How many modules or points; left out where all modules are taken", examples = "1")
            Integer atLeast) {

        private void mustCount(DraftCheck check) {
            if (kind.counts() && atLeast == null) {
                check.add("/structure/atLeast", "REQUIRED", "Say how many");
            } else if (!kind.counts() && atLeast != null) {
                check.add("/structure/atLeast", "OUT_OF_PLACE", "All modules are taken: there is nothing to count");
            }
        }

        private static StructureJson of(Structure structure) {
            return new StructureJson(structure.kind(), structure.number());
        }
    }

    @Schema(name = "Module", description = "A part of a programme that is taught as one.")
    record ModuleJson(
            @Nullable
            @Schema(
                    description = "Stays the same across versions. Send it to keep the identity of a module under"
                            + " another code; leave it out for a module that is new or keeps its code.",
                    examples = "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8c01")
            UUID id,

            @NotNull @Pattern(regexp = PART_CODE) @Schema(examples = "M1")
            String code,

            @NotNull @Size(max = TITLE) @PlainText @Schema(examples = "Conversations that matter")
            String title,

            @NotNull
            @Min(1)
            @Max(5000)
            @Schema(description = "Learning hours, study on one's own included", examples = "20")
            Integer hours,

            @Nullable
            @Min(0)
            @Max(1000)
            @Schema(description = "What it counts where modules are chosen by points; 0 if left out", examples = "2")
            Integer points,

            @NotNull @Schema(examples = "BLENDED") Delivery delivery,

            @NotNull @Size(max = 500) List<@NotNull @Valid ClaimJson> outcomes) {

        private ProgrammeModule toModule() {
            return new ProgrammeModule(
                    id,
                    code,
                    title,
                    hours,
                    requireNonNullElse(points, 0),
                    delivery,
                    outcomes.stream()
                            .map(claim -> new Claim(claim.outcome, claim.depth))
                            .toList());
        }

        private static ModuleJson of(ProgrammeModule module) {
            return new ModuleJson(
                    module.id(),
                    module.code(),
                    module.title(),
                    module.hours(),
                    module.points(),
                    module.delivery(),
                    module.claims().stream()
                            .map(claim -> new ClaimJson(claim.outcome(), claim.depth()))
                            .toList());
        }
    }

    @Schema(name = "OutcomeClaim", description = "An outcome that a module works towards, and how far.")
    record ClaimJson(
            @NotNull
            @Pattern(regexp = PART_CODE)
            @Schema(description = "The code of the outcome in the curriculum", examples = "1.2.1-S1")
            String outcome,

            @NotNull @Schema(examples = "ASSESSED") Depth depth) {}

    @Schema(
            name = "ProgrammeSuccessor",
            description = "The version that continues a published one, and begins as its copy.")
    record Successor(
            @NotNull
            @Pattern(regexp = "(0|[1-9][0-9]{0,3})\\.(0|[1-9][0-9]{0,3})")
            @Schema(description = "The number of the new version", examples = "1.1")
            String version,

            @Nullable
            @Schema(
                    description = "The version of the same curriculum that it is to be built on, if another",
                    examples = "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8b11")
            UUID curriculumVersionId) {}

    @Schema(
            name = "ProgrammeSuccessorDraft",
            description = "A version just begun as the copy of another, and what of that one could not follow.")
    record SuccessorView(View draft, List<UnfollowedClaim> rework) {
        static SuccessorView of(Programme successor, List<Unfollowed> rework) {
            return new SuccessorView(
                    View.of(successor), rework.stream().map(UnfollowedClaim::of).toList());
        }
    }

    @Schema(
            name = "ProgrammeRework",
            description =
                    "Which outcomes modules of the version before worked towards that the curriculum no longer has.")
    record ReworkView(List<UnfollowedClaim> rework) {
        static ReworkView of(List<Unfollowed> rework) {
            return new ReworkView(rework.stream().map(UnfollowedClaim::of).toList());
        }
    }

    @Schema(
            name = "UnfollowedClaim",
            description = "That a module worked towards an outcome which the curriculum no longer has.")
    record UnfollowedClaim(
            @Schema(description = "The module's id", examples = "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8c01")
            UUID moduleId,

            @Schema(description = "The module's code", examples = "M1")
            String module,

            @Schema(description = "The outcome's code in the version of the curriculum before", examples = "1.2.1-S1")
            String outcome,

            @Schema(examples = "ASSESSED") Depth depth) {

        private static UnfollowedClaim of(Unfollowed unfollowed) {
            return new UnfollowedClaim(
                    requireNonNull(unfollowed.module().id()),
                    unfollowed.module().code(),
                    unfollowed.claim().outcome(),
                    unfollowed.claim().depth());
        }
    }

    @Schema(name = "ProgrammeHeading", description = "A version of a programme without its modules.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ProgrammeHeading(
            @Schema(examples = "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8c00")
            UUID id,

            @Schema(examples = "MSP") String code,
            @Schema(examples = "Mary Seacole") String title,
            @Schema(examples = "1.0") String version,
            @Schema(examples = "S1") String stage,
            @Schema(examples = "MANAGEMENT_AND_LEADERSHIP") Strand strand,

            @Nullable @Schema(examples = "Award in Healthcare Leadership")
            String award,

            @Schema(examples = "X26") String owner,

            @Schema(examples = "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8b00")
            UUID curriculumVersionId,

            PublicationStatus status,

            @Schema(examples = "2026-11-02T09:30:00Z") Instant createdAt,

            @Schema(examples = "2026-11-16T15:05:12Z") Instant updatedAt,

            @Nullable @Schema(examples = "2026-11-16T15:05:12Z")
            Instant publishedAt,

            @Nullable
            @Schema(
                    description = "The first day on which it is no longer in force, if that has been decided",
                    examples = "2099-09-01")
            LocalDate retiresOn) {

        static ProgrammeHeading of(Programme programme) {
            var publication = programme.publication();
            return new ProgrammeHeading(
                    programme.id(),
                    programme.code(),
                    programme.title(),
                    programme.version(),
                    programme.stage(),
                    programme.strand(),
                    programme.award().orElse(null),
                    programme.owner(),
                    programme.curriculumId(),
                    publication.status(),
                    publication.createdAt(),
                    publication.updatedAt(),
                    publication.publishedAt().orElse(null),
                    publication.retirement().map(Retirement::retiresOn).orElse(null));
        }
    }

    @Schema(name = "Programme", description = "A version of a programme with its modules.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            @Schema(examples = "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8c00")
            UUID id,

            @Schema(examples = "MSP") String code,
            @Schema(examples = "Mary Seacole") String title,
            @Schema(examples = "1.0") String version,

            @Nullable @Schema(examples = "Modules are a demonstration.")
            String note,

            @Nullable
            @Schema(
                    description = "The version that it continues, if there is one",
                    examples = "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8cff")
            UUID predecessorId,

            @Schema(examples = "First-time leaders") String audience,
            @Schema(examples = "S1") String stage,
            @Schema(examples = "MANAGEMENT_AND_LEADERSHIP") Strand strand,

            @Nullable @Schema(examples = "Award in Healthcare Leadership")
            String award,

            @Schema(examples = "X26") String owner,

            @Schema(examples = "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8b00")
            UUID curriculumVersionId,

            @Nullable @Schema(examples = "P6M") String duration,
            @Nullable @Schema(examples = "P4M") String durationWithPriorLearning,
            @Nullable @Schema(examples = "100") Integer cpdPoints,

            @Schema(description = "The fewest learning hours with which somebody completes it", examples = "20")
            int leastHours,

            StructureJson structure,

            @Schema(examples = "[\"Leads a team, or will within three months\"]")
            List<String> entryRequirements,

            @Schema(examples = "[\"EJP\"]") List<String> prerequisites,

            PublicationStatus status,

            @Schema(examples = "2026-11-02T09:30:00Z") Instant createdAt,

            @Schema(examples = "2026-11-16T15:05:12Z") Instant updatedAt,

            @Nullable @Schema(examples = "2026-11-16T15:05:12Z")
            Instant publishedAt,

            @Nullable
            @Schema(description = "What reviewers asked for, oldest first; shown until the version is published")
            List<PublicationJson.Returned> returns,

            PublicationJson.@Nullable RetirementNotice retirement,

            @Nullable
            @Schema(
                    description = "When its retirement, once only scheduled, took effect",
                    examples = "2099-09-01T00:00:31Z")
            Instant retiredAt,

            List<ModuleJson> modules) {

        static View of(Programme programme) {
            var publication = programme.publication();
            return new View(
                    programme.id(),
                    programme.code(),
                    programme.title(),
                    programme.version(),
                    programme.note().isEmpty() ? null : programme.note(),
                    programme.predecessorId().orElse(null),
                    programme.audience(),
                    programme.stage(),
                    programme.strand(),
                    programme.award().orElse(null),
                    programme.owner(),
                    programme.curriculumId(),
                    programme.duration().orElse(null),
                    programme.durationWithPriorLearning().orElse(null),
                    programme.cpdPoints().orElse(null),
                    programme.leastHours(),
                    StructureJson.of(programme.structure()),
                    programme.entryRequirements(),
                    programme.prerequisites(),
                    publication.status(),
                    publication.createdAt(),
                    publication.updatedAt(),
                    publication.publishedAt().orElse(null),
                    publication.isPublic() ? null : PublicationJson.Returned.of(publication),
                    PublicationJson.RetirementNotice.of(publication),
                    publication.retiredAt().orElse(null),
                    programme.content().modules().stream().map(ModuleJson::of).toList());
        }
    }
}
