package uk.nhs.leadership.enrolment.insight;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.enrolment.standpoint.Standpoint;

/**
 * Whose numbers a caller sees.
 *
 * @param organisation empty for those of the nation
 */
record Viewpoint(Side side, String organisation) {
    private static final Viewpoint NATION = new Viewpoint(Side.NATION, "");

    static Viewpoint of(Caller caller, @Nullable Standpoint as) {
        if (caller.seesAll()) {
            return NATION;
        }
        return switch (Standpoint.of(caller, as)) {
            case TRUST -> new Viewpoint(Side.TRUST, caller.organisation());
            case PROVIDER -> new Viewpoint(Side.PROVIDER, caller.organisation());
            case PARTICIPANT ->
                throw new InvalidInput(
                        new Fault("?as", "STANDPOINT_NOT_YOURS", "Reports are for trusts and providers"));
        };
    }

    /** The same nearer by: of the nation one trust or one provider, elsewhere the own organisation only. */
    Viewpoint narrowed(@Nullable String trust, @Nullable String provider) {
        if (trust == null && provider == null) {
            return this;
        }
        if (provider == null && (side == Side.NATION || organisation.equals(trust)) && side != Side.PROVIDER) {
            return new Viewpoint(Side.TRUST, Objects.requireNonNull(trust));
        }
        if (trust == null && (side == Side.NATION || organisation.equals(provider)) && side != Side.TRUST) {
            return new Viewpoint(Side.PROVIDER, Objects.requireNonNull(provider));
        }
        throw new InvalidInput(new Fault(
                trust == null ? "?provider" : "?trust",
                "NOT_KEPT",
                "This is counted for the nation, for one trust or for one provider"));
    }

    /** What of the counts by trust, course and provider is seen from here. */
    void limitStandings(List<String> conditions, Map<String, Object> values) {
        switch (side) {
            case NATION -> {}
            case TRUST -> conditions.add("employer = :own");
            case PROVIDER -> {
                conditions.add("provider = :own");
                conditions.add("passed_on");
            }
        }
        if (side != Side.NATION) {
            values.put("own", organisation);
        }
    }
}
