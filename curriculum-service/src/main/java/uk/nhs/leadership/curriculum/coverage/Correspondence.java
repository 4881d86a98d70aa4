package uk.nhs.leadership.curriculum.coverage;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.nhs.leadership.curriculum.coverage.Coverage.Place;
import uk.nhs.leadership.curriculum.curriculum.Curriculum;
import uk.nhs.leadership.curriculum.curriculum.CurriculumContent;
import uk.nhs.leadership.curriculum.curriculum.CurriculumContent.Outcome;
import uk.nhs.leadership.curriculum.framework.Descent;
import uk.nhs.leadership.curriculum.framework.Descent.Fate;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Competency;

/**
 * Which outcomes of one version of a curriculum answer to those of another, so that what a module claims of the first counts
 * for the second.
 *
 * @param from the version for whose outcomes the claims were made
 * @param answers by the code of an outcome of {@code from}: those that answer to it; without those that have none
 * @param unanswered the outcomes of {@code from} that have none, in order
 */
record Correspondence(Curriculum from, Basis basis, Map<String, List<Outcome>> answers, List<Unanswered> unanswered) {

    /** By what outcomes are recognised. A constant's name is the public code. */
    @Schema(name = "CoverageBasis")
    enum Basis {
        /** They are one and the same: an outcome keeps its id through all versions of a curriculum. */
        OUTCOME,
        /** They are for the same competency at the same stage: outcomes of two curricula have nothing closer in common. */
        COMPETENCY
    }

    /** Why no outcome answers to one. A constant's name is the public code. */
    @Schema(name = "UncountedReason")
    enum Reason {
        /** The other version of the curriculum does not have it. */
        OUTCOME_GONE,
        /** Its competency is not one and the same in the other version of the framework. */
        COMPETENCY_CHANGED,
        /** Its competency is the same, and the other curriculum asks nothing of that at the stage. */
        NOT_ASKED
    }

    /**
     * An outcome to which none answers.
     *
     * @param candidates where its competency changed: the codes of what stands for it in the other version of the framework
     */
    record Unanswered(Outcome outcome, Reason reason, List<String> candidates) {
        Unanswered {
            candidates = List.copyOf(candidates);
        }
    }

    Correspondence {
        answers = Map.copyOf(answers);
        unanswered = List.copyOf(unanswered);
    }

    /** Of a version to itself. */
    static Correspondence toItself(Curriculum curriculum) {
        return of(
                curriculum,
                Basis.OUTCOME,
                List::of,
                outcome -> new Unanswered(outcome, Reason.OUTCOME_GONE, List.of()));
    }

    /** Of a version to another of the same curriculum: whatever an outcome says now, its id tells that it is the same. */
    static Correspondence byOutcome(Curriculum from, CurriculumContent to) {
        var kept = to.outcomes().stream().collect(toMap(Outcome::id, identity()));
        return of(
                from,
                Basis.OUTCOME,
                outcome -> Stream.ofNullable(kept.get(outcome.id())).toList(),
                outcome -> new Unanswered(outcome, Reason.OUTCOME_GONE, List.of()));
    }

    /**
     * Of a version to one of another curriculum.
     *
     * @param descent what each competency of the framework of {@code from} is in that of {@code to}
     */
    static Correspondence byCompetency(Curriculum from, CurriculumContent to, Descent descent) {
        var fates = descent.fates().stream().collect(toMap(fate -> fate.was().code(), identity()));
        var asked = to.outcomes().stream().collect(groupingBy(Place::of));
        return of(
                from,
                Basis.COMPETENCY,
                outcome -> same(outcome, fates)
                        .flatMap(competency ->
                                asked.getOrDefault(new Place(competency.code(), outcome.stage()), List.of()).stream())
                        .toList(),
                outcome -> same(outcome, fates).findAny().isPresent()
                        ? new Unanswered(outcome, Reason.NOT_ASKED, List.of())
                        : new Unanswered(outcome, Reason.COMPETENCY_CHANGED, candidates(outcome, fates)));
    }

    private static Stream<Competency> same(Outcome outcome, Map<String, Fate> fates) {
        return fate(outcome, fates).flatMap(Fate::same).stream();
    }

    private static List<String> candidates(Outcome outcome, Map<String, Fate> fates) {
        return fate(outcome, fates).stream()
                .flatMap(fate -> fate.now().stream())
                .map(Competency::code)
                .toList();
    }

    private static Optional<Fate> fate(Outcome outcome, Map<String, Fate> fates) {
        return Optional.ofNullable(fates.get(outcome.competency()));
    }

    private static Correspondence of(
            Curriculum from,
            Basis basis,
            Function<Outcome, List<Outcome>> answers,
            Function<Outcome, Unanswered> otherwise) {
        var answered = new HashMap<String, List<Outcome>>();
        var unanswered = new ArrayList<Unanswered>();
        for (var outcome : from.content().outcomes()) {
            var found = answers.apply(outcome);
            if (found.isEmpty()) {
                unanswered.add(otherwise.apply(outcome));
            } else {
                answered.put(outcome.code(), found);
            }
        }
        return new Correspondence(from, basis, answered, unanswered);
    }

    /** The outcomes that answer to the one of this code. */
    List<Outcome> answers(String outcome) {
        return answers.getOrDefault(outcome, List.of());
    }
}
