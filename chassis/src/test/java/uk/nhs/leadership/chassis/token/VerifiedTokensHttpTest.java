package uk.nhs.leadership.chassis.token;

import static io.restassured.RestAssured.given;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.chassis.probe.Probe;
import uk.nhs.leadership.chassis.testing.RealServers;

/** A token is verified once, remembered no longer than it lives, and forgotten when the issuer changes its keys. */
@QuarkusTest
@TestProfile(VerifiedTokensHttpTest.WithAnIssuerOfOurOwn.class)
class VerifiedTokensHttpTest {
    @Inject
    MeterRegistry meters;

    @Test
    void aTokenIsVerifiedOnceAndThenRemembered() {
        var token = TestIssuer.token("first", "ada", 60);
        var before = hits();

        whoAmI(token).statusCode(200).body(is("ada"));
        assertThat(hits()).isEqualTo(before);
        whoAmI(token).statusCode(200).body(is("ada"));

        assertThat(hits()).isEqualTo(before + 1);
    }

    @Test
    void twoTokensAreNeverTakenForOneAnother() {
        whoAmI(TestIssuer.token("first", "ada", 60)).body(is("ada"));
        whoAmI(TestIssuer.token("first", "bob", 60)).body(is("bob"));
    }

    @Test
    void aRememberedTokenIsRefusedOnceItHasExpired() {
        var token = TestIssuer.token("first", "ada", 10);
        whoAmI(token).statusCode(200);

        await().atMost(ofSeconds(30)).untilAsserted(() -> whoAmI(token).statusCode(401));
    }

    @Test
    void whatWasNotAcceptedIsNotRemembered() {
        var token = TestIssuer.token("first", "ada", 60);
        var changed = token.substring(0, token.length() - 8) + "AAAAAAAA";

        whoAmI(changed).statusCode(401);
        whoAmI(changed).statusCode(401);
        whoAmI(token).statusCode(200);
    }

    @Test
    void aRememberedTokenIsVerifiedAfreshWhenTheIssuerHasChangedItsKeys() {
        var old = "old-" + UUID.randomUUID();
        var fresh = "new-" + UUID.randomUUID();
        TestIssuer.addKey(old);
        var signedByOld = TestIssuer.token(old, "ada", 60);
        await().atMost(ofSeconds(20)).untilAsserted(() -> whoAmI(signedByOld).statusCode(200));

        TestIssuer.addKey(fresh);
        var signedByFresh = TestIssuer.token(fresh, "ada", 60);
        TestIssuer.withdrawKey(old);
        await().atMost(ofSeconds(20)).untilAsserted(() -> whoAmI(signedByFresh).statusCode(200));

        whoAmI(signedByOld).statusCode(401);
    }

    @Test
    void tokensSignedByTwoKeysInTurnAreRememberedBeside() {
        var other = "other-" + UUID.randomUUID();
        TestIssuer.addKey(other);
        var ada = TestIssuer.token("first", "ada", 60);
        var bob = TestIssuer.token(other, "bob", 60);
        await().atMost(ofSeconds(20)).untilAsserted(() -> whoAmI(bob).statusCode(200));
        whoAmI(ada).statusCode(200);
        whoAmI(TestIssuer.token(other, "bob", 60)).statusCode(200);
        var before = hits();

        whoAmI(ada).statusCode(200);
        whoAmI(bob).statusCode(200);

        assertThat(hits()).isEqualTo(before + 2);
    }

    private double hits() {
        return meters.find("cache.gets").tags("cache", "verified-tokens", "result", "hit").functionCounters().stream()
                .mapToDouble(FunctionCounter::count)
                .sum();
    }

    private static ValidatableResponse whoAmI(String token) {
        return given().header("Authorization", "Bearer " + token)
                .when()
                .get("/probe/whoami")
                .then();
    }

    /** The probe application that trusts the test's issuer and asks it for new keys without waiting long. */
    public static final class WithAnIssuerOfOurOwn extends Probe {

        @Override
        public Map<String, String> getConfigOverrides() {
            var config = new java.util.HashMap<>(super.getConfigOverrides());
            config.put("quarkus.oidc.token.forced-jwk-refresh-interval", "1S");
            return config;
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(
                    new TestResourceEntry(RealServers.class, Map.of(RealServers.SERVICE, "chassis")),
                    new TestResourceEntry(TestIssuer.class));
        }
    }
}
