package uk.nhs.leadership.curriculum.caseprovider;

import static java.util.Map.entry;
import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static uk.nhs.leadership.curriculum.Api.asNobody;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.chassis.testing.RealServers;

/** Who asks too often is told so as the standard has it. */
@QuarkusTest
@TestProfile(CaseRateLimitHttpTest.Tight.class)
class CaseRateLimitHttpTest {

    @Test
    void whoAsksTooOftenIsAskedToWaitInTheStandardsWords() {
        CaseSchemas.mustBeThere();

        var refused = Stream.generate(() -> asNobody().get("/ims/case/v1p1/CFDocuments"))
                .limit(30)
                .filter(not(CaseRateLimitHttpTest::isAnswered))
                .findFirst()
                .orElseThrow();

        refused.then()
                .statusCode(429)
                .contentType(startsWith("application/json"))
                .header("Retry-After", equalTo("1"))
                .body("imsx_description", startsWith("TOO_MANY_REQUESTS: "))
                .body("imsx_codeMinor.imsx_codeMinorField.imsx_codeMinorFieldValue", contains("server_busy"));
        assertThat(CaseSchemas.faults("getallcfdocuments", 429, refused.asString()))
                .as(refused.asString())
                .isEmpty();
    }

    /** Whether something is published or not. */
    private static boolean isAnswered(Response answer) {
        return answer.statusCode() == 200 || answer.statusCode() == 404;
    }

    /** The service for patient callers. */
    public static final class Tight implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(
                    RealServers.class,
                    Map.ofEntries(
                            entry(RealServers.SERVICE, "curriculum"),
                            entry("chassis.rate-limit.per-second", "1"),
                            entry("chassis.rate-limit.burst", "5"))));
        }

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }
    }
}
