package uk.nhs.leadership.curriculum.pathway;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import uk.nhs.leadership.curriculum.pathway.PathwayContent.EntryPoint;
import uk.nhs.leadership.curriculum.pathway.PathwayContent.Step;

/**
 * What somebody can do next on a pathway who has completed some programmes.
 *
 * @param done the steps that they have done
 * @param next the steps to which they can go on; where none is done yet, those at which they can enter
 * @param enteredAt the entry points that are open to them; none once a step is done
 */
record NextSteps(List<Step> done, List<Step> next, List<EntryPoint> enteredAt) {
    NextSteps {
        done = List.copyOf(done);
        next = List.copyOf(next);
        enteredAt = List.copyOf(enteredAt);
    }

    static NextSteps of(PathwayContent content, Set<String> completed) {
        var done = content.steps().stream()
                .filter(step -> step.isDoneWith(completed))
                .toList();
        return done.isEmpty() ? entering(content, completed) : goingOn(content, done);
    }

    private static NextSteps entering(PathwayContent content, Set<String> completed) {
        var open = content.entryPoints().stream()
                .filter(entry -> completed.containsAll(entry.alreadyCompleted()))
                .toList();
        var codes = open.stream().map(EntryPoint::step).toList();
        return new NextSteps(List.of(), among(content, codes::contains), open);
    }

    /** A step that only leads to what is done already lies behind them, and is not offered again. */
    private static NextSteps goingOn(PathwayContent content, List<Step> done) {
        var ways = new Ways(content);
        var codes = done.stream().map(Step::code).toList();
        var after = new LinkedHashSet<String>();
        done.forEach(step -> after.addAll(step.next()));
        return new NextSteps(
                done,
                among(
                        content,
                        code -> after.contains(code)
                                && ways.from(List.of(code)).stream().noneMatch(codes::contains)),
                List.of());
    }

    private static List<Step> among(PathwayContent content, Predicate<String> wanted) {
        return content.steps().stream().filter(step -> wanted.test(step.code())).toList();
    }

    /** Whether a step is done after which the pathway ends. */
    boolean atEnd() {
        return done.stream().anyMatch(step -> step.next().isEmpty());
    }
}
