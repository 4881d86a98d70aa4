package uk.nhs.leadership.accreditation.national;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.security.ForbiddenException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.chassis.tenancy.Caller;

class NationalBodyTest {
    private static final Caller RATIFIER_OF_THE_BODY =
            new Caller("r", Caller.Kind.PERSON, "X26", Caller.Reach.ALL, Set.of("ratifier"));
    private static final Caller RATIFIER_ACTING_FOR_A_PROVIDER =
            new Caller("r", Caller.Kind.PERSON, "P0001", Caller.Reach.OWN, Set.of("ratifier"));

    @Test
    void aRoleCountsOnlyWhileActingForTheNationalBody() {
        assertThat(NationalBody.isServedBy(RATIFIER_OF_THE_BODY, "ratifier")).isTrue();
        assertThat(NationalBody.isServedBy(RATIFIER_OF_THE_BODY, "panel-member"))
                .isFalse();
        assertThat(NationalBody.isServedBy(RATIFIER_ACTING_FOR_A_PROVIDER, "ratifier"))
                .isFalse();
    }

    @Test
    void whoActsForAnotherOrganisationIsForbidden() {
        assertThatCode(() -> NationalBody.mustBeServedBy(RATIFIER_OF_THE_BODY)).doesNotThrowAnyException();
        assertThatThrownBy(() -> NationalBody.mustBeServedBy(RATIFIER_ACTING_FOR_A_PROVIDER))
                .isInstanceOf(ForbiddenException.class);
    }
}
