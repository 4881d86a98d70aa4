package uk.nhs.leadership.chassis.testing.access;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What comes of a call, in the words of the tables in docs/access. */
enum Outcome {
    /** The operation is the caller's to use; it may still be refused by a rule, or for a stale version. */
    LET_IN("let in"),
    /** A list is answered, and what it is asked for is not in it. */
    NOTHING_OF_IT("sees nothing of it"),
    /** As if it did not exist. */
    NOT_FOUND("not found"),
    /** The caller is known, and not allowed. */
    REFUSED("refused"),
    /** The caller is not known. */
    UNKNOWN("unknown");

    /** Refusals of a rule, of a stale version, and of a key that was used for something else. */
    private static final Set<Integer> REFUSED_LATER = Set.of(409, 412, 422);

    private final String words;

    Outcome(String words) {
        this.words = words;
    }

    static Outcome of(String words) {
        return Stream.of(values())
                .filter(outcome -> outcome.words.equals(words))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + words + "' is none of "
                        + Stream.of(values()).map(Outcome::toString).collect(Collectors.joining(", "))));
    }

    /** Whether this is what the answer says. {@code marks} are words that only the thing asked for has. */
    boolean isSaidBy(Answer answer, List<String> marks) {
        return switch (this) {
            case LET_IN ->
                REFUSED_LATER.contains(answer.status())
                        || (answer.isSuccess() && marks.stream().allMatch(answer::contains));
            case NOTHING_OF_IT -> answer.isSuccess() && marks.stream().noneMatch(answer::contains);
            case NOT_FOUND -> answer.isProblem(404);
            case REFUSED -> answer.isProblem(403);
            case UNKNOWN -> answer.isProblem(401);
        };
    }

    @Override
    public String toString() {
        return words;
    }
}
