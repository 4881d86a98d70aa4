package uk.nhs.leadership.curriculum.pathway;

import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.curriculum.pathway.PathwayContent.EntryPoint;
import uk.nhs.leadership.curriculum.pathway.PathwayContent.Step;

/** The ways through the steps of a pathway. Each question walks every link once at the most. */
final class Ways {
    private final PathwayContent content;
    private final Map<String, Step> steps;

    /** Every step after those that follow it, as far as there is no circle. */
    private final List<Step> lastFirst = new ArrayList<>();

    private final List<List<String>> circles = new ArrayList<>();

    /**
     * Walks through a pathway.
     *
     * @param content whose steps differ in their codes and name no others
     */
    Ways(PathwayContent content) {
        this.content = content;
        steps = content.steps().stream()
                .collect(toMap(Step::code, identity(), (first, _) -> first, LinkedHashMap::new));
        new Walk().throughAll();
    }

    Step step(String code) {
        return requireNonNull(steps.get(code));
    }

    /** The codes of the steps on each circle, the first again at the end; of circles that share links, some. */
    List<List<String>> circles() {
        return List.copyOf(circles);
    }

    /** The codes of the steps to which an entry point leads. */
    Set<String> reached() {
        return from(content.entryPoints().stream().map(EntryPoint::step).toList());
    }

    /** The codes of these steps and of all to which they lead. */
    Set<String> from(Collection<String> begin) {
        return walked(begin, _ -> true).keySet();
    }

    /**
     * By the code of each step that can be reached, the programmes that everybody has completed who comes there, whichever
     * way they took. Of a step with several programmes nobody knows which one was completed. There must be no circle.
     */
    Map<String, Set<String>> heldBefore() {
        var held = new HashMap<String, Set<String>>();
        content.entryPoints().forEach(entry -> narrow(held, entry.step(), Set.copyOf(entry.alreadyCompleted())));
        for (var step : lastFirst.reversed()) {
            var before = held.get(step.code());
            if (before != null) {
                var after = after(step, before);
                step.next().forEach(next -> narrow(held, next, after));
            }
        }
        return held;
    }

    private static Set<String> after(Step step, Set<String> before) {
        if (step.programmes().size() != 1) {
            return before;
        }
        var after = new HashSet<>(before);
        after.addAll(step.programmes());
        return after;
    }

    private static void narrow(Map<String, Set<String>> held, String step, Set<String> programmes) {
        held.merge(
                step,
                programmes,
                (one, other) -> one.stream().filter(other::contains).collect(Collectors.toUnmodifiableSet()));
    }

    /** The codes of the steps on a shortest way to a step on which nobody need have completed a programme. */
    List<String> without(String programme, String to) {
        var begin = content.entryPoints().stream()
                .filter(entry -> !entry.alreadyCompleted().contains(programme))
                .map(EntryPoint::step)
                .toList();
        var cameFrom = walked(begin, step -> !step.programmes().equals(List.of(programme)));
        var way = new ArrayDeque<String>();
        for (var code = to; !code.isEmpty(); code = cameFrom.getOrDefault(code, "")) {
            way.addFirst(code);
        }
        return List.copyOf(way);
    }

    /**
     * Walks in breadth from some steps.
     *
     * @param passes which steps one may leave
     * @return by the code of each step that was reached that of the one from which it was; empty where the walk began
     */
    private Map<String, String> walked(Collection<String> begin, Predicate<Step> passes) {
        var cameFrom = new LinkedHashMap<String, String>();
        begin.forEach(code -> cameFrom.put(code, ""));
        var waiting = new ArrayDeque<>(cameFrom.keySet());
        while (!waiting.isEmpty()) {
            var step = step(waiting.remove());
            if (passes.test(step)) {
                for (var next : step.next()) {
                    if (cameFrom.putIfAbsent(next, step.code()) == null) {
                        waiting.add(next);
                    }
                }
            }
        }
        return cameFrom;
    }

    /** A walk in depth, on a stack of its own: a pathway may be longer than that of a thread is deep. */
    private final class Walk {
        private record Place(Step step, ArrayDeque<String> toGo) {}

        private final Set<String> done = new HashSet<>();
        private final ArrayDeque<Place> way = new ArrayDeque<>();

        private void throughAll() {
            steps.values().forEach(step -> {
                enter(step);
                while (!way.isEmpty()) {
                    goOn(way.getLast());
                }
            });
        }

        private void goOn(Place place) {
            var next = place.toGo().poll();
            if (next == null) {
                leave(place.step());
                return;
            }
            var circle = circle(next);
            if (circle == null) {
                enter(step(next));
            } else {
                circles.add(circle);
            }
        }

        private void enter(Step step) {
            if (!done.contains(step.code())) {
                way.addLast(new Place(step, new ArrayDeque<>(step.next())));
            }
        }

        private void leave(Step step) {
            way.removeLast();
            done.add(step.code());
            lastFirst.add(step);
        }

        private @Nullable List<String> circle(String next) {
            var codes = new ArrayList<>(
                    way.stream().map(place -> place.step().code()).toList());
            var begins = codes.indexOf(next);
            if (begins < 0) {
                return null;
            }
            codes.add(next);
            return List.copyOf(codes.subList(begins, codes.size()));
        }
    }
}
