package uk.nhs.leadership.curriculum.coverage;

import static java.util.Comparator.naturalOrder;
import static java.util.Objects.requireNonNull;
import static java.util.function.BinaryOperator.maxBy;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.curriculum.coverage.Correspondence.Unanswered;
import uk.nhs.leadership.curriculum.curriculum.Curriculum;
import uk.nhs.leadership.curriculum.curriculum.CurriculumContent;
import uk.nhs.leadership.curriculum.curriculum.CurriculumContent.Outcome;
import uk.nhs.leadership.curriculum.framework.FrameworkContent;
import uk.nhs.leadership.curriculum.programme.Depth;
import uk.nhs.leadership.curriculum.programme.Programme;
import uk.nhs.leadership.curriculum.programme.ProgrammeContent.Claim;
import uk.nhs.leadership.curriculum.programme.ProgrammeContent.ProgrammeModule;

/**
 * How far some modules take the outcomes of a curriculum.
 *
 * @param cells one for each stage of each competency, in the order of the framework
 * @param overClaims the modules whose claims take more time than they have
 * @param uncounted what the modules work towards and this curriculum has nothing for
 */
record Coverage(List<Cell> cells, List<OverClaim> overClaims, List<Uncounted> uncounted) {

    /**
     * A module of a programme, as one of those that are looked at.
     *
     * @param place among them, from 0
     */
    record Taught(int place, Programme programme, ProgrammeModule module) {}

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
            return by(Depth.ASSESSED).isEmpty() ? Optional.of(Gap.NOT_ASSESSED) : Optional.empty();
        }

        /** Those who take it just so far. */
        List<Taught> by(Depth depth) {
            return contributions.stream()
                    .filter(contribution -> contribution.depth() == depth)
                    .map(Contribution::by)
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
    record Place(String competency, String stage) {
        static Place of(Outcome outcome) {
            return new Place(outcome.competency(), outcome.stage());
        }
    }

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

    /** An outcome of another version or curriculum towards which modules work, and which has no answer in this one. */
    record Uncounted(Curriculum of, Unanswered what, List<Taught> by) {
        Uncounted {
            by = List.copyOf(by);
        }
    }

    Coverage {
        cells = List.copyOf(cells);
        overClaims = List.copyOf(overClaims);
        uncounted = List.copyOf(uncounted);
    }

    /**
     * Works it out.
     *
     * @param curriculum what the modules are compared with
     * @param modules the modules to be looked at
     * @param correspondences one to this curriculum for each that a module's programme is built on
     * @param stage the code of the only stage to be looked at; null for all
     */
    static Coverage of(
            FrameworkContent framework,
            CurriculumContent curriculum,
            List<Taught> modules,
            List<Correspondence> correspondences,
            @Nullable String stage,
            CoverageConfig times) {
        var contributions = contributions(modules, correspondences);
        var outcomes = curriculum.outcomes().stream().collect(groupingBy(Place::of));
        var cells = framework
                .competencies()
                .flatMap(competency -> competency.stages().stream()
                        .filter(each -> isWanted(each, stage))
                        .map(each -> new Place(competency.code(), each)))
                .map(place -> new Cell(
                        place.competency(),
                        place.stage(),
                        outcomes.getOrDefault(place, List.of()).stream()
                                .map(outcome -> new Reached(outcome, contributions.getOrDefault(outcome, List.of())))
                                .toList()))
                .toList();
        return new Coverage(
                cells,
                modules.stream().flatMap(module -> overClaim(module, times)).toList(),
                correspondences.stream()
                        .flatMap(each -> uncounted(each, modules))
                        .filter(each -> isWanted(each.what().outcome().stage(), stage))
                        .toList());
    }

    private static boolean isWanted(String stage, @Nullable String wanted) {
        return wanted == null || wanted.equals(stage);
    }

    private static Map<Outcome, List<Contribution>> contributions(
            List<Taught> modules, List<Correspondence> correspondences) {
        var byCurriculum = byCurriculum(correspondences);
        var contributions = new HashMap<Outcome, List<Contribution>>();
        for (var taught : modules) {
            var correspondence =
                    requireNonNull(byCurriculum.get(taught.programme().curriculumId()));
            furthest(taught.module(), correspondence)
                    .forEach((outcome, depth) -> contributions
                            .computeIfAbsent(outcome, none -> new ArrayList<>())
                            .add(new Contribution(taught, depth)));
        }
        return contributions;
    }

    /** How far a module takes each outcome: where several of its claims count for one, as far as the furthest. */
    private static Map<Outcome, Depth> furthest(ProgrammeModule module, Correspondence correspondence) {
        var depths = new HashMap<Outcome, Depth>();
        for (var claim : module.claims()) {
            for (var outcome : correspondence.answers(claim.outcome())) {
                depths.merge(outcome, claim.depth(), maxBy(naturalOrder()));
            }
        }
        return depths;
    }

    private static Map<UUID, Correspondence> byCurriculum(List<Correspondence> correspondences) {
        return correspondences.stream().collect(toMap(each -> each.from().id(), identity()));
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

    private static Stream<Uncounted> uncounted(Correspondence correspondence, List<Taught> modules) {
        var from = correspondence.from();
        var claimed = new HashMap<String, List<Taught>>();
        if (!correspondence.unanswered().isEmpty()) {
            modules.stream()
                    .filter(taught -> taught.programme().curriculumId().equals(from.id()))
                    .forEach(taught -> taught.module().claims().stream()
                            .map(Claim::outcome)
                            .distinct()
                            .forEach(outcome -> claimed.computeIfAbsent(outcome, none -> new ArrayList<>())
                                    .add(taught)));
        }
        return correspondence.unanswered().stream()
                .filter(unanswered -> claimed.containsKey(unanswered.outcome().code()))
                .map(unanswered -> new Uncounted(
                        from,
                        unanswered,
                        claimed.getOrDefault(unanswered.outcome().code(), List.of())));
    }

    /** How many claims would be counted: what the size of the answer grows with. */
    static long counted(List<Taught> modules, List<Correspondence> correspondences) {
        var byCurriculum = byCurriculum(correspondences);
        return modules.stream()
                .mapToLong(taught -> {
                    var correspondence =
                            requireNonNull(byCurriculum.get(taught.programme().curriculumId()));
                    return taught.module().claims().stream()
                            .mapToLong(claim ->
                                    correspondence.answers(claim.outcome()).size())
                            .sum();
                })
                .sum();
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
        return outcomes()
                .filter(outcome -> outcome.by(Depth.ASSESSED).size() > 1)
                .toList();
    }

    /** The modules of these programmes, or those of them that are named. */
    static List<Taught> taught(List<Programme> programmes, Set<UUID> named) {
        var taught = new ArrayList<Taught>();
        for (var programme : programmes) {
            for (var module : programme.content().modules()) {
                if (named.isEmpty() || named.contains(module.id())) {
                    taught.add(new Taught(taught.size(), programme, module));
                }
            }
        }
        return List.copyOf(taught);
    }
}
