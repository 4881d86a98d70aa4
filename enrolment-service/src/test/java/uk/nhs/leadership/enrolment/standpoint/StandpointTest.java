package uk.nhs.leadership.enrolment.standpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.chassis.rule.InvalidInput;
import uk.nhs.leadership.chassis.tenancy.Caller;

class StandpointTest {

    @Test
    void whoHasOneStandpointNeedNotSayWhich() {
        assertThat(Standpoint.of(withRoles("learning-lead"), null)).isEqualTo(Standpoint.TRUST);
        assertThat(Standpoint.of(withRoles("provider-lead"), null)).isEqualTo(Standpoint.PROVIDER);
        assertThat(Standpoint.of(withRoles("participant"), null)).isEqualTo(Standpoint.PARTICIPANT);
        assertThat(Standpoint.of(withRoles("scope:declaration:write"), null)).isEqualTo(Standpoint.PROVIDER);
        assertThat(Standpoint.of(withRoles("scope:enrolment:read"), null)).isEqualTo(Standpoint.TRUST);
    }

    @Test
    void whoHasSeveralLooksFromTheOneAskedFor() {
        var leadsAndTeachesAndLearns = withRoles("participant", "provider-lead", "learning-lead");

        assertThat(Standpoint.of(leadsAndTeachesAndLearns, null)).isEqualTo(Standpoint.TRUST);
        assertThat(Standpoint.of(leadsAndTeachesAndLearns, Standpoint.PROVIDER)).isEqualTo(Standpoint.PROVIDER);
        assertThat(Standpoint.of(leadsAndTeachesAndLearns, Standpoint.PARTICIPANT))
                .isEqualTo(Standpoint.PARTICIPANT);
    }

    @Test
    void nobodyLooksFromWhereTheyDoNotStand() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> Standpoint.of(withRoles("participant"), Standpoint.TRUST));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> Standpoint.of(withRoles("analyst"), null));
    }

    private static Caller withRoles(String... roles) {
        return new Caller("somebody", Caller.Kind.PERSON, "RJ1", Caller.Reach.OWN, Set.of(roles));
    }
}
