package uk.nhs.leadership.chassis.testing.access;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One line of a table: who may use an operation.
 *
 * @param operation its operationId
 * @param path with its parameters, as {@code /v1/things/{id}}
 * @param subject of what, where an operation has a line for each of several things; empty otherwise
 * @param who roles and scopes, or {@link #EVERYBODY} or {@link #SIGNED_IN} alone; with each whether it counts only for
 *     those who act for an organisation that sees all
 * @param others what becomes of those without such a role
 * @param elsewhere what becomes of those with such a role when the thing is another's
 */
record Row(
        String operation,
        String method,
        String path,
        String subject,
        Map<String, Boolean> who,
        Outcome others,
        Outcome elsewhere) {
    static final String EVERYBODY = "everybody";
    static final String SIGNED_IN = "everybody signed in";

    Row {
        who = Map.copyOf(who);
    }

    boolean isForEverybody() {
        return who.containsKey(EVERYBODY);
    }

    boolean isForThoseSignedIn() {
        return who.containsKey(SIGNED_IN);
    }

    /** Those of the bearer's roles and scopes that open it. */
    Set<String> opening(Bearer bearer) {
        return bearer.roles().stream()
                .filter(who::containsKey)
                .filter(role -> bearer.seesAll() || !who.getOrDefault(role, false))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Those roles that count only for the national body. */
    Set<String> nationalRoles() {
        return who.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether it takes a role, and the bearer has none of those. */
    boolean lacks(Bearer bearer) {
        return !isForEverybody() && !isForThoseSignedIn() && opening(bearer).isEmpty();
    }

    /** What somebody without any token meets. */
    Outcome forNobody() {
        return isForEverybody() ? Outcome.LET_IN : others == Outcome.REFUSED ? Outcome.UNKNOWN : others;
    }

    /** What the holder of a token meets with this example. */
    Outcome forBearer(Bearer bearer, Example example) {
        if (isForEverybody()) {
            return Outcome.LET_IN;
        }
        if (lacks(bearer)) {
            return others;
        }
        return example.isOf(bearer, opening(bearer)) ? Outcome.LET_IN : elsewhere;
    }

    /** Whether nothing at all is shown to somebody without a token. */
    boolean isProtected() {
        return forNobody() == Outcome.UNKNOWN || forNobody() == Outcome.NOT_FOUND;
    }

    @Override
    public String toString() {
        return operation + (subject.isEmpty() ? "" : " of " + subject);
    }
}
