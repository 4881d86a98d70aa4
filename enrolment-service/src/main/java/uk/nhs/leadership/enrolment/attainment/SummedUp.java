package uk.nhs.leadership.enrolment.attainment;

import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.RuleBroken;

/**
 * What came of a 360-degree feedback about a participant on the competency.
 *
 * @param instrument by which was asked
 * @param from the day on which the first could answer, and until when the last
 * @param words what it comes to
 */
record SummedUp(String instrument, LocalDate from, LocalDate until, List<Rated> ratings, String words) {
    SummedUp {
        ratings = List.copyOf(ratings);
    }

    /** @param counts for how long it says how somebody is now */
    void mustBeFitToBeShown(LocalDate today, Period counts) {
        if (until.isAfter(today)) {
            throw new RuleBroken(AttainmentRule.THREE_SIXTY_IN_FUTURE);
        }
        if (from.isAfter(until)) {
            throw new RuleBroken(AttainmentRule.THREE_SIXTY_DAYS_REVERSED);
        }
        if (from.isBefore(today.minus(counts))) {
            throw new RuleBroken(AttainmentRule.THREE_SIXTY_TOO_OLD);
        }
        mustBeOfAllSides();
        var recognisable = recognisable();
        if (!recognisable.isEmpty()) {
            throw new RuleBroken(AttainmentRule.THREE_SIXTY_RATERS_RECOGNISABLE, recognisable);
        }
    }

    private void mustBeOfAllSides() {
        var groups = ratings.stream().map(Rated::group).distinct().toList();
        if (groups.size() < ratings.size()) {
            throw new RuleBroken(AttainmentRule.THREE_SIXTY_GROUP_TWICE);
        }
        if (groups.equals(List.of(RaterGroup.MANAGER))) {
            throw new RuleBroken(AttainmentRule.THREE_SIXTY_MANAGERS_ONLY);
        }
    }

    private List<Fault> recognisable() {
        return IntStream.range(0, ratings.size())
                .filter(each -> ratings.get(each)
                        .group()
                        .isRecognisableOf(ratings.get(each).raters()))
                .mapToObj(each -> new Fault(
                        "/ratings/" + each + "/raters",
                        "RECOGNISABLE",
                        "So few of this group have answered that it can be found out who said what"))
                .toList();
    }

    /** Written the same if it says the same. */
    List<Rated> inOrder() {
        return ratings.stream()
                .map(Rated::toOneDecimal)
                .sorted(Comparator.comparing(Rated::group))
                .toList();
    }
}
