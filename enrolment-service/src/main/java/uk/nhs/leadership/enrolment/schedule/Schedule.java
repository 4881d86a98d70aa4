package uk.nhs.leadership.enrolment.schedule;

import static uk.nhs.leadership.enrolment.schedule.ScheduleRule.MILESTONES_OUT_OF_ORDER;
import static uk.nhs.leadership.enrolment.schedule.ScheduleRule.MILESTONE_KIND_TWICE;
import static uk.nhs.leadership.enrolment.schedule.ScheduleRule.MILESTONE_OUTSIDE_COHORT;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.Rule;
import uk.nhs.leadership.chassis.rule.RuleBroken;

/** The milestones of a cohort, in their order. */
public record Schedule(List<Milestone> milestones) {
    private static final Pattern RETAINED = Pattern.compile("RETAINED_([1-9][0-9]?)");
    private static final int BEFORE_ALL = 0;
    private static final int AFTER_ALL = 100;

    public Schedule {
        milestones = List.copyOf(milestones);
    }

    /** They lie within the cohort, each kind once, in the order of their days and of what is declared. */
    public void mustFit(LocalDate startsOn, LocalDate endsOn) {
        for (var nth = 0; nth < milestones.size(); nth++) {
            var dueOn = milestones.get(nth).dueOn();
            if (dueOn.isBefore(startsOn) || dueOn.isAfter(endsOn)) {
                throw refused(MILESTONE_OUTSIDE_COHORT, nth);
            }
            var kind = milestones.get(nth).kind();
            if (milestones.subList(0, nth).stream()
                    .anyMatch(before -> before.kind().equals(kind))) {
                throw refused(MILESTONE_KIND_TWICE, nth);
            }
            if (nth > 0 && dueOn.isBefore(milestones.get(nth - 1).dueOn())) {
                throw refused(MILESTONES_OUT_OF_ORDER, nth);
            }
        }
        declaredMustBeInOrder();
    }

    private void declaredMustBeInOrder() {
        var declared = IntStream.range(0, milestones.size())
                .filter(nth -> rank(nth) >= BEFORE_ALL)
                .toArray();
        for (var each = 1; each < declared.length; each++) {
            if (rank(declared[each]) < rank(declared[each - 1])) {
                throw refused(MILESTONES_OUT_OF_ORDER, declared[each]);
            }
        }
    }

    /** Negative for what is not declared: that may stand anywhere. */
    private int rank(int nth) {
        var kind = milestones.get(nth).kind();
        var retained = RETAINED.matcher(kind);
        if (retained.matches()) {
            return Integer.parseInt(retained.group(1));
        }
        return switch (kind) {
            case "STARTED" -> BEFORE_ALL;
            case "COMPLETED" -> AFTER_ALL;
            default -> -1;
        };
    }

    private static RuleBroken refused(Rule rule, int nth) {
        return new RuleBroken(rule, List.of(new Fault("/milestones/" + nth, rule.name(), rule.sentence())));
    }
}
