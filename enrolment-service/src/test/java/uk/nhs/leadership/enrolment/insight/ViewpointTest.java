package uk.nhs.leadership.enrolment.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.chassis.rule.InvalidInput;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.chassis.tenancy.Caller.Kind;
import uk.nhs.leadership.chassis.tenancy.Caller.Reach;
import uk.nhs.leadership.enrolment.standpoint.Standpoint;

class ViewpointTest {
    private static final Viewpoint NATION = new Viewpoint(Side.NATION, "");
    private static final Viewpoint TRUST = new Viewpoint(Side.TRUST, "RJ1");
    private static final Viewpoint PROVIDER = new Viewpoint(Side.PROVIDER, "P0001");

    @Test
    void whoSeesAllSeesTheNationAndOthersTheirOwn() {
        assertThat(Viewpoint.of(caller("X26", Reach.ALL, "analyst"), null)).isEqualTo(NATION);
        assertThat(Viewpoint.of(caller("RJ1", Reach.OWN, "learning-lead"), null))
                .isEqualTo(TRUST);
        assertThat(Viewpoint.of(caller("P0001", Reach.OWN, "provider-lead"), null))
                .isEqualTo(PROVIDER);
    }

    @Test
    void aTrustThatTeachesSaysFromWhichSideItLooks() {
        var both = caller("RJ1", Reach.OWN, "learning-lead", "provider-lead");

        assertThat(Viewpoint.of(both, null)).isEqualTo(TRUST);
        assertThat(Viewpoint.of(both, Standpoint.PROVIDER)).isEqualTo(new Viewpoint(Side.PROVIDER, "RJ1"));
        assertThatThrownBy(() -> Viewpoint.of(caller("RJ1", Reach.OWN, "participant"), null))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void fromTheNationOneLooksAtOneTrustOrOneProvider() {
        assertThat(NATION.narrowed(null, null)).isEqualTo(NATION);
        assertThat(NATION.narrowed("RJ1", null)).isEqualTo(TRUST);
        assertThat(NATION.narrowed(null, "P0001")).isEqualTo(PROVIDER);
        assertThatThrownBy(() -> NATION.narrowed("RJ1", "P0001")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void fromAnOrganisationOneLooksAtNoOther() {
        assertThat(TRUST.narrowed("RJ1", null)).isEqualTo(TRUST);
        assertThat(PROVIDER.narrowed(null, "P0001")).isEqualTo(PROVIDER);
        assertThatThrownBy(() -> TRUST.narrowed("RJZ", null)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> TRUST.narrowed(null, "RJ1")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> PROVIDER.narrowed("P0001", null)).isInstanceOf(InvalidInput.class);
    }

    private static Caller caller(String organisation, Reach reach, String... roles) {
        return new Caller("somebody", Kind.PERSON, organisation, reach, Set.of(roles));
    }
}
