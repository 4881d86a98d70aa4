package uk.nhs.leadership.enrolment.standpoint;

import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;
import uk.nhs.leadership.chassis.tenancy.Caller;

/**
 * From where a caller looks at what a trust, a provider and a participant share. A trust that also teaches has people
 * who can look from both sides, so they say which; everyone else has one.
 */
public enum Standpoint {
    /** The employer: its own staff's. */
    TRUST,
    /** The provider: those of its own cohorts. */
    PROVIDER,
    /** The participant: the own ones. */
    PARTICIPANT;

    /** The roles and scopes that let one look, for {@code @RolesAllowed}. */
    public static final class Roles {
        public static final String LEARNING_LEAD = "learning-lead";
        public static final String TRUST_READS = "scope:enrolment:read";
        public static final String TRUST_WRITES = "scope:enrolment:write";
        public static final String PROVIDER_LEAD = "provider-lead";
        public static final String PROVIDER_DECLARES = "scope:declaration:write";
        public static final String PARTICIPANT = "participant";

        private Roles() {}
    }

    /** Whether the caller may look from here. */
    public boolean isOpenTo(Caller caller) {
        return roles().stream().anyMatch(caller::has);
    }

    private Set<String> roles() {
        return switch (this) {
            case TRUST -> Set.of(Roles.LEARNING_LEAD, Roles.TRUST_READS, Roles.TRUST_WRITES);
            case PROVIDER -> Set.of(Roles.PROVIDER_LEAD, Roles.PROVIDER_DECLARES);
            case PARTICIPANT -> Set.of(Roles.PARTICIPANT);
        };
    }

    /**
     * The standpoint a caller asked for, or else the first that the caller has.
     *
     * @throws InvalidInput if the caller has not the one asked for
     */
    public static Standpoint of(Caller caller, @Nullable Standpoint asked) {
        return Arrays.stream(values())
                .filter(standpoint -> asked == null || standpoint == asked)
                .filter(standpoint -> standpoint.isOpenTo(caller))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(new Fault(
                        "?as", "STANDPOINT_NOT_YOURS", "None of the caller's roles lets it look from there")));
    }
}
