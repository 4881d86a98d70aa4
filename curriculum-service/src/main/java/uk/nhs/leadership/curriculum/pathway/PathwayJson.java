package uk.nhs.leadership.curriculum.pathway;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.toUnmodifiableSet;
import static uk.nhs.leadership.curriculum.publication.DraftCheck.each;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.PlainText;
import uk.nhs.leadership.chassis.rule.InvalidInput;
import uk.nhs.leadership.curriculum.pathway.PathwayContent.EntryPoint;
import uk.nhs.leadership.curriculum.pathway.PathwayContent.Step;
import uk.nhs.leadership.curriculum.publication.DraftCheck;
import uk.nhs.leadership.curriculum.publication.PublicationJson;
import uk.nhs.leadership.curriculum.publication.PublicationStatus;
import uk.nhs.leadership.curriculum.publication.Retirement;

/** The wire format of pathways. Steps look the same in and out, so that a draft can be read, changed and sent back. */
final class PathwayJson {
    private static final int TITLE = 200;
    private static final int TEXT = 10_000;
    static final String VERSION = "(0|[1-9][0-9]{0,3})\\.(0|[1-9][0-9]{0,3})";
    static final String CODE = "[A-Z][A-Z0-9-]{1,19}";

    private PathwayJson() {}

    @Schema(
            name = "PathwayDraft",
            description = "The whole of one version of a pathway, as an author writes it.",
            examples = """
                    {"code": "LEAD", "title": "Into leadership", "version": "1.0",
                     "note": "A demonstration.", "audience": "Whoever leads people in health and care",
                     "frameworkVersionId": "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8a00",
                     "steps": [
                       {"code": "FOUNDATIONS", "title": "Foundations", "programmes": ["EJP"], "next": ["TEAM"]},
                       {"code": "TEAM", "title": "Leading a team", "programmes": ["MSP", "GMTS"], "next": []}],
                     "entryPoints": [
                       {"step": "FOUNDATIONS", "audience": "New to leadership"},
                       {"step": "TEAM", "audience": "Lead a team already", "alreadyCompleted": ["EJP"]}]}""")
    record Draft(
            @NotNull
            @Pattern(regexp = CODE)
            @Schema(description = "The pathway's code, the same for all its versions", examples = "LEAD")
            String code,

            @NotNull @Size(max = TITLE) @PlainText @Schema(examples = "Into leadership")
            String title,

            @NotNull @Pattern(regexp = VERSION) @Schema(description = "The number of this version", examples = "1.0")
            String version,

            @Nullable
            @Size(max = TEXT)
            @PlainText(multiline = true)
            @Schema(
                    description = "What readers should know about this version as a whole",
                    examples = "A demonstration.")
            String note,

            @NotNull
            @Size(max = TITLE)
            @PlainText
            @Schema(description = "Whom it is for", examples = "Whoever leads people in health and care")
            String audience,

            @NotNull
            @Schema(
                    description = "The version of the framework through whose stages it leads",
                    examples = "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8a00")
            UUID frameworkVersionId,

            @NotNull @Size(max = 100) List<@NotNull @Valid StepJson> steps,

            @NotNull @Size(max = 50) List<@NotNull @Valid EntryPointJson> entryPoints) {

        /**
         * What the author meant.
         *
         * @throws InvalidInput if parts of the body contradict one another
         */
        PathwayDraft toDraft() {
            var check = new DraftCheck();
            check.mustDiffer(steps, StepJson::code, "/steps", "/code");
            mustStandOnce(check);
            var codes = steps.stream().map(StepJson::code).collect(toUnmodifiableSet());
            each(steps, "/steps", (step, at) -> {
                check.mustDiffer(step.next, Function.identity(), at + "/next", "");
                mustBeSteps(codes, step.next, at + "/next", "", check);
            });
            mustBeSteps(codes, entryPoints.stream().map(EntryPointJson::step).toList(), "/entryPoints", "/step", check);
            check.mustBeNone();
            return new PathwayDraft(
                    code,
                    version,
                    title,
                    requireNonNullElse(note, ""),
                    audience,
                    frameworkVersionId,
                    new PathwayContent(
                            steps.stream().map(StepJson::toStep).toList(),
                            entryPoints.stream()
                                    .map(EntryPointJson::toEntryPoint)
                                    .toList()));
        }

        /** Whoever has completed a programme has done the step that it stands in, and no other. */
        private void mustStandOnce(DraftCheck check) {
            var seen = new HashSet<String>();
            each(
                    steps,
                    "/steps",
                    (step, at) -> each(step.programmes, at + "/programmes", (programme, p) -> {
                        if (!seen.add(programme)) {
                            check.add(p, "REPEATED", programme + " stands more than once");
                        }
                    }));
        }

        private static void mustBeSteps(
                Set<String> codes, List<String> named, String at, String field, DraftCheck check) {
            check.mustBeAmong(codes, named, Function.identity(), at, field, "STEP_UNKNOWN", "step of the pathway");
        }
    }

    @Schema(name = "PathwayStep", description = "A programme to be completed, or several any one of which is enough.")
    record StepJson(
            @NotNull
            @Pattern(regexp = CODE)
            @Schema(description = "By which the pathway's other steps name it", examples = "TEAM")
            String code,

            @NotNull @Size(max = TITLE) @PlainText @Schema(examples = "Leading a team")
            String title,

            @NotNull
            @Size(max = 20)
            @Schema(description = "The codes of the programmes", examples = "[\"MSP\", \"GMTS\"]")
            List<@NotNull @Pattern(regexp = CODE) String> programmes,

            @NotNull
            @Size(max = 50)
            @Schema(
                    description = "The codes of the steps to which one may go on; empty where the pathway ends",
                    examples = "[]")
            List<@NotNull @Pattern(regexp = CODE) String> next) {

        private Step toStep() {
            return new Step(code, title, programmes, next);
        }

        private static StepJson of(Step step) {
            return new StepJson(step.code(), step.title(), step.programmes(), step.next());
        }
    }

    @Schema(name = "EntryPoint", description = "A step at which some people begin.")
    record EntryPointJson(
            @NotNull @Pattern(regexp = CODE) @Schema(description = "The code of the step", examples = "TEAM")
            String step,

            @NotNull
            @Size(max = TITLE)
            @PlainText
            @Schema(description = "Whom it is for", examples = "Lead a team already")
            String audience,

            @Nullable
            @Size(max = 20)
            @Schema(
                    description = "The codes of the programmes that everybody has completed who enters here; none if"
                            + " left out",
                    examples = "[\"EJP\"]")
            List<@NotNull @Pattern(regexp = CODE) String> alreadyCompleted) {

        private EntryPoint toEntryPoint() {
            return new EntryPoint(step, audience, requireNonNullElse(alreadyCompleted, List.of()));
        }

        private static EntryPointJson of(EntryPoint entry) {
            return new EntryPointJson(entry.step(), entry.audience(), entry.alreadyCompleted());
        }
    }

    @Schema(name = "PathwayHeading", description = "A version of a pathway without its steps.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PathwayHeading(
            @Schema(examples = "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8d00")
            UUID id,

            @Schema(examples = "LEAD") String code,
            @Schema(examples = "Into leadership") String title,
            @Schema(examples = "1.0") String version,

            @Schema(examples = "Whoever leads people in health and care")
            String audience,

            @Schema(examples = "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8a00")
            UUID frameworkVersionId,

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

        static PathwayHeading of(Pathway pathway) {
            var publication = pathway.publication();
            return new PathwayHeading(
                    pathway.id(),
                    pathway.code(),
                    pathway.title(),
                    pathway.version(),
                    pathway.audience(),
                    pathway.frameworkId(),
                    publication.status(),
                    publication.createdAt(),
                    publication.updatedAt(),
                    publication.publishedAt().orElse(null),
                    publication.retirement().map(Retirement::retiresOn).orElse(null));
        }
    }

    @Schema(name = "Pathway", description = "A version of a pathway.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            @Schema(examples = "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8d00")
            UUID id,

            @Schema(examples = "LEAD") String code,
            @Schema(examples = "Into leadership") String title,
            @Schema(examples = "1.0") String version,

            @Nullable @Schema(examples = "A demonstration.") String note,

            @Schema(examples = "Whoever leads people in health and care")
            String audience,

            @Nullable
            @Schema(
                    description = "The version that this one continues",
                    examples = "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8dff")
            UUID predecessorId,

            @Schema(examples = "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8a00")
            UUID frameworkVersionId,

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

            List<StepJson> steps,
            List<EntryPointJson> entryPoints) {

        static View of(Pathway pathway) {
            var publication = pathway.publication();
            var content = pathway.content();
            return new View(
                    pathway.id(),
                    pathway.code(),
                    pathway.title(),
                    pathway.version(),
                    pathway.note().isEmpty() ? null : pathway.note(),
                    pathway.audience(),
                    pathway.predecessorId().orElse(null),
                    pathway.frameworkId(),
                    publication.status(),
                    publication.createdAt(),
                    publication.updatedAt(),
                    publication.publishedAt().orElse(null),
                    publication.isPublic() ? null : PublicationJson.Returned.of(publication),
                    PublicationJson.RetirementNotice.of(publication),
                    publication.retiredAt().orElse(null),
                    content.steps().stream().map(StepJson::of).toList(),
                    content.entryPoints().stream().map(EntryPointJson::of).toList());
        }
    }
}
