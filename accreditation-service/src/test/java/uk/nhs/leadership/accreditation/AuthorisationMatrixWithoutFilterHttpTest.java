package uk.nhs.leadership.accreditation;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import uk.nhs.leadership.chassis.testing.RealServers;
import uk.nhs.leadership.chassis.testing.access.AccessMatrix;
import uk.nhs.leadership.chassis.testing.access.Example;
import uk.nhs.leadership.chassis.testing.access.WithoutFilter;

/** The same with row level security alone. */
@QuarkusTest
@TestProfile(WithoutFilter.class)
@QuarkusTestResource(
        value = RealServers.class,
        initArgs = @ResourceArg(name = RealServers.SERVICE, value = "accreditation"))
class AuthorisationMatrixWithoutFilterHttpTest extends AccessMatrix {

    AuthorisationMatrixWithoutFilterHttpTest() {
        super("accreditation-service");
    }

    @Override
    protected List<Example> examples() {
        return AccessExamples.all();
    }
}
