package uk.nhs.leadership.curriculum.curriculum;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.curriculum.curriculum.CurriculumContent.Outcome;
import uk.nhs.leadership.curriculum.framework.Descent;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Competency;
import uk.nhs.leadership.curriculum.framework.MigrationMap.Became;

/**
 * An outcome of a version that the version after it does not have, for its authors to write anew or to let go.
 *
 * @param outcome as it was
 * @param became what became of its competency; null if the framework is another one, or has not said so yet
 * @param candidates what stands for its competency now
 */
record Rework(Outcome outcome, @Nullable Became became, List<Competency> candidates) {

    Rework {
        candidates = List.copyOf(candidates);
    }

    /**
     * Every outcome of a version that the version after it does not have, in order.
     *
     * @param descent from the one's framework to the other's; none if that is another framework
     */
    static List<Rework> of(CurriculumContent before, CurriculumContent after, Optional<Descent> descent) {
        var kept = after.outcomes().stream().map(Outcome::id).collect(toSet());
        return before.outcomes().stream()
                .filter(outcome -> !kept.contains(outcome.id()))
                .map(outcome -> descent.flatMap(known -> known.of(outcome.competency()))
                        .map(fate -> new Rework(outcome, fate.became(), fate.now()))
                        .orElseGet(() -> new Rework(outcome, null, List.of())))
                .toList();
    }
}
