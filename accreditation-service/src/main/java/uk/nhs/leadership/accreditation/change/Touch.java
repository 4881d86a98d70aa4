package uk.nhs.leadership.accreditation.change;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a change touches.
 *
 * @param aspects what changes; empty if nothing does
 * @param criteria the codes of what is judged again, in order
 */
record Touch(Set<Aspect> aspects, List<String> criteria) {
    Touch {
        criteria = List.copyOf(criteria);
    }

    /** What becomes of it: the heaviest counts. */
    Aspect.Weight weight() {
        return aspects.stream().map(Aspect::weight).max(Enum::compareTo).orElse(Aspect.Weight.NOTE);
    }

    List<Aspect> thatNeedASubmission() {
        return aspects.stream()
                .filter(aspect -> aspect.weight() == Aspect.Weight.NEW_SUBMISSION)
                .toList();
    }

    /** Which members of what is notified make a difference. */
    Set<String> members() {
        return aspects.stream().map(Aspect::member).collect(Collectors.toUnmodifiableSet());
    }
}
