package uk.nhs.leadership.chassis.testing.access;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * One line of a table: who may use an operation.
 *
 * @param operation its operationId
 * @param path with its parameters, as {@code /v1/things/{id}}
 * @param subject of what, where an operation has a line for each of several things; empty otherwise
 * @param who roles and scopes, or {@link #EVERYBODY} or {@link #SIGNED_IN} alone
 * @param others what becomes of those without such a role
 * @param elsewhere what becomes of those with such a role when the thing is another's
 */
record Row(
        String operation,
        String method,
        String path,
        String subject,
        Set<String> who,
        Outcome others,
        Outcome elsewhere) {
    static final String EVERYBODY = "everybody";
    static final String SIGNED_IN = "everybody signed in";

    Row {
        who = Set.copyOf(who);
    }

    boolean isForEverybody() {
        return who.contains(EVERYBODY);
    }

    boolean isForThoseSignedIn() {
        return who.contains(SIGNED_IN);
    }

    /** The roles and scopes that open it, of those given. */
    Set<String> opening(Set<String> roles) {
        return roles.stream().filter(who::contains).collect(Collectors.toUnmodifiableSet());
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
        var opening = opening(bearer.roles());
        if (opening.isEmpty() && !isForThoseSignedIn()) {
            return others;
        }
        return example.isOf(bearer, opening) ? Outcome.LET_IN : elsewhere;
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
