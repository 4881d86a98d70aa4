package uk.nhs.leadership.curriculum.coverage;

import static java.util.Comparator.naturalOrder;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.curriculum.curriculum.CurriculumContent;
import uk.nhs.leadership.curriculum.curriculum.CurriculumContent.Outcome;
import uk.nhs.leadership.curriculum.framework.FrameworkContent;
import uk.nhs.leadership.curriculum.programme.Depth;
import uk.nhs.leadership.curriculum.programme.Programme;
import uk.nhs.leadership.curriculum.programme.ProgrammeContent.ProgrammeModule;

/**
 * How far some modules take the outcomes of a curriculum.
 *
 * @param cells one for each stage of each competency, in the order of the framework
 * @param overClaims the modules whose claims take more time than they have
 */
record Coverage(List<Cell> cells, List<OverClaim> overClaims) {

    /** A module of a programme, as one of those that are looked at. */
    record Taught(Programme programme, ProgrammeModule module) {}

    /** That a module takes an outcome so far. */
    record Contribution(Taught by, Depth depth) {}

    /** An outcome and all that works towards it, in the order of the modules. */
    record Reached(Outcome outcome, List<Contribution> contributions) {

        /** How far it is taken at the most; nothing if nobody works towards it. */
        Optional<Depth> depth() {
            return contributions.stream().map(Contribution::depth).max(naturalOrder());
        }

        /** What is left to do; nothing if it is assessed. */
        Optional<Gap> gap() {
            if (contributions.isEmpty()) {
                return Optional.of(Gap.NOT_COVERED);
            }
            return assessments().isEmpty() ? Optional.of(Gap.NOT_ASSESSED) : Optional.empty();
        }

        /** Those who assess it. */
        List<Contribution> assessments() {
            return contributions.stream()
                    .filter(contribution -> contribution.depth() == Depth.ASSESSED)
                    .toList();
        }
    }

    /** What an outcome lacks. A constant's name is the public code. */
    enum Gap {
        /** No module works towards it. */
        NOT_COVERED,
        /** Modules work towards it, and none assesses it. */
        NOT_ASSESSED
    }

    /** Where a competency, by its code, meets a stage. */
    record Place(String competency, String stage) {}

    /** One competency at one stage; without outcomes if the curriculum asks nothing of it there. */
    record Cell(String competency, String stage, List<Reached> outcomes) {
        Place place() {
            return new Place(competency, stage);
        }

        Optional<Depth> depth() {
            return outcomes.stream()
                    .flatMap(outcome -> outcome.depth().stream())
                    .max(naturalOrder());
        }
    }

    /** A module and the time that its claims take at the least, which is more than it has. */
    record OverClaim(Taught by, Duration least) {}

    Coverage {
        cells = List.copyOf(cells);
        overClaims = List.copyOf(overClaims);
    }

    /**
     * Works it out.
     *
     * @param modules the modules to be looked at, all of programmes on this curriculum
     * @param stage the code of the only stage to be looked at; null for all
     */
    static Coverage of(
            FrameworkContent framework,
            CurriculumContent curriculum,
            List<Taught> modules,
            @Nullable String stage,
            CoverageConfig times) {
        var contributions = contributions(modules);
        var outcomes = curriculum.outcomes().stream()
                .map(outcome -> new Reached(outcome, contributions.getOrDefault(outcome.code(), List.of())))
                .collect(groupingBy(reached -> new Place(
                        reached.outcome().competency(), reached.outcome().stage())));
        var cells = framework
                .competencies()
                .flatMap(competency -> competency.stages().stream()
                        .filter(each -> stage == null || stage.equals(each))
                        .map(each -> new Cell(
                                competency.code(),
                                each,
                                outcomes.getOrDefault(new Place(competency.code(), each), List.of()))))
                .toList();
        return new Coverage(
                cells,
                modules.stream().flatMap(module -> overClaim(module, times)).toList());
    }

    /** By the code of the outcome. */
    private static Map<String, List<Contribution>> contributions(List<Taught> modules) {
        record Named(String outcome, Contribution contribution) {}
        return modules.stream()
                .flatMap(taught -> taught.module().claims().stream()
                        .map(claim -> new Named(claim.outcome(), new Contribution(taught, claim.depth()))))
                .collect(groupingBy(Named::outcome, mapping(Named::contribution, toList())));
    }

    private static Stream<OverClaim> overClaim(Taught taught, CoverageConfig times) {
        var least = taught.module().claims().stream()
                .map(claim -> least(claim.depth(), times))
                .reduce(Duration.ZERO, Duration::plus);
        return least.compareTo(Duration.ofHours(taught.module().hours())) > 0
                ? Stream.of(new OverClaim(taught, least))
                : Stream.empty();
    }

    private static Duration least(Depth depth, CoverageConfig times) {
        return switch (depth) {
            case INTRODUCED -> times.introduced();
            case DEVELOPED -> times.developed();
            case ASSESSED -> times.assessed();
        };
    }

    /** All outcomes, cell by cell. */
    Stream<Reached> outcomes() {
        return cells.stream().flatMap(cell -> cell.outcomes().stream());
    }

    /** The outcomes that lack something. */
    List<Reached> gaps() {
        return outcomes().filter(outcome -> outcome.gap().isPresent()).toList();
    }

    /** The outcomes that more than one module assesses. */
    List<Reached> duplications() {
        return outcomes().filter(outcome -> outcome.assessments().size() > 1).toList();
    }

    /** The modules of these programmes, or those of them that are named. */
    static List<Taught> taught(List<Programme> programmes, List<UUID> named) {
        return programmes.stream()
                .flatMap(programme -> programme.content().modules().stream()
                        .filter(module -> named.isEmpty() || named.contains(module.id()))
                        .map(module -> new Taught(programme, module)))
                .toList();
    }
}
