package uk.nhs.leadership.chassis.event;

import java.util.Set;

/**
 * Which organisations may read an event in the change feed.
 *
 * @param organisations their codes; empty means everyone
 */
public record Audience(Set<String> organisations) {
    private static final Audience EVERYONE = new Audience(Set.of());

    /** No organisation has this code. */
    private static final Audience WHO_SEE_ALL = new Audience(Set.of("*"));

    public Audience {
        organisations = Set.copyOf(organisations);
    }

    /** An event about what is public anyway. */
    public static Audience everyone() {
        return EVERYONE;
    }

    /** An event that no single organisation may read, only callers who see all. */
    public static Audience whoSeeAll() {
        return WHO_SEE_ALL;
    }

    /** An event that only these organisations, and callers who see all, may read. */
    public static Audience only(String... organisations) {
        if (organisations.length == 0) {
            throw new IllegalArgumentException("an audience without an organisation would be everyone");
        }
        return new Audience(Set.of(organisations));
    }
}
