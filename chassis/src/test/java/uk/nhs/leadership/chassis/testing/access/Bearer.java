package uk.nhs.leadership.chassis.testing.access;

import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.ConfigProvider;

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

    /** Whether the organisation is one that sees what belongs to any. */
    boolean seesAll() {
        return isClear() && organisations.stream().allMatch(SeesAll.ORGANISATIONS::contains);
    }

    boolean isClear() {
        return organisations.size() == 1;
    }

    @Override
    public String toString() {
        return name + " " + organisations + " " + roles;
    }

    /** As the application under test is configured. */
    private static final class SeesAll {
        private static final Set<String> ORGANISATIONS = Set.of(ConfigProvider.getConfig()
                .getOptionalValue("chassis.tenancy.sees-all", String[].class)
                .orElse(new String[0]));
    }
}
