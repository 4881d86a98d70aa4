package uk.nhs.leadership.enrolment.priorlearning;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the provider says of prior learning, and why. */
sealed interface Verdict {
    String words();

    @Nullable
    PriorLearningReason reason();

    /**
     * So much of it counts.
     *
     * @param reason why not all; null if all
     */
    record Recognised(
            int hours, List<String> outcomes, @Nullable PriorLearningReason reason, String words) implements Verdict {
        public Recognised {
            outcomes = List.copyOf(outcomes);
        }
    }

    /** Nothing of it counts. */
    record NotRecognised(PriorLearningReason reason, String words) implements Verdict {}
}
