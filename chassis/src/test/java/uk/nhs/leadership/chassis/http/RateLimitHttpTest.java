package uk.nhs.leadership.chassis.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.chassis.probe.Probe;
import uk.nhs.leadership.chassis.testing.RealServers;
import uk.nhs.leadership.local.LocalServers;
import uk.nhs.leadership.local.identity.Tokens;

/** Who sends too much is asked to wait; who looks after the service, or has another token, is not. */
@QuarkusTest
@TestProfile(RateLimitHttpTest.Tight.class)
class RateLimitHttpTest {
    private static final Tokens TOKENS =
            new Tokens(URI.create(LocalServers.forTests().issuer()));

    @Test
    void tooManyRequestsAreRefusedForNow() {
        var lead = TOKENS.ofPerson("lead.rj1");
        given().get("/probe/notices/limited").then().statusCode(200);

        var answers = answers("/v1/who");
        assertThat(answers).extracting(Response::statusCode).startsWith(200, 200, 200);
        assertThat(answers).extracting(Response::statusCode).contains(429);
        answers.stream()
                .filter(answer -> answer.statusCode() == 429)
                .findFirst()
                .orElseThrow()
                .then()
                .contentType("application/problem+json")
                .body("code", equalTo("TOO_MANY_REQUESTS"))
                .header("Retry-After", "1");
        given().get("/q/health/live").then().statusCode(200);
        given().get("/_ping").then().statusCode(200);
        given().auth().oauth2(lead).get("/v1/who").then().statusCode(200);
        assertThat(answers("/probe/notices/limited"))
                .as("what is answered from memory counts too")
                .extracting(Response::statusCode)
                .contains(429);
    }

    /** Of these some are refused, and a refused caller may ask again as soon as a second has passed. */
    private static List<Response> answers(String path) {
        return IntStream.range(0, 30).mapToObj(each -> given().get(path)).toList();
    }

    /** The probe application for patient callers. */
    public static final class Tight extends Probe {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(
                    RealServers.class,
                    Map.of(
                            RealServers.SERVICE,
                            "chassis",
                            "chassis.rate-limit.per-second",
                            "1",
                            "chassis.rate-limit.burst",
                            "5",
                            "chassis.public-read.recent-for",
                            "1H")));
        }
    }
}
