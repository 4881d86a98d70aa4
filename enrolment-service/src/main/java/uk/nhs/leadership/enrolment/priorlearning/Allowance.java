package uk.nhs.leadership.enrolment.priorlearning;

import static uk.nhs.leadership.enrolment.priorlearning.PriorLearningRule.PRIOR_LEARNING_COUNTED_ALREADY;
import static uk.nhs.leadership.enrolment.priorlearning.PriorLearningRule.PRIOR_LEARNING_OUTCOME_TWICE;
import static uk.nhs.leadership.enrolment.priorlearning.PriorLearningRule.PRIOR_LEARNING_OVER_LIMIT;
import static uk.nhs.leadership.enrolment.priorlearning.PriorLearningRule.PRIOR_LEARNING_WHOLE_COURSE;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.rule.RuleBroken;

/**
 * How much of what was learned before may count: an enrolment and the course it is on, with all that is claimed there already.
 *
 * @param courseHours of the whole course
 * @param mostHours that may be recognised of them
 * @param outcomes the codes of all that the course's curriculum has at the course's stage
 * @param claims on the enrolment
 * @param elsewhere the participant's claims on other enrolments that are under way or were passed
 */
record Allowance(
        Taken taken,
        int courseHours,
        int mostHours,
        Set<String> outcomes,
        List<PriorLearning> claims,
        List<PriorLearning> elsewhere) {
    Allowance {
        outcomes = Set.copyOf(outcomes);
        claims = List.copyOf(claims);
        elsewhere = List.copyOf(elsewhere);
    }

    int recognisedHours() {
        return recognisedHours(null);
    }

    int hoursToDo() {
        return courseHours - recognisedHours();
    }

    /** @param self a claim that is left out */
    private int recognisedHours(@Nullable UUID self) {
        return othersThan(self).mapToInt(PriorLearning::hoursThatCount).sum();
    }

    /** Whether there is room for so many hours and these outcomes, beside what else counts. */
    void mustHaveRoomFor(int hours, Collection<String> more, @Nullable UUID self) {
        if (recognisedHours(self) + hours > mostHours) {
            throw new RuleBroken(PRIOR_LEARNING_OVER_LIMIT);
        }
        var covered = new HashSet<>(more);
        othersThan(self).forEach(other -> covered.addAll(other.outcomesThatCount()));
        if (covered.containsAll(outcomes)) {
            throw new RuleBroken(PRIOR_LEARNING_WHOLE_COURSE);
        }
    }

    /** Neither an outcome nor the learning itself is claimed a second time. */
    void mustNotCountTwice(Learned learned, @Nullable UUID self) {
        if (othersThan(self)
                .filter(PriorLearning::stands)
                .anyMatch(other ->
                        learned.outcomes().stream().anyMatch(other.learned().outcomes()::contains))) {
            throw new RuleBroken(PRIOR_LEARNING_OUTCOME_TWICE);
        }
        if (Stream.concat(othersThan(self), elsewhere.stream())
                .filter(PriorLearning::stands)
                .anyMatch(other -> other.learned().isTheSameAs(learned))) {
            throw new RuleBroken(PRIOR_LEARNING_COUNTED_ALREADY);
        }
    }

    private Stream<PriorLearning> othersThan(@Nullable UUID self) {
        return claims.stream().filter(claim -> !claim.id().equals(self));
    }
}
