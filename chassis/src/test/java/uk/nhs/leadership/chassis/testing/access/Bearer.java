package uk.nhs.leadership.chassis.testing.access;

import java.util.Set;
import java.util.function.Supplier;

/**
 * Somebody who holds a valid token.
 *
 * @param name the person or system, and the organisation asked for if there was a choice
 * @param organisations those the token names
 * @param roles of a person; of a system its scopes as {@code scope:<name>}
 * @param token renews itself
 */
record Bearer(String name, Set<String> organisations, Set<String> roles, Supplier<String> token) {

    Bearer {
        organisations = Set.copyOf(organisations);
        roles = Set.copyOf(roles);
    }

    /** The value of the Authorization header. */
    String authorization() {
        return "Bearer " + token.get();
    }

    boolean isClear() {
        return organisations.size() == 1;
    }

    @Override
    public String toString() {
        return name + " " + organisations + " " + roles;
    }
}
