package uk.nhs.leadership.curriculum;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import uk.nhs.leadership.chassis.testing.RealServers;
import uk.nhs.leadership.chassis.testing.access.AccessMatrixUnderAttack;
import uk.nhs.leadership.chassis.testing.access.Example;
import uk.nhs.leadership.chassis.testing.access.RoomForAll;

/** Everybody against every operation, as docs/access/curriculum-service.md says. */
@QuarkusTest
@TestProfile(RoomForAll.class)
@QuarkusTestResource(
        value = RealServers.class,
        initArgs = @ResourceArg(name = RealServers.SERVICE, value = "curriculum"))
class AuthorisationMatrixHttpTest extends AccessMatrixUnderAttack {

    AuthorisationMatrixHttpTest() {
        super("curriculum-service");
    }

    @Override
    protected List<Example> examples() {
        return AccessExamples.all();
    }
}
