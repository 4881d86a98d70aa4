package uk.nhs.leadership.accreditation.change;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.RuleBroken;

/**
 * What a change touches.
 *
 * @param aspects what changes; empty if nothing does
 * @param criteria the codes of what is judged again, in order
 */
record Touch(Set<Aspect> aspects, List<String> criteria) {
    /** Time to judge it, and to tell those who have chosen the course as it was. */
    private static final int WEEKS_AHEAD = 4;

    Touch {
        criteria = List.copyOf(criteria);
    }

    /** What becomes of it: the heaviest counts. */
    Aspect.Weight weight() {
        return aspects.stream().map(Aspect::weight).max(Enum::compareTo).orElse(Aspect.Weight.NOTE);
    }

    /** Refuses what is no change, what is more than one between two terms, and what comes too soon. */
    void mustBePossible(LocalDate effectiveOn, LocalDate today) {
        if (aspects.isEmpty()) {
            throw new RuleBroken(ChangeRule.CHANGE_OF_NOTHING);
        }
        if (weight() == Aspect.Weight.NEW_SUBMISSION) {
            throw new RuleBroken(ChangeRule.CHANGE_NEEDS_NEW_SUBMISSION, whatNeedsASubmission());
        }
        var earliest = weight() == Aspect.Weight.PARTIAL ? today.plusWeeks(WEEKS_AHEAD) : today;
        if (effectiveOn.isBefore(earliest)) {
            throw new RuleBroken(ChangeRule.CHANGE_TAKES_EFFECT_TOO_SOON);
        }
    }

    private List<Fault> whatNeedsASubmission() {
        return aspects.stream()
                .filter(aspect -> aspect.weight() == Aspect.Weight.NEW_SUBMISSION)
                .map(aspect ->
                        new Fault("/" + aspect.member(), aspect.name(), "This cannot be changed between two terms"))
                .toList();
    }

    /** Which members of what is notified make a difference. */
    Set<String> members() {
        return aspects.stream().map(Aspect::member).collect(Collectors.toUnmodifiableSet());
    }
}
