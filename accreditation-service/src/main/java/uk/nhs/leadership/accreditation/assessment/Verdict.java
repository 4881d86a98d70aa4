package uk.nhs.leadership.accreditation.assessment;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import uk.nhs.leadership.accreditation.calendar.WorkingCalendar;
import uk.nhs.leadership.accreditation.panel.RecommendedCondition;
import uk.nhs.leadership.accreditation.submission.Recommendation;
import uk.nhs.leadership.accreditation.submission.Recommended;
import uk.nhs.leadership.chassis.rule.Fault;

/**
 * All that a panel says of a submission.
 *
 * @param conditions what the provider is to do, if its course is to be accredited with conditions; else empty
 * @param advice what it does well to do, and need not
 */
record Verdict(Recommendation recommendation, List<RecommendedCondition> conditions, List<String> advice) {
    Verdict {
        conditions = List.copyOf(conditions);
        advice = List.copyOf(advice);
    }

    /** Whether there are conditions where there should be some, and nowhere else. */
    boolean hasConditionsThatFit() {
        return (recommendation.recommended() == Recommended.ACCREDITED_WITH_CONDITIONS) != conditions.isEmpty();
    }

    /** A fault for each condition that is wrong. */
    List<Fault> faults(Predicate<RecommendedCondition> wrong, String member, String code) {
        return IntStream.range(0, conditions.size())
                .filter(condition -> wrong.test(conditions.get(condition)))
                .mapToObj(condition -> new Fault(
                        "/conditions/" + condition + "/" + member,
                        code,
                        "Criterion " + conditions.get(condition).criterion()))
                .toList();
    }

    /** The same, with what is due on no working day due on the next. */
    Verdict dueOnWorkingDays(WorkingCalendar calendar) {
        return new Verdict(
                recommendation,
                conditions.stream()
                        .map(condition -> new RecommendedCondition(
                                condition.text(),
                                condition.criterion(),
                                calendar.onOrAfter(condition.dueOn()),
                                condition.evidenceExpected()))
                        .toList(),
                advice);
    }
}
