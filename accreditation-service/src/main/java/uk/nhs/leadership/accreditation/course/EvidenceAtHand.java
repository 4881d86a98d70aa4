package uk.nhs.leadership.accreditation.course;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** The evidence that came for a proposal, by id, as far as a check asks for it. */
public record EvidenceAtHand(Map<UUID, State> states) {

    /** What is known of a file. */
    public enum State {
        NOT_STORED,
        STORED,
        NOT_AS_DECLARED
    }

    public EvidenceAtHand {
        states = Map.copyOf(states);
    }

    boolean isMissing(UUID file) {
        return states.getOrDefault(file, State.NOT_STORED) == State.NOT_STORED;
    }

    boolean isNotAsDeclared(UUID file) {
        return states.get(file) == State.NOT_AS_DECLARED;
    }

    Stream<UUID> notAsDeclared() {
        return states.keySet().stream().filter(this::isNotAsDeclared).sorted();
    }
}
