package uk.nhs.leadership.chassis.tenancy;

import java.util.Set;

/**
 * Who is calling, and for whom.
 *
 * @param actor the person's or system's stable id; never a name
 * @param kind whether a person, a system, this service itself, or nobody known
 * @param organisation the one organisation the caller acts for (its code); empty for an anonymous caller
 * @param reach whether the caller's rows end at the organisation
 * @param roles a person's roles; a system's scopes as {@code scope:<name>}
 */
public record Caller(String actor, Kind kind, String organisation, Reach reach, Set<String> roles) {

    /** What sort of caller it is. */
    public enum Kind {
        PERSON,
        SYSTEM,
        SERVICE,
        ANONYMOUS
    }

    /** How far a caller sees. */
    public enum Reach {
        /** Only rows of the caller's own organisation. */
        OWN,
        /** Rows of every organisation: the national body, and the service's own background work. */
        ALL
    }

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** The caller of requests without a token: sees what is public and no organisation's rows. */
    public static Caller anonymous() {
        return new Caller("anonymous", Kind.ANONYMOUS, "", Reach.OWN, Set.of());
    }

    /** The service itself, in background work such as applying events. */
    public static Caller service(String name) {
        return new Caller(name, Kind.SERVICE, "", Reach.ALL, Set.of());
    }

    public boolean seesAll() {
        return reach == Reach.ALL;
    }

    public boolean has(String role) {
        return roles.contains(role);
    }
}
