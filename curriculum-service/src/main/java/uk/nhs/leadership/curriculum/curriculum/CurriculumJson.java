package uk.nhs.leadership.curriculum.curriculum;

import static java.util.Objects.requireNonNullElse;
import static java.util.function.Function.identity;

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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.PlainText;
import uk.nhs.leadership.curriculum.framework.FrameworkContent;
import uk.nhs.leadership.curriculum.framework.MigrationMap.Became;
import uk.nhs.leadership.curriculum.publication.DraftCheck;
import uk.nhs.leadership.curriculum.publication.PublicationJson;
import uk.nhs.leadership.curriculum.publication.PublicationStatus;
import uk.nhs.leadership.curriculum.publication.Retirement;

/**
 * The wire format of curricula. Outcomes and requirements look the same in and out, so that a draft can be read, changed
 * and sent back.
 */
final class CurriculumJson {
    private static final int TITLE = 200;
    private static final int TEXT = 10_000;
    private static final String PART_CODE = "[A-Za-z0-9][A-Za-z0-9.-]{0,39}";
    private static final String VERSION = "(0|[1-9][0-9]{0,3})\\.(0|[1-9][0-9]{0,3})";
    private static final String ID =
            "Stays the same across versions. Send it to keep the identity of a part under another code; leave it out for"
                    + " a part that is new or keeps its code.";

    private CurriculumJson() {}

    @Schema(
            name = "CurriculumDraft",
            description = "The whole of one version of a curriculum, as an author writes it.",
            examples = """
                    {"code": "ADC", "title": "Accredited development curriculum", "version": "1.0",
                     "note": "Stage descriptors are a demonstration.",
                     "frameworkVersionId": "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8a00", "minimumHours": 60, "termYears": 3,
                     "validFrom": "2026-11-01", "lastSubmissionOn": "2029-10-31",
                     "assessmentMethods": ["WORK_BASED_PROJECT", "PROFESSIONAL_DISCUSSION"],
                     "learningAssessors": ["FACULTY", "LINE_MANAGER"],
                     "outcomes": [{"code": "1.1.1-S1", "verb": "Plan",
                       "text": "the team's week so that what matters most to patients is done first",
                       "competency": "1.1.1", "stage": "S1", "required": true}],
                     "requirements": [{"code": "R-GOV-1", "group": "governance",
                       "text": "A named person answers for the quality of the course.",
                       "evidenceExpected": "The role's description and the minutes of the last two quality reviews.",
                       "essential": true, "findings": ["MET", "NOT_MET"]}]}""")
    record Draft(
            @NotNull
            @Pattern(regexp = "[A-Z][A-Z0-9-]{1,19}")
            @Schema(description = "The curriculum's code, the same for all its versions", examples = "ADC")
            String code,

            @NotNull @Size(max = TITLE) @PlainText @Schema(examples = "Accredited development curriculum")
            String title,

            @NotNull @Pattern(regexp = VERSION) @Schema(description = "The number of this version", examples = "1.0")
            String version,

            @Nullable
            @Size(max = TEXT)
            @PlainText(multiline = true)
            @Schema(
                    description = "What readers should know about this version as a whole",
                    examples = "Stage descriptors are a demonstration.")
            String note,

            @NotNull
            @Schema(
                    description = "The published version of the framework it builds on",
                    examples = "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8a00")
            UUID frameworkVersionId,

            @NotNull
            @Min(1)
            @Max(5000)
            @Schema(description = "Learning hours a course must have at least", examples = "60")
            Integer minimumHours,

            @NotNull
            @Min(1)
            @Max(10)
            @Schema(description = "For how many years a course is accredited under it", examples = "3")
            Integer termYears,

            @NotNull
            @Schema(description = "The first day on which a course may be submitted under it", examples = "2026-11-01")
            LocalDate validFrom,

            @Nullable
            @Schema(
                    description = "The last such day; left out while no other version takes its place",
                    examples = "2029-10-31")
            LocalDate lastSubmissionOn,

            @Nullable
            @Size(max = 20)
            @Schema(
                    description =
                            "The ways in which a course may assess learning; at least one before the version can be published",
                    examples = "[\"WORK_BASED_PROJECT\", \"PROFESSIONAL_DISCUSSION\"]")
            List<@NotNull AssessmentMethod> assessmentMethods,

            @Nullable
            @Size(max = 20)
            @Schema(
                    description =
                            "In which roles somebody may assess it; at least one before the version can be published",
                    examples = "[\"FACULTY\", \"LINE_MANAGER\"]")
            List<@NotNull LearningAssessor> learningAssessors,

            @NotNull @Size(max = 2000) List<@NotNull @Valid Outcome> outcomes,
            @NotNull @Size(max = 500) List<@NotNull @Valid Requirement> requirements) {

        /**
         * What the author meant.
         *
         * @throws uk.nhs.leadership.chassis.rule.InvalidInput if parts of the body contradict one another
         */
        CurriculumDraft toDraft() {
            var check = new DraftCheck();
            if (lastSubmissionOn != null && lastSubmissionOn.isBefore(validFrom)) {
                check.add("/lastSubmissionOn", "BEFORE_VALID_FROM", "It is before the first day of validity");
            }
            var methods = requireNonNullElse(assessmentMethods, List.<AssessmentMethod>of());
            var assessors = requireNonNullElse(learningAssessors, List.<LearningAssessor>of());
            check.mustDiffer(methods, identity(), "/assessmentMethods", "");
            check.mustDiffer(assessors, identity(), "/learningAssessors", "");
            DraftCheck.each(
                    requirements, "/requirements", (requirement, at) -> requirement.check(at + "/findings", check));
            check.mustBeNone();
            return new CurriculumDraft(
                    code,
                    version,
                    title,
                    requireNonNullElse(note, ""),
                    frameworkVersionId,
                    minimumHours,
                    termYears,
                    validFrom,
                    lastSubmissionOn,
                    new LearningAssessment(methods, assessors),
                    new CurriculumContent(
                            outcomes.stream().map(Outcome::toOutcome).toList(),
                            requirements.stream()
                                    .map(Requirement::toRequirement)
                                    .toList()));
        }
    }

    @Schema(
            name = "CurriculumSuccessor",
            description = "The version that continues a published one, and begins as its copy.")
    record Successor(
            @NotNull @Pattern(regexp = VERSION) @Schema(description = "The number of the new version", examples = "1.1")
            String version,

            @Nullable
            @Schema(
                    description =
                            "The version of the framework that it is to build on, if not the same: one that continues it",
                    examples = "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8a01")
            UUID frameworkVersionId) {}

    @Schema(
            name = "CurriculumSuccessorDraft",
            description = "A version just begun as the copy of another, and what of that one could not follow.")
    record SuccessorView(View draft, List<Unfollowed> rework) {
        static SuccessorView of(Curriculum successor, List<Rework> rework) {
            return new SuccessorView(
                    View.of(successor), rework.stream().map(Unfollowed::of).toList());
        }
    }

    @Schema(
            name = "CurriculumRework",
            description = "What a version does not have of the outcomes of the one that it continues.")
    record ReworkView(List<Unfollowed> rework) {
        static ReworkView of(List<Rework> rework) {
            return new ReworkView(rework.stream().map(Unfollowed::of).toList());
        }
    }

    @Schema(
            name = "UnfollowedOutcome",
            description = "An outcome that the next version does not have, to be written anew or let go.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Unfollowed(
            Outcome outcome,

            @Nullable
            @Schema(
                    description = "What became of its competency in the framework; left out if that is not known",
                    examples = "SPLIT")
            Became became,

            @Schema(
                    description = "The codes of the competencies that stand for it now",
                    examples = "[\"1.1.1\", \"1.1.4\"]")
            List<String> candidates) {

        private static Unfollowed of(Rework rework) {
            return new Unfollowed(
                    Outcome.of(rework.outcome()),
                    rework.became(),
                    rework.candidates().stream()
                            .map(FrameworkContent.Competency::code)
                            .toList());
        }
    }

    @Schema(
            name = "LastSubmission",
            description = "Until when courses may be submitted under a version in force, and why.")
    record LastSubmissionNotice(
            @NotNull @Schema(examples = "SUPERSEDED") LastSubmissionReason reason,

            @NotBlank
            @Size(max = TEXT)
            @PlainText(multiline = true)
            @Schema(
                    description = "What providers should know",
                    examples = "Submit under version 1.1 from the summer on.")
            String text,

            @NotNull
            @Schema(
                    description =
                            "The last day, in England: not in the past, not before the first, and not after the cut-off"
                                    + " date of a retirement",
                    examples = "2099-03-31")
            LocalDate lastSubmissionOn) {

        LastSubmission toLastSubmission() {
            return new LastSubmission(reason, text, lastSubmissionOn);
        }

        private static @Nullable LastSubmissionNotice of(Curriculum curriculum) {
            return curriculum
                    .lastSubmission()
                    .map(last -> new LastSubmissionNotice(last.reason(), last.text(), last.on()))
                    .orElse(null);
        }
    }

    @Schema(name = "Outcome", description = "What a participant can do afterwards.")
    record Outcome(
            @Nullable @Schema(description = ID, examples = "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8b01")
            UUID id,

            @NotNull @Pattern(regexp = PART_CODE) @Schema(examples = "1.1.1-S1")
            String code,

            @NotNull @Size(max = 60) @PlainText @Schema(description = "What can be observed", examples = "Plan")
            String verb,

            @NotNull
            @Size(max = TEXT)
            @PlainText(multiline = true)
            @Schema(examples = "the team's week so that what matters most to patients is done first")
            String text,

            @NotNull
            @Pattern(regexp = PART_CODE)
            @Schema(description = "The code of the competency it belongs to", examples = "1.1.1")
            String competency,

            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9]{0,7}") @Schema(examples = "S1")
            String stage,

            @NotNull @Schema(description = "Whether every course for the stage must cover it", examples = "true")
            Boolean required) {

        private CurriculumContent.Outcome toOutcome() {
            return new CurriculumContent.Outcome(id, code, verb, text, competency, stage, required);
        }

        private static Outcome of(CurriculumContent.Outcome outcome) {
            return new Outcome(
                    outcome.id(),
                    outcome.code(),
                    outcome.verb(),
                    outcome.text(),
                    outcome.competency(),
                    outcome.stage(),
                    outcome.required());
        }
    }

    @Schema(name = "Requirement", description = "Something the delivery of a course must show.")
    record Requirement(
            @Nullable @Schema(description = ID, examples = "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8b02")
            UUID id,

            @NotNull @Pattern(regexp = PART_CODE) @Schema(examples = "R-GOV-1")
            String code,

            @NotNull @Schema(examples = "governance") RequirementGroup group,

            @NotNull
            @Size(max = TEXT)
            @PlainText(multiline = true)
            @Schema(examples = "A named person answers for the quality of the course.")
            String text,

            @NotNull
            @Size(max = TEXT)
            @PlainText(multiline = true)
            @Schema(examples = "The role's description and the minutes of the last two quality reviews.")
            String evidenceExpected,

            @NotNull @Schema(description = "Whether a course cannot be accredited without it", examples = "true")
            Boolean essential,

            @Nullable
            @Size(max = 4)
            @Schema(
                    description =
                            "What an assessor may find of it: MET and NOT_MET always, NOT_APPLICABLE never if it is essential."
                                    + " All that is possible, if left out.",
                    examples = "[\"MET\", \"NOT_MET\"]")
            List<@NotNull Finding> findings) {

        private CurriculumContent.Requirement toRequirement() {
            return new CurriculumContent.Requirement(
                    id,
                    code,
                    group,
                    text,
                    evidenceExpected,
                    essential,
                    requireNonNullElse(findings, Finding.usual(essential)));
        }

        private void check(String at, DraftCheck check) {
            if (findings == null) {
                return;
            }
            check.mustDiffer(findings, identity(), at, "");
            if (!findings.containsAll(List.of(Finding.MET, Finding.NOT_MET))) {
                check.add(at, "FINDING_MISSING", "Whatever is asked for can be MET or NOT_MET");
            }
            if (essential && findings.contains(Finding.NOT_APPLICABLE)) {
                check.add(at, "ALWAYS_APPLICABLE", "What is essential applies to every course");
            }
        }

        private static Requirement of(CurriculumContent.Requirement requirement) {
            return new Requirement(
                    requirement.id(),
                    requirement.code(),
                    requirement.group(),
                    requirement.text(),
                    requirement.evidenceExpected(),
                    requirement.essential(),
                    requirement.findings());
        }
    }

    @Schema(name = "CurriculumHeading", description = "A version of a curriculum without what it asks for.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CurriculumHeading(
            @Schema(examples = "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8b00")
            UUID id,

            @Schema(examples = "ADC") String code,

            @Schema(examples = "Accredited development curriculum")
            String title,

            @Schema(examples = "1.0") String version,

            @Schema(examples = "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8a00")
            UUID frameworkVersionId,

            @Schema(examples = "2026-11-01") LocalDate validFrom,

            @Nullable @Schema(examples = "2029-10-31") LocalDate lastSubmissionOn,

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

        static CurriculumHeading of(Curriculum curriculum) {
            var publication = curriculum.publication();
            return new CurriculumHeading(
                    curriculum.id(),
                    curriculum.code(),
                    curriculum.title(),
                    curriculum.version(),
                    curriculum.frameworkId(),
                    curriculum.validFrom(),
                    curriculum.lastSubmissionOn().orElse(null),
                    publication.status(),
                    publication.createdAt(),
                    publication.updatedAt(),
                    publication.publishedAt().orElse(null),
                    publication.retirement().map(Retirement::retiresOn).orElse(null));
        }
    }

    @Schema(name = "Curriculum", description = "A version of a curriculum with all that it asks for.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            @Schema(examples = "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8b00")
            UUID id,

            @Schema(examples = "ADC") String code,

            @Schema(examples = "Accredited development curriculum")
            String title,

            @Schema(examples = "1.0") String version,

            @Nullable @Schema(examples = "Stage descriptors are a demonstration.")
            String note,

            @Nullable
            @Schema(
                    description = "The version that it continues, if there is one",
                    examples = "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8aff")
            UUID predecessorId,

            @Schema(examples = "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8a00")
            UUID frameworkVersionId,

            @Schema(examples = "60") int minimumHours,
            @Schema(examples = "3") int termYears,

            @Schema(examples = "2026-11-01") LocalDate validFrom,

            @Nullable
            @Schema(
                    description = "The last such day, as stated or as the cut-off date of a retirement has it",
                    examples = "2029-10-31")
            LocalDate lastSubmissionOn,

            PublicationStatus status,

            @Schema(examples = "2026-11-02T09:30:00Z") Instant createdAt,

            @Schema(examples = "2026-11-16T15:05:12Z") Instant updatedAt,

            @Nullable @Schema(examples = "2026-11-16T15:05:12Z")
            Instant publishedAt,

            @Nullable
            @Schema(description = "What reviewers asked for, oldest first; shown until the version is published")
            List<PublicationJson.Returned> returns,

            @Nullable
            @Schema(description = "Why the last day of submissions was set after publication, if it was, and to which")
            LastSubmissionNotice lastSubmission,

            PublicationJson.@Nullable RetirementNotice retirement,

            @Nullable
            @Schema(
                    description = "When its retirement, once only scheduled, took effect",
                    examples = "2099-09-01T00:00:31Z")
            Instant retiredAt,

            @Schema(
                    description = "The ways in which a course may assess learning",
                    examples = "[\"WORK_BASED_PROJECT\", \"PROFESSIONAL_DISCUSSION\"]")
            List<AssessmentMethod> assessmentMethods,

            @Schema(description = "In which roles somebody may assess it", examples = "[\"FACULTY\", \"LINE_MANAGER\"]")
            List<LearningAssessor> learningAssessors,

            List<Outcome> outcomes,
            List<Requirement> requirements) {

        static View of(Curriculum curriculum) {
            var publication = curriculum.publication();
            var content = curriculum.content();
            return new View(
                    curriculum.id(),
                    curriculum.code(),
                    curriculum.title(),
                    curriculum.version(),
                    curriculum.note().isEmpty() ? null : curriculum.note(),
                    curriculum.predecessorId().orElse(null),
                    curriculum.frameworkId(),
                    curriculum.minimumHours(),
                    curriculum.termYears(),
                    curriculum.validFrom(),
                    curriculum.lastSubmissionOn().orElse(null),
                    publication.status(),
                    publication.createdAt(),
                    publication.updatedAt(),
                    publication.publishedAt().orElse(null),
                    publication.isPublic() ? null : PublicationJson.Returned.of(publication),
                    LastSubmissionNotice.of(curriculum),
                    PublicationJson.RetirementNotice.of(publication),
                    publication.retiredAt().orElse(null),
                    curriculum.assessment().methods(),
                    curriculum.assessment().assessors(),
                    content.outcomes().stream().map(Outcome::of).toList(),
                    content.requirements().stream().map(Requirement::of).toList());
        }
    }
}
