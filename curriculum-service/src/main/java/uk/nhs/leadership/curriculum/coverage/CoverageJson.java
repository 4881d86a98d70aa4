package uk.nhs.leadership.curriculum.coverage;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.QueryValue;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;
import uk.nhs.leadership.curriculum.coverage.Correspondence.Basis;
import uk.nhs.leadership.curriculum.coverage.Correspondence.Reason;
import uk.nhs.leadership.curriculum.coverage.Coverage.Cell;
import uk.nhs.leadership.curriculum.coverage.Coverage.Gap;
import uk.nhs.leadership.curriculum.coverage.Coverage.OverClaim;
import uk.nhs.leadership.curriculum.coverage.Coverage.Reached;
import uk.nhs.leadership.curriculum.coverage.Coverage.Taught;
import uk.nhs.leadership.curriculum.coverage.Coverage.Uncounted;
import uk.nhs.leadership.curriculum.programme.Depth;
import uk.nhs.leadership.curriculum.programme.Programme;

/** The wire format of coverage as JSON. For spreadsheets it is {@link CoverageSheet}'s, the drawing is {@link HeatMap}'s. */
final class CoverageJson {
    /** The other forms are for those who ask for them: whoever takes anything gets JSON. */
    static final String ASKED_FOR = ";qs=0.5";

    static final String IN_UTF_8 = ";charset=UTF-8";
    static final String CSV = "text/csv";
    static final String SVG = "image/svg+xml";
    static final String MODULE = "moduleId";
    static final String STAGE = "stage";
    static final String AGAINST = "against";

    static final String COMPARED_WITH =
            "The version of a curriculum to compare with, if not the one that the programmes are"
                    + " built on: another version of it or, on the same framework, another curriculum";

    /** As many ids as an address has room for, and some. */
    private static final int MOST_NAMED = 200;

    private CoverageJson() {}

    /** What the parameters of a query ask for. */
    static CoverageService.Question question(List<String> modules, @Nullable String stage, @Nullable String against) {
        return new CoverageService.Question(Set.copyOf(ids(MODULE, modules)), stage, QueryValue.id(AGAINST, against));
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

    @Schema(
            name = "Coverage",
            description =
                    "What programmes cover of a curriculum. Each module is told once, in `modules`; everywhere else a"
                            + " number stands for it, which is its place there, from 0.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            @Schema(
                    description = "What the programmes are compared with",
                    examples = "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8b00")
            UUID curriculumVersionId,

            @Schema(description = "The versions of programmes that were looked at")
            List<CoveringProgramme> programmes,

            @Schema(description = "Those of their modules that were looked at")
            List<CoveringModule> modules,

            @Schema(description = "One for each stage of each competency, in the order of the framework")
            List<CellJson> matrix,

            @Schema(description = "The outcomes that nobody works towards, or nobody assesses")
            List<GapJson> gaps,

            @Schema(description = "The outcomes that more than one module assesses")
            List<DuplicationJson> duplications,

            @Schema(description = "The modules whose claims take more time at the least than the module has")
            List<OverClaimJson> overClaims,

            LeastTimes leastTimes,

            @Nullable @Schema(description = "Only if a curriculum to compare with was named")
            ComparisonJson comparison) {

        static View of(CoverageService.Answer answer) {
            var coverage = answer.coverage();
            return new View(
                    answer.curriculum().id(),
                    answer.programmes().stream().map(CoveringProgramme::of).toList(),
                    CoveringModule.of(answer),
                    coverage.cells().stream().map(CellJson::of).toList(),
                    coverage.gaps().stream().flatMap(GapJson::of).toList(),
                    coverage.duplications().stream().map(DuplicationJson::of).toList(),
                    coverage.overClaims().stream().map(OverClaimJson::of).toList(),
                    LeastTimes.of(answer.times()),
                    answer.isComparison() ? ComparisonJson.of(answer) : null);
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
            @Schema(examples = "Mary Seacole") String title,

            @Schema(description = "What it is built on", examples = "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8b00")
            UUID curriculumVersionId) {

        private static CoveringProgramme of(Programme programme) {
            return new CoveringProgramme(
                    programme.id(), programme.code(), programme.version(), programme.title(), programme.curriculumId());
        }
    }

    @Schema(name = "CoveringModule", description = "A module that was looked at.")
    record CoveringModule(
            @Schema(description = "Its place in `programmes`, from 0", examples = "0")
            int programme,

            @Schema(examples = "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8c01")
            UUID id,

            @Schema(examples = "M1") String code,
            @Schema(examples = "20") int hours) {

        private static List<CoveringModule> of(CoverageService.Answer answer) {
            var places = new HashMap<UUID, Integer>();
            answer.programmes().forEach(programme -> places.put(programme.id(), places.size()));
            return answer.modules().stream()
                    .map(taught -> new CoveringModule(
                            requireNonNull(places.get(taught.programme().id())),
                            requireNonNull(taught.module().id()),
                            taught.module().code(),
                            taught.module().hours()))
                    .toList();
        }

        private static List<Integer> places(List<Taught> modules) {
            return modules.stream().map(Taught::place).toList();
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

            @Schema(description = "Places in `modules`, from 0", examples = "[0]")
            List<Integer> introducedBy,

            @Schema(description = "Places in `modules`, from 0", examples = "[1]")
            List<Integer> developedBy,

            @Schema(description = "Places in `modules`, from 0", examples = "[2, 7]")
            List<Integer> assessedBy) {

        private static ReachedJson of(Reached reached) {
            return new ReachedJson(
                    reached.outcome().code(),
                    reached.outcome().required(),
                    reached.depth().orElse(null),
                    CoveringModule.places(reached.by(Depth.INTRODUCED)),
                    CoveringModule.places(reached.by(Depth.DEVELOPED)),
                    CoveringModule.places(reached.by(Depth.ASSESSED)));
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
    record DuplicationJson(
            @Schema(examples = "1.2.1-S1") String outcome,
            @Schema(examples = "1.2.1") String competency,
            @Schema(examples = "S1") String stage,

            @Schema(description = "Places in `modules`, from 0", examples = "[2, 7]")
            List<Integer> assessedBy) {

        private static DuplicationJson of(Reached reached) {
            var outcome = reached.outcome();
            return new DuplicationJson(
                    outcome.code(),
                    outcome.competency(),
                    outcome.stage(),
                    CoveringModule.places(reached.by(Depth.ASSESSED)));
        }
    }

    @Schema(name = "OverClaim", description = "A module that claims more than its hours allow.")
    record OverClaimJson(
            @Schema(description = "Its place in `modules`, from 0", examples = "4")
            int module,

            @Schema(description = "The time that its claims take at the least", examples = "PT21H30M")
            String least) {

        private static OverClaimJson of(OverClaim overClaim) {
            return new OverClaimJson(overClaim.by().place(), overClaim.least().toString());
        }
    }

    @Schema(
            name = "CoverageComparison",
            description = "How what was claimed for the outcomes of other versions and curricula was counted here.")
    record ComparisonJson(
            @Schema(description = "What the programmes are built on")
            List<ComparedCurriculum> curricula,

            @Schema(description = "The outcomes of those that modules work towards, and that have no answer here")
            List<UncountedJson> uncounted) {

        private static ComparisonJson of(CoverageService.Answer answer) {
            return new ComparisonJson(
                    answer.correspondences().stream()
                            .map(ComparedCurriculum::of)
                            .toList(),
                    answer.coverage().uncounted().stream()
                            .map(UncountedJson::of)
                            .toList());
        }
    }

    @Schema(name = "ComparedCurriculum", description = "A version of a curriculum that programmes are built on.")
    record ComparedCurriculum(
            @Schema(examples = "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8b00")
            UUID id,

            @Schema(examples = "ADC") String code,
            @Schema(examples = "1.0") String version,

            @Schema(
                    description = "`OUTCOME`: a version of the same curriculum, a claim counts for the same outcome."
                            + " `COMPETENCY`: another curriculum, a claim counts for every outcome for the same competency"
                            + " at the same stage",
                    examples = "OUTCOME")
            Basis recognisedBy) {

        private static ComparedCurriculum of(Correspondence correspondence) {
            var from = correspondence.from();
            return new ComparedCurriculum(from.id(), from.code(), from.version(), correspondence.basis());
        }
    }

    @Schema(
            name = "UncountedOutcome",
            description = "An outcome that modules work towards, and that has no answer here.")
    record UncountedJson(
            @Schema(description = "What it is an outcome of", examples = "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8b00")
            UUID curriculumVersionId,

            @Schema(examples = "1.2.4-S1") String outcome,
            @Schema(examples = "1.2.4") String competency,
            @Schema(examples = "S1") String stage,

            @Schema(
                    description =
                            "`OUTCOME_GONE`: the version compared with does not have it. `COMPETENCY_CHANGED`: its"
                                    + " competency was split, merged or dropped. `NOT_ASKED`: nothing is asked of its competency"
                                    + " at the stage",
                    examples = "COMPETENCY_CHANGED")
            Reason reason,

            @Schema(
                    description = "Codes of what stands for its competency now, where that changed",
                    examples = "[\"1.2.5\"]")
            List<String> candidates,

            @Schema(description = "Places in `modules`, from 0", examples = "[0]")
            List<Integer> by) {

        private static UncountedJson of(Uncounted uncounted) {
            var outcome = uncounted.what().outcome();
            return new UncountedJson(
                    uncounted.of().id(),
                    outcome.code(),
                    outcome.competency(),
                    outcome.stage(),
                    uncounted.what().reason(),
                    uncounted.what().candidates(),
                    CoveringModule.places(uncounted.by()));
        }
    }
}
