package uk.nhs.leadership.curriculum.framework;

import static java.util.Comparator.naturalOrder;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static uk.nhs.leadership.curriculum.framework.MigrationMap.Became.DROPPED;
import static uk.nhs.leadership.curriculum.framework.MigrationMap.Became.MERGED;
import static uk.nhs.leadership.curriculum.framework.MigrationMap.Became.REWORDED;
import static uk.nhs.leadership.curriculum.framework.MigrationMap.Became.SAME;
import static uk.nhs.leadership.curriculum.framework.MigrationMap.Became.SPLIT;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Competency;
import uk.nhs.leadership.curriculum.framework.MigrationMap.Became;
import uk.nhs.leadership.curriculum.framework.MigrationMap.Step;

/**
 * What became of each competency of one version in a later one, however many versions lie between.
 *
 * @param fates in the order of the earlier version
 */
public record Descent(List<Fate> fates) {

    /**
     * What became of one. One that was reworded and then split has been split: what matters most to whoever builds on it is
     * told.
     *
     * @param was as the earlier version has it
     * @param became null while the authors of the later version have not said so
     * @param now what stands for it in the later version
     */
    public record Fate(Competency was, @Nullable Became became, List<Competency> now) {
        public Fate {
            now = List.copyOf(now);
        }

        /** What it is now, if it is still one and the same. */
        public Optional<Competency> same() {
            return became == SAME || became == REWORDED ? Optional.of(now.getFirst()) : Optional.empty();
        }

        /** Whether whoever builds on it has something to look at. */
        public boolean isTouched() {
            return became != SAME;
        }

        private Fate then(Map<UUID, List<Step>> next) {
            var steps = now.stream()
                    .flatMap(competency -> next.getOrDefault(requireNonNull(competency.id()), List.of()).stream())
                    .toList();
            var after = steps.stream()
                    .flatMap(step -> Stream.ofNullable(step.to()))
                    .distinct()
                    .toList();
            return new Fate(was, became(steps, after), after);
        }

        private @Nullable Became became(List<Step> steps, List<Competency> after) {
            if (became == null || became == DROPPED) {
                return became;
            }
            if (after.isEmpty()) {
                return steps.isEmpty() ? null : DROPPED;
            }
            return Stream.concat(Stream.of(became), steps.stream().map(Step::became))
                    .filter(each -> each != DROPPED)
                    .max(naturalOrder())
                    .orElseThrow();
        }
    }

    public Descent {
        fates = List.copyOf(fates);
    }

    /** Of a version to itself: everything is as it was. */
    static Descent of(FrameworkContent content) {
        return new Descent(content.competencies()
                .map(competency -> new Fate(competency, SAME, List.of(competency)))
                .toList());
    }

    /** Between two versions of which neither continues the other: what has the same id is the same, and nothing else is known. */
    static Descent byIdentity(FrameworkContent from, FrameworkContent to) {
        return of(from).then(MigrationMap.of(from, to, List.of()));
    }

    /**
     * The way back: of each competency of the later version that stands for one or several of the earlier, what it was. What was
     * split has been merged, seen from its parts; what was merged has been split.
     */
    Descent backwards() {
        var origins = new LinkedHashMap<UUID, Origin>();
        for (var fate : fates) {
            for (var now : fate.now()) {
                origins.computeIfAbsent(requireNonNull(now.id()), id -> new Origin(now, new ArrayList<>()))
                        .fates()
                        .add(fate);
            }
        }
        return new Descent(origins.values().stream().map(Origin::fate).toList());
    }

    /** A competency of the later version, and the fates of all for which it stands. */
    private record Origin(Competency later, List<Fate> fates) {
        private Fate fate() {
            return fates.stream()
                    .filter(fate -> fate.same().isPresent())
                    .findFirst()
                    .map(fate -> new Fate(later, fate.became(), List.of(fate.was())))
                    .orElseGet(() -> new Fate(
                            later,
                            fates.size() > 1 ? SPLIT : MERGED,
                            fates.stream().map(Fate::was).toList()));
        }
    }

    /** The same, one version further. */
    Descent then(MigrationMap map) {
        var next = map.steps().stream()
                .filter(step -> step.from() != null)
                .collect(groupingBy(
                        step -> requireNonNull(requireNonNull(step.from()).id())));
        return new Descent(fates.stream().map(fate -> fate.then(next)).toList());
    }

    /** What became of the competency that had this code. */
    public Optional<Fate> of(String code) {
        return fates.stream().filter(fate -> fate.was().code().equals(code)).findFirst();
    }
}
