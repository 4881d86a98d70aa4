package uk.nhs.leadership.accreditation.change;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.Rule;
import uk.nhs.leadership.chassis.rule.RuleBroken;

/** What has become of an accredited course since it was submitted: what the next change of it is measured by. */
final class CourseSoFar {
    /** As many as one statement reads: more than one for each fortnight of a term. */
    static final int MOST_CHANGES = 200;

    private final AccreditedContent submitted;
    private final List<MaterialChange> changes;

    /** @param changes those that are noted, accepted or under way, in the order in which they were notified */
    CourseSoFar(AccreditedContent submitted, List<MaterialChange> changes) {
        this.submitted = submitted;
        this.changes = List.copyOf(changes);
    }

    /**
     * What an amendment would touch. Whether it makes a difference is asked of the course as it is now; how much that weighs,
     * of what was judged last: many small steps that are only noted never become a large one.
     */
    Touch touchedBy(Amendment amendment, ChangeConfig config) {
        var judged = submitted.after(only(change -> change.status() == ChangeStatus.ACCEPTED));
        var now = submitted.after(only(change -> change.status().isInForce()));
        return new Weighing(judged, now, config).touchOf(amendment);
    }

    /** Refuses what gets into the way of another change, so that what is otherwise is always clear. */
    void mustTake(Touch touch, LocalDate effectiveOn) {
        if (changes.size() >= MOST_CHANGES) {
            throw new RuleBroken(ChangeRule.TOO_MANY_CHANGES);
        }
        var judged = touch.weight() == Aspect.Weight.PARTIAL;
        mustNotMeet(
                touch,
                ChangeRule.CHANGE_UNDER_WAY,
                change -> change.status().isUnderWay() && (judged || change.touches(touch)));
        mustNotMeet(
                touch,
                ChangeRule.CHANGE_OVERTAKES_ANOTHER,
                change -> change.effectiveOn().isAfter(effectiveOn) && change.touches(touch));
    }

    private void mustNotMeet(Touch touch, Rule rule, Predicate<MaterialChange> another) {
        var met = only(another);
        if (!met.isEmpty()) {
            throw new RuleBroken(
                    rule,
                    touch.members().stream()
                            .filter(member -> met.stream()
                                    .anyMatch(change -> change.touch().members().contains(member)))
                            .sorted()
                            .map(member -> new Fault("/" + member, rule.name(), rule.sentence()))
                            .toList());
        }
    }

    private List<MaterialChange> only(Predicate<MaterialChange> wanted) {
        return changes.stream().filter(wanted).toList();
    }
}
