package uk.nhs.leadership.curriculum.coverage;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.QueryValue;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;
import uk.nhs.leadership.curriculum.coverage.Coverage.Cell;
import uk.nhs.leadership.curriculum.coverage.Coverage.Contribution;
import uk.nhs.leadership.curriculum.coverage.Coverage.Gap;
import uk.nhs.leadership.curriculum.coverage.Coverage.OverClaim;
import uk.nhs.leadership.curriculum.coverage.Coverage.Reached;
import uk.nhs.leadership.curriculum.coverage.Coverage.Taught;
import uk.nhs.leadership.curriculum.programme.Depth;
import uk.nhs.leadership.curriculum.programme.Programme;

/** The wire format of coverage: as JSON, and as CSV for spreadsheets. The drawing is {@link HeatMap}'s. */
final class CoverageJson {
    /** The other forms are for those who ask for them: whoever takes anything gets JSON. */
    static final String ASKED_FOR = ";qs=0.5";

    static final String IN_UTF_8 = ";charset=UTF-8";
    static final String CSV = "text/csv";
    static final String SVG = "image/svg+xml";
    static final String MODULE = "moduleId";
    static final String STAGE = "stage";

    /** As many ids as an address has room for, and some. */
    private static final int MOST_NAMED = 200;

    private CoverageJson() {}

    /** Which part of the programmes the parameters of a query ask for. */
    static CoverageService.Part part(List<String> modules, @Nullable String stage) {
        return new CoverageService.Part(ids(MODULE, modules), stage);
    }

    /** The ids that a parameter of a query names. */
    static List<UUID> ids(String name, List<String> texts) {
        if (texts.size() > MOST_NAMED) {
            throw new InvalidInput(new Fault("?" + name, "TOO_MANY", "Name " + MOST_NAMED + " at most"));
        }
        return texts.stream()
                .map(text -> requireNonNull(QueryValue.id(name, text)))
                .toList();
    }

    @Schema(name = "Coverage", description = "What programmes cover of a curriculum.")
    record View(
            @Schema(examples = "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8b00")
            UUID curriculumVersionId,

            @Schema(description = "The versions of programmes that were looked at")
            List<CoveringProgramme> programmes,

            @Schema(description = "One for each stage of each competency, in the order of the framework")
            List<CellJson> matrix,

            @Schema(description = "The outcomes that nobody works towards, or nobody assesses")
            List<GapJson> gaps,

            @Schema(description = "The outcomes that more than one module assesses")
            List<DuplicationJson> duplications,

            @Schema(description = "The modules whose claims take more time at the least than the module has")
            List<OverClaimJson> overClaims,

            LeastTimes leastTimes) {

        static View of(CoverageService.Answer answer) {
            var coverage = answer.coverage();
            return new View(
                    answer.curriculum().id(),
                    answer.programmes().stream().map(CoveringProgramme::of).toList(),
                    coverage.cells().stream().map(CellJson::of).toList(),
                    coverage.gaps().stream().flatMap(GapJson::of).toList(),
                    coverage.duplications().stream().map(DuplicationJson::of).toList(),
                    coverage.overClaims().stream().map(OverClaimJson::of).toList(),
                    LeastTimes.of(answer.times()));
        }
    }

    @Schema(
            name = "LeastTimes",
            description = "How long it takes at the least to take one outcome so far: by this over-claims are judged.")
    record LeastTimes(
            @Schema(examples = "PT30M") String introduced,
            @Schema(examples = "PT2H") String developed,
            @Schema(examples = "PT3H") String assessed) {

        private static LeastTimes of(CoverageConfig times) {
            return new LeastTimes(
                    times.introduced().toString(),
                    times.developed().toString(),
                    times.assessed().toString());
        }
    }

    @Schema(name = "CoveringProgramme", description = "A version of a programme that was looked at.")
    record CoveringProgramme(
            @Schema(examples = "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8c00")
            UUID id,

            @Schema(examples = "MSP") String code,
            @Schema(examples = "1.0") String version,
            @Schema(examples = "Mary Seacole") String title) {

        private static CoveringProgramme of(Programme programme) {
            return new CoveringProgramme(programme.id(), programme.code(), programme.version(), programme.title());
        }
    }

    @Schema(name = "CoverageCell", description = "A competency at a stage, and how far it is taken.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CellJson(
            @Schema(examples = "1.2.1") String competency,
            @Schema(examples = "S1") String stage,

            @Nullable
            @Schema(description = "The furthest of its outcomes; left out if none is covered", examples = "ASSESSED")
            Depth depth,

            @Schema(description = "Empty if the curriculum asks nothing of it")
            List<ReachedJson> outcomes) {

        private static CellJson of(Cell cell) {
            return new CellJson(
                    cell.competency(),
                    cell.stage(),
                    cell.depth().orElse(null),
                    cell.outcomes().stream().map(ReachedJson::of).toList());
        }
    }

    @Schema(name = "CoveredOutcome", description = "An outcome, how far it is taken, and by what.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReachedJson(
            @Schema(examples = "1.2.1-S1") String outcome,
            @Schema(examples = "true") boolean required,

            @Nullable @Schema(description = "Left out if nobody works towards it", examples = "ASSESSED")
            Depth depth,

            List<ContributionJson> by) {

        private static ReachedJson of(Reached reached) {
            return new ReachedJson(
                    reached.outcome().code(),
                    reached.outcome().required(),
                    reached.depth().orElse(null),
                    ContributionJson.of(reached.contributions()));
        }
    }

    @Schema(name = "Contribution", description = "A module that takes an outcome so far.")
    record ContributionJson(
            @Schema(examples = "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8c00")
            UUID programmeVersionId,

            @Schema(examples = "MSP") String programme,
            @Schema(examples = "M1") String module,
            @Schema(examples = "20") int hours,
            @Schema(examples = "ASSESSED") Depth depth) {

        private static List<ContributionJson> of(List<Contribution> contributions) {
            return contributions.stream()
                    .map(contribution -> new ContributionJson(
                            contribution.by().programme().id(),
                            contribution.by().programme().code(),
                            contribution.by().module().code(),
                            contribution.by().module().hours(),
                            contribution.depth()))
                    .toList();
        }
    }

    @Schema(name = "CoverageGap", description = "An outcome that lacks something.")
    record GapJson(
            @Schema(examples = "1.2.3-S1") String outcome,
            @Schema(examples = "1.2.3") String competency,
            @Schema(examples = "S1") String stage,
            @Schema(examples = "true") boolean required,
            @Schema(examples = "NOT_COVERED") Gap gap) {

        private static Stream<GapJson> of(Reached reached) {
            var outcome = reached.outcome();
            return reached
                    .gap()
                    .map(gap ->
                            new GapJson(outcome.code(), outcome.competency(), outcome.stage(), outcome.required(), gap))
                    .stream();
        }
    }

    @Schema(name = "Duplication", description = "An outcome that more than one module assesses.")
    record DuplicationJson(@Schema(examples = "1.2.1-S1") String outcome, List<ContributionJson> by) {

        private static DuplicationJson of(Reached reached) {
            return new DuplicationJson(reached.outcome().code(), ContributionJson.of(reached.assessments()));
        }
    }

    @Schema(name = "OverClaim", description = "A module that claims more than its hours allow.")
    record OverClaimJson(
            @Schema(examples = "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8c00")
            UUID programmeVersionId,

            @Schema(examples = "MSP") String programme,
            @Schema(examples = "M1") String module,
            @Schema(examples = "20") int hours,

            @Schema(description = "The time that its claims take at the least", examples = "PT21H30M")
            String least) {

        private static OverClaimJson of(OverClaim overClaim) {
            var taught = overClaim.by();
            return new OverClaimJson(
                    taught.programme().id(),
                    taught.programme().code(),
                    taught.module().code(),
                    taught.module().hours(),
                    overClaim.least().toString());
        }
    }

    /**
     * A line for each module that works towards an outcome; for an outcome without one, and for a cell of which the
     * curriculum asks nothing, a line with the rest left empty. Codes and numbers only, none of which needs quotes or
     * could be taken for a formula.
     */
    static String csv(Coverage coverage) {
        return Stream.concat(
                        Stream.of("competency,stage,outcome,required,depth,programme,version,module,hours"),
                        coverage.cells().stream().flatMap(CoverageJson::lines))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static Stream<String> lines(Cell cell) {
        var place = cell.competency() + "," + cell.stage();
        return cell.outcomes().isEmpty()
                ? Stream.of(place + ",,,,,,,")
                : cell.outcomes().stream().flatMap(reached -> lines(place, reached));
    }

    private static Stream<String> lines(String place, Reached reached) {
        var outcome =
                place + "," + reached.outcome().code() + "," + reached.outcome().required();
        return reached.contributions().isEmpty()
                ? Stream.of(outcome + ",,,,,")
                : reached.contributions().stream()
                        .map(contribution -> outcome + "," + contribution.depth() + "," + csv(contribution.by()));
    }

    private static String csv(Taught taught) {
        return taught.programme().code() + "," + taught.programme().version() + ","
                + taught.module().code() + "," + taught.module().hours();
    }
}
