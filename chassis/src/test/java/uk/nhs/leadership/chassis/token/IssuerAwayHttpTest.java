package uk.nhs.leadership.chassis.token;

import static io.restassured.RestAssured.given;
import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import uk.nhs.leadership.chassis.probe.Probe;
import uk.nhs.leadership.chassis.testing.RealServers;

/** A service whose issuer of tokens cannot be reached: when it starts, and later. */
@QuarkusTest
@TestProfile(IssuerAwayHttpTest.FromTheBeginning.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class IssuerAwayHttpTest {

    @Test
    @Order(1)
    void aServiceStartedMeanwhileIsReadyAndAcceptsTokensOnceTheIssuerIsThere() {
        var token = TestIssuer.token("first", "ada", 120);
        given().get("/q/health/started").then().statusCode(200);
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
        given().get("/v1/who").then().statusCode(200);
        whoAmI(token)
                .statusCode(503)
                .contentType("application/problem+json")
                .body("code", equalTo("IDENTITY_UNAVAILABLE"))
                .header("Retry-After", notNullValue());

        TestIssuer.comeBack();

        await().atMost(ofSeconds(30))
                .untilAsserted(() -> whoAmI(token).statusCode(200).body(is("ada")));
    }

    @Test
    @Order(2)
    void tokensSignedByAKnownKeyAreAcceptedWhileItIsAway() {
        TestIssuer.comeBack();
        await().atMost(ofSeconds(30))
                .untilAsserted(
                        () -> whoAmI(TestIssuer.token("first", "ada", 120)).statusCode(200));

        TestIssuer.leave();

        whoAmI(TestIssuer.token("first", "bob", 120)).statusCode(200).body(is("bob"));
        whoAmI(TestIssuer.token("first", "bob", -120)).statusCode(401);
        TestIssuer.addKey("made-meanwhile");
        whoAmI(TestIssuer.token("made-meanwhile", "bob", 120)).statusCode(not(200));
        given().get("/q/health/ready").then().statusCode(200);

        TestIssuer.comeBack();
        await().atMost(ofSeconds(30))
                .untilAsserted(() -> whoAmI(TestIssuer.token("made-meanwhile", "eve", 120))
                        .statusCode(200)
                        .body(is("eve")));
    }

    private static ValidatableResponse whoAmI(String token) {
        return given().header("Authorization", "Bearer " + token)
                .get("/probe/whoami")
                .then();
    }

    /** The probe application, started while nobody answers where its issuer should be. */
    public static final class FromTheBeginning extends Probe {
        @Override
        public Map<String, String> getConfigOverrides() {
            var config = new HashMap<>(super.getConfigOverrides());
            config.put("quarkus.oidc.token.forced-jwk-refresh-interval", "1S");
            return config;
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(
                    new TestResourceEntry(RealServers.class, Map.of(RealServers.SERVICE, "chassis")),
                    new TestResourceEntry(TestIssuer.class, Map.of(TestIssuer.AWAY, "true")));
        }
    }
}
