package uk.nhs.leadership.accreditation;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import uk.nhs.leadership.chassis.testing.RealServers;
import uk.nhs.leadership.chassis.testing.access.AccessMatrixUnderAttack;
import uk.nhs.leadership.chassis.testing.access.Example;
import uk.nhs.leadership.chassis.testing.access.RoomForAll;

/** Everybody against every operation, as docs/access/accreditation-service.md says. */
@QuarkusTest
@TestProfile(RoomForAll.class)
@QuarkusTestResource(
        value = RealServers.class,
        initArgs = @ResourceArg(name = RealServers.SERVICE, value = "accreditation"))
class AuthorisationMatrixHttpTest extends AccessMatrixUnderAttack {

    AuthorisationMatrixHttpTest() {
        super("accreditation-service");
    }

    @Override
    protected List<Example> examples() {
        return AccessExamples.all();
    }
}
