package uk.nhs.leadership.curriculum.framework;

import static java.util.Objects.requireNonNullElse;
import static uk.nhs.leadership.curriculum.framework.FrameworkForm.ADDRESS;
import static uk.nhs.leadership.curriculum.framework.FrameworkForm.AREAS;
import static uk.nhs.leadership.curriculum.framework.FrameworkForm.CODE;
import static uk.nhs.leadership.curriculum.framework.FrameworkForm.COMPETENCIES;
import static uk.nhs.leadership.curriculum.framework.FrameworkForm.HIGHEST_RATING;
import static uk.nhs.leadership.curriculum.framework.FrameworkForm.PART_CODE;
import static uk.nhs.leadership.curriculum.framework.FrameworkForm.PRINCIPLES;
import static uk.nhs.leadership.curriculum.framework.FrameworkForm.RATINGS;
import static uk.nhs.leadership.curriculum.framework.FrameworkForm.REFERENCES;
import static uk.nhs.leadership.curriculum.framework.FrameworkForm.REFERENCE_TITLE;
import static uk.nhs.leadership.curriculum.framework.FrameworkForm.STAGES;
import static uk.nhs.leadership.curriculum.framework.FrameworkForm.STAGE_CODE;
import static uk.nhs.leadership.curriculum.framework.FrameworkForm.STANDARDS;
import static uk.nhs.leadership.curriculum.framework.FrameworkForm.TEXT;
import static uk.nhs.leadership.curriculum.framework.FrameworkForm.TITLE;
import static uk.nhs.leadership.curriculum.framework.FrameworkForm.VERSION;
import static uk.nhs.leadership.curriculum.framework.FrameworkForm.WEB_ADDRESS;
import static uk.nhs.leadership.curriculum.publication.DraftCheck.all;

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
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.PlainText;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Background;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Statement;
import uk.nhs.leadership.curriculum.publication.DraftCheck;
import uk.nhs.leadership.curriculum.publication.PublicationJson;
import uk.nhs.leadership.curriculum.publication.PublicationStatus;
import uk.nhs.leadership.curriculum.publication.Retirement;

/**
 * The wire format of frameworks. Areas and all below them look the same in and out, so that a draft can be read, changed
 * and sent back.
 */
public final class FrameworkJson {
    private static final String NOTE = "What its readers should know; left out if nothing";
    private static final String ID =
            "Stays the same across versions. Send it to keep the identity of a part under another code or in another"
                    + " place; leave it out for a part that is new or keeps its code.";

    private FrameworkJson() {}

    @Schema(
            name = "FrameworkDraft",
            description = "The whole of one version of a framework, as an author writes it.",
            examples = """
                    {"code": "MLF", "title": "NHS Management and Leadership Framework", "version": "1.0",
                     "note": "Stage descriptors are a demonstration.",
                     "stages": [{"code": "S1", "title": "Stage 1: New and first-line managers and leaders"}],
                     "codePrinciples": [{"title": "Accountability"}, {"title": "Compassion"}],
                     "ratingScale": [{"value": 3, "label": "Proficient"}],
                     "areas": [{"code": "1", "title": "Developing self", "standards": [
                       {"code": "1.1", "title": "Personal productivity and wellbeing", "competencies": [
                         {"code": "1.1.1", "title": "Prioritise for personal productivity", "stages": ["S1"],
                          "references": [{"title": "The Working Time Regulations 1998",
                                          "uri": "https://www.legislation.gov.uk/uksi/1998/1833"}],
                          "statements": [
                           {"stage": "S1", "text": "Plans the team's week around what matters most to patients"}]}]}]}]}""")
    public record Draft(
            @NotNull
            @Pattern(regexp = CODE)
            @Schema(description = "The framework's code, the same for all its versions", examples = "MLF")
            String code,

            @NotNull @Size(max = TITLE) @PlainText @Schema(examples = "NHS Management and Leadership Framework")
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

            @Nullable
            @Size(max = REFERENCES)
            @Schema(description = "The official texts that this version as a whole rests on")
            List<@NotNull @Valid Reference> references,

            @NotNull @Size(max = STAGES) List<@NotNull @Valid Stage> stages,

            @NotNull @Size(max = PRINCIPLES) List<@NotNull @Valid Principle> codePrinciples,

            @NotNull @Size(max = RATINGS) List<@NotNull @Valid Rating> ratingScale,

            @NotNull @Size(max = AREAS) List<@NotNull @Valid Area> areas) {

        /**
         * What the author meant.
         *
         * @throws uk.nhs.leadership.chassis.rule.InvalidInput if parts of the body contradict one another
         */
        public FrameworkDraft toDraft() {
            var check = new DraftCheck();
            check.mustDiffer(stages, Stage::code, "/stages", "/code");
            check.mustDiffer(ratingScale, Rating::value, "/ratingScale", "/value");
            var codes = stages.stream().map(Stage::code).toList();
            var content = new FrameworkContent(
                    all(stages, "/stages", (stage, at) -> new FrameworkContent.Stage(stage.code(), stage.title())),
                    all(
                            codePrinciples,
                            "/codePrinciples",
                            (principle, at) -> new FrameworkContent.Principle(principle.id(), principle.title())),
                    all(
                            ratingScale,
                            "/ratingScale",
                            (rating, at) -> new FrameworkContent.Rating(rating.value(), rating.label())),
                    all(areas, "/areas", (area, at) -> area.toArea(at, codes, check)));
            check.mustBeNone();
            return new FrameworkDraft(
                    code, version, title, requireNonNullElse(note, ""), Reference.meant(references), content);
        }

        /** All that a version says, as an author would write it. */
        public static Draft of(Framework framework) {
            var view = View.of(framework);
            return new Draft(
                    view.code(),
                    view.title(),
                    view.version(),
                    view.note(),
                    view.references(),
                    view.stages(),
                    view.codePrinciples(),
                    view.ratingScale(),
                    view.areas());
        }
    }

    @Schema(name = "Successor", description = "The version that continues a published one, and begins as its copy.")
    record Successor(
            @NotNull @Pattern(regexp = VERSION) @Schema(description = "The number of the new version", examples = "1.1")
            String version) {}

    @Schema(name = "Stage", description = "A step of a career that the framework asks something of.")
    public record Stage(
            @NotNull @Pattern(regexp = STAGE_CODE) @Schema(examples = "S1")
            String code,

            @NotNull
            @Size(max = TITLE)
            @PlainText
            @Schema(examples = "Stage 1: New and first-line managers and leaders")
            String title) {}

    @Schema(name = "CodePrinciple", description = "A principle of the code of practice.")
    public record Principle(
            @Nullable
            @Schema(
                    description =
                            "Stays the same across versions. Send it to keep the identity of a principle under another"
                                    + " title; leave it out for a principle that is new or keeps its title.",
                    examples = "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8a05")
            UUID id,

            @NotNull @Size(max = TITLE) @PlainText @Schema(examples = "Compassion")
            String title) {}

    @Schema(name = "Rating", description = "One value of the scale on which people rate themselves.")
    public record Rating(
            @NotNull @Min(0) @Max(HIGHEST_RATING) @Schema(examples = "3")
            Integer value,

            @NotNull @Size(max = TITLE) @PlainText @Schema(examples = "Proficient")
            String label) {}

    @Schema(name = "OfficialReference", description = "An official text that something rests on.")
    public record Reference(
            @NotBlank
            @Size(max = REFERENCE_TITLE)
            @PlainText
            @Schema(examples = "Health and Social Care Act 2008 (Regulated Activities) Regulations 2014, regulation 5")
            String title,

            @Nullable
            @Size(max = ADDRESS)
            @Pattern(regexp = WEB_ADDRESS)
            @Schema(
                    description = "Where it can be read, as a web address",
                    examples = "https://www.legislation.gov.uk/uksi/2014/2936/regulation/5")
            String uri) {

        private static List<FrameworkContent.Reference> meant(@Nullable List<Reference> references) {
            return references == null
                    ? List.of()
                    : references.stream()
                            .map(reference -> new FrameworkContent.Reference(reference.title, reference.uri))
                            .toList();
        }

        private static Background background(@Nullable String note, @Nullable List<Reference> references) {
            return new Background(requireNonNullElse(note, ""), meant(references));
        }

        private static @Nullable List<Reference> of(List<FrameworkContent.Reference> references) {
            return references.isEmpty()
                    ? null
                    : references.stream()
                            .map(reference -> new Reference(reference.title(), reference.uri()))
                            .toList();
        }
    }

    private static @Nullable String written(String note) {
        return note.isEmpty() ? null : note;
    }

    @Schema(name = "Area")
    public record Area(
            @Nullable @Schema(description = ID, examples = "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8a01")
            UUID id,

            @NotNull @Pattern(regexp = PART_CODE) @Schema(examples = "1")
            String code,

            @NotNull @Size(max = TITLE) @PlainText @Schema(examples = "Developing self")
            String title,

            @Nullable
            @Size(max = TEXT)
            @PlainText(multiline = true)
            @Schema(description = NOTE, examples = "Everything else rests on it.")
            String note,

            @Nullable @Size(max = REFERENCES) List<@NotNull @Valid Reference> references,

            @NotNull @Size(max = STANDARDS) List<@NotNull @Valid Standard> standards) {

        private FrameworkContent.Area toArea(String at, List<String> stages, DraftCheck check) {
            return new FrameworkContent.Area(
                    id,
                    code,
                    title,
                    Reference.background(note, references),
                    all(standards, at + "/standards", (standard, s) -> standard.toStandard(s, stages, check)));
        }

        private static Area of(FrameworkContent.Area area) {
            return new Area(
                    area.id(),
                    area.code(),
                    area.title(),
                    written(area.background().note()),
                    Reference.of(area.background().references()),
                    area.standards().stream().map(Standard::of).toList());
        }
    }

    @Schema(name = "Standard")
    public record Standard(
            @Nullable @Schema(description = ID, examples = "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8a02")
            UUID id,

            @NotNull @Pattern(regexp = PART_CODE) @Schema(examples = "1.1")
            String code,

            @NotNull @Size(max = TITLE) @PlainText @Schema(examples = "Personal productivity and wellbeing")
            String title,

            @Nullable
            @Size(max = TEXT)
            @PlainText(multiline = true)
            @Schema(description = NOTE, examples = "Includes what teams do for one another.")
            String note,

            @Nullable @Size(max = REFERENCES) List<@NotNull @Valid Reference> references,

            @NotNull @Size(max = COMPETENCIES) List<@NotNull @Valid Competency> competencies) {

        private FrameworkContent.Standard toStandard(String at, List<String> stages, DraftCheck check) {
            return new FrameworkContent.Standard(
                    id,
                    code,
                    title,
                    Reference.background(note, references),
                    all(
                            competencies,
                            at + "/competencies",
                            (competency, c) -> competency.toCompetency(c, stages, check)));
        }

        private static Standard of(FrameworkContent.Standard standard) {
            return new Standard(
                    standard.id(),
                    standard.code(),
                    standard.title(),
                    written(standard.background().note()),
                    Reference.of(standard.background().references()),
                    standard.competencies().stream().map(Competency::of).toList());
        }
    }

    @Schema(name = "Competency")
    public record Competency(
            @Nullable @Schema(description = ID, examples = "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8a03")
            UUID id,

            @NotNull @Pattern(regexp = PART_CODE) @Schema(examples = "1.1.1")
            String code,

            @NotNull @Size(max = TITLE) @PlainText @Schema(examples = "Prioritise for personal productivity")
            String title,

            @Nullable
            @Size(max = TEXT)
            @PlainText(multiline = true)
            @Schema(description = NOTE, examples = "Read together with the working time rules.")
            String note,

            @Nullable @Size(max = REFERENCES) List<@NotNull @Valid Reference> references,

            @Nullable
            @Size(max = STAGES)
            @Schema(
                    description = "The stages it says something about; all stages of the framework if left out",
                    examples = "[\"S1\"]")
            List<@NotNull @Pattern(regexp = STAGE_CODE) String> stages,

            @NotNull @Size(max = STAGES) List<@NotNull @Valid StageStatement> statements) {

        /** Keeps one statement for each stage claimed, in the order of the stages, empty where none is written yet. */
        private FrameworkContent.Competency toCompetency(String at, List<String> allStages, DraftCheck check) {
            var claimed = requireNonNullElse(stages, allStages);
            if (stages != null) {
                check.mustDiffer(stages, Function.identity(), at + "/stages", "");
            }
            check.mustBeAmong(
                    allStages,
                    claimed,
                    Function.identity(),
                    at + "/stages",
                    "",
                    "STAGE_UNKNOWN",
                    "stage of this framework");
            check.mustDiffer(statements, StageStatement::stage, at + "/statements", "/stage");
            check.mustBeAmong(
                    claimed,
                    statements,
                    StageStatement::stage,
                    at + "/statements",
                    "/stage",
                    "STAGE_NOT_CLAIMED",
                    "stage that this competency claims");
            Map<String, StageStatement> written = statements.stream()
                    .collect(Collectors.toMap(StageStatement::stage, Function.identity(), (first, second) -> first));
            return new FrameworkContent.Competency(
                    id,
                    code,
                    title,
                    Reference.background(note, references),
                    allStages.stream()
                            .filter(claimed::contains)
                            .map(stage -> StageStatement.toStatement(stage, written.get(stage)))
                            .toList());
        }

        private static Competency of(FrameworkContent.Competency competency) {
            return new Competency(
                    competency.id(),
                    competency.code(),
                    competency.title(),
                    written(competency.background().note()),
                    Reference.of(competency.background().references()),
                    competency.stages(),
                    StageStatement.of(competency.statements()));
        }
    }

    @Schema(name = "StageStatement", description = "What a competency asks for at one stage.")
    public record StageStatement(
            @Nullable @Schema(description = ID, examples = "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8a04")
            UUID id,

            @NotNull @Pattern(regexp = STAGE_CODE) @Schema(examples = "S1")
            String stage,

            @NotNull
            @Size(max = TEXT)
            @PlainText(multiline = true)
            @Schema(examples = "Plans the team's week around what matters most to patients")
            String text) {

        private static Statement toStatement(String stage, @Nullable StageStatement written) {
            return written == null
                    ? new Statement(null, stage, "")
                    : new Statement(written.id(), stage, written.text());
        }

        private static List<StageStatement> of(List<Statement> statements) {
            return statements.stream()
                    .filter(statement -> !statement.text().isEmpty())
                    .map(statement -> new StageStatement(statement.id(), statement.stage(), statement.text()))
                    .toList();
        }
    }

    @Schema(name = "FrameworkHeading", description = "A version of a framework without what it says.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FrameworkHeading(
            @Schema(examples = "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8a00")
            UUID id,

            @Schema(examples = "MLF") String code,

            @Schema(examples = "NHS Management and Leadership Framework")
            String title,

            @Schema(examples = "1.0") String version,
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

        static FrameworkHeading of(Framework framework) {
            var publication = framework.publication();
            return new FrameworkHeading(
                    framework.id(),
                    framework.code(),
                    framework.title(),
                    framework.version(),
                    publication.status(),
                    publication.createdAt(),
                    publication.updatedAt(),
                    publication.publishedAt().orElse(null),
                    publication.retirement().map(Retirement::retiresOn).orElse(null));
        }
    }

    @Schema(name = "Framework", description = "A version of a framework with all that it says.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            @Schema(examples = "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8a00")
            UUID id,

            @Schema(examples = "MLF") String code,

            @Schema(examples = "NHS Management and Leadership Framework")
            String title,

            @Schema(examples = "1.0") String version,

            @Nullable @Schema(examples = "Stage descriptors are a demonstration.")
            String note,

            @Nullable @Schema(description = "The official texts that this version as a whole rests on")
            List<Reference> references,

            PublicationStatus status,

            @Schema(examples = "2026-11-02T09:30:00Z") Instant createdAt,

            @Schema(examples = "2026-11-16T15:05:12Z") Instant updatedAt,

            @Nullable @Schema(examples = "2026-11-16T15:05:12Z")
            Instant publishedAt,

            @Nullable
            @Schema(
                    description = "The version that this one continues; none for a first version",
                    examples = "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f89ff")
            UUID predecessorId,

            @Nullable
            @Schema(description = "What reviewers asked for, oldest first; shown until the version is published")
            List<PublicationJson.Returned> returns,

            PublicationJson.@Nullable RetirementNotice retirement,

            @Nullable
            @Schema(
                    description = "When its retirement, once only scheduled, took effect",
                    examples = "2099-09-01T00:00:31Z")
            Instant retiredAt,

            List<Stage> stages,

            List<Principle> codePrinciples,
            List<Rating> ratingScale,
            List<Area> areas) {

        static View of(Framework framework) {
            var publication = framework.publication();
            var content = framework.content();
            return new View(
                    framework.id(),
                    framework.code(),
                    framework.title(),
                    framework.version(),
                    written(framework.note()),
                    Reference.of(framework.references()),
                    publication.status(),
                    publication.createdAt(),
                    publication.updatedAt(),
                    publication.publishedAt().orElse(null),
                    framework.predecessorId().orElse(null),
                    publication.isPublic() ? null : PublicationJson.Returned.of(publication),
                    PublicationJson.RetirementNotice.of(publication),
                    publication.retiredAt().orElse(null),
                    content.stages().stream()
                            .map(stage -> new Stage(stage.code(), stage.title()))
                            .toList(),
                    content.codePrinciples().stream()
                            .map(principle -> new Principle(principle.id(), principle.title()))
                            .toList(),
                    content.ratingScale().stream()
                            .map(rating -> new Rating(rating.value(), rating.label()))
                            .toList(),
                    content.areas().stream().map(Area::of).toList());
        }
    }

    @Schema(
            name = "CompetencyInFramework",
            description = "A competency as a published version of its framework has it.")
    record CompetencyView(
            @Schema(examples = "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8a03")
            UUID id,

            @Schema(examples = "1.1.1") String code,

            @Schema(examples = "Prioritise for personal productivity")
            String title,

            @Nullable @Schema(description = NOTE, examples = "Read together with the working time rules.")
            String note,

            @Nullable List<Reference> references,

            FrameworkPlace framework,
            Place area,
            Place standard,
            List<StageStatement> statements) {

        static CompetencyView of(PublishedCompetency competency) {
            return new CompetencyView(
                    competency.id(),
                    competency.code(),
                    competency.title(),
                    written(competency.background().note()),
                    Reference.of(competency.background().references()),
                    new FrameworkPlace(
                            competency.frameworkId(),
                            competency.frameworkCode(),
                            competency.frameworkTitle(),
                            competency.frameworkVersion()),
                    Place.of(competency.area()),
                    Place.of(competency.standard()),
                    StageStatement.of(competency.statements()));
        }
    }

    @Schema(name = "FrameworkPlace", description = "The version of the framework that a competency is shown from.")
    record FrameworkPlace(
            @Schema(examples = "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8a00")
            UUID id,

            @Schema(examples = "MLF") String code,

            @Schema(examples = "NHS Management and Leadership Framework")
            String title,

            @Schema(examples = "1.0") String version) {}

    @Schema(name = "Place", description = "The area or standard that a competency stands in.")
    record Place(
            @Schema(examples = "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8a01")
            UUID id,

            @Schema(examples = "1") String code,

            @Schema(examples = "Developing self") String title) {

        private static Place of(PublishedCompetency.Place place) {
            return new Place(place.id(), place.code(), place.title());
        }
    }
}
