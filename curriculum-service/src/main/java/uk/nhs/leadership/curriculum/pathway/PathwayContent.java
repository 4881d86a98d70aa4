package uk.nhs.leadership.curriculum.pathway;

import static uk.nhs.leadership.curriculum.publication.DraftCheck.each;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import uk.nhs.leadership.curriculum.publication.DraftCheck;

/** The steps of a pathway and where one enters it. Order is that in which authors wrote them. */
record PathwayContent(List<Step> steps, List<EntryPoint> entryPoints) {

    /**
     * A programme to be completed, or several any one of which is enough.
     *
     * @param code by which the pathway's other steps name it
     * @param programmes the codes of the programmes
     * @param next the codes of the steps to which one may go on; empty where the pathway ends
     */
    record Step(String code, String title, List<String> programmes, List<String> next) {
        Step {
            programmes = List.copyOf(programmes);
            next = List.copyOf(next);
        }

        /** Whether somebody has done it who has completed these programmes. */
        boolean isDoneWith(Set<String> completed) {
            return programmes.stream().anyMatch(completed::contains);
        }
    }

    /**
     * A step at which some people begin.
     *
     * @param step its code
     * @param audience whom it is for
     * @param alreadyCompleted the codes of the programmes that everybody has completed who enters here
     */
    record EntryPoint(String step, String audience, List<String> alreadyCompleted) {
        EntryPoint {
            alreadyCompleted = List.copyOf(alreadyCompleted);
        }
    }

    PathwayContent {
        steps = List.copyOf(steps);
        entryPoints = List.copyOf(entryPoints);
    }

    /** The codes of all its programmes. */
    Set<String> programmes() {
        return steps.stream().flatMap(step -> step.programmes().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Finds everything that keeps it from being published, pointing into the draft as an author sends it.
     *
     * @param offered the programmes that can be begun
     */
    void findMissing(Offered offered, DraftCheck check) {
        mustHold(steps, "/steps", "step", check);
        mustHold(entryPoints, "/entryPoints", "entry point", check);
        each(entryPoints, "/entryPoints", (entry, at) -> mustBeWritten(entry.audience(), at + "/audience", check));
        var ways = new Ways(this);
        var reached = ways.reached();
        each(steps, "/steps", (step, at) -> {
            mustBeWritten(step.title(), at + "/title", check);
            mustHold(step.programmes(), at + "/programmes", "programme", check);
            each(step.programmes(), at + "/programmes", (programme, p) -> offered.findMissing(programme, p, check));
            if (!reached.contains(step.code())) {
                check.add(at, "UNREACHABLE", "No entry point leads to " + step.code());
            }
            each(step.next(), at + "/next", (next, n) -> {
                if (offered.goesBack(step, ways.step(next))) {
                    check.add(n, "STAGE_EARLIER", next + " is for an earlier stage than " + step.code());
                }
            });
        });
        var circles = ways.circles();
        circles.forEach(circle -> check.add(
                at(circle), "CIRCULAR", String.join(", ", circle) + ": this way leads back to where it began"));
        if (circles.isEmpty()) {
            findMissingPrerequisites(ways, offered, check);
        }
    }

    /** The pointer to the last link of a circle, which is named with its first step again at the end. */
    private String at(List<String> circle) {
        var last = circle.get(circle.size() - 2);
        var codes = steps.stream().map(Step::code).toList();
        var from = codes.indexOf(last);
        return "/steps/" + from + "/next/" + steps.get(from).next().indexOf(circle.getLast());
    }

    private void findMissingPrerequisites(Ways ways, Offered offered, DraftCheck check) {
        var held = ways.heldBefore();
        each(steps, "/steps", (step, at) -> {
            var before = held.get(step.code());
            if (before == null) {
                return;
            }
            each(
                    step.programmes(),
                    at + "/programmes",
                    (programme, p) -> offered.lackingFor(programme, before)
                            .forEach(lacking -> check.add(
                                    p,
                                    "PREREQUISITE_MISSING",
                                    programme + " asks for " + lacking
                                            + " first, which not everybody has completed who comes by "
                                            + String.join(", ", ways.without(lacking, step.code())))));
        });
    }

    private static void mustHold(List<?> parts, String at, String what, DraftCheck check) {
        if (parts.isEmpty()) {
            check.add(at, "MISSING", "At least one " + what + " is needed");
        }
    }

    private static void mustBeWritten(String text, String at, DraftCheck check) {
        if (text.isBlank()) {
            check.add(at, "MISSING", "It is not written yet");
        }
    }
}
