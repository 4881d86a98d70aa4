package uk.nhs.leadership.chassis.publicread;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.nhs.leadership.chassis.probe.NoticeResource;
import uk.nhs.leadership.chassis.probe.Probe;
import uk.nhs.leadership.chassis.testing.RealServers;
import uk.nhs.leadership.local.LocalServers;
import uk.nhs.leadership.local.identity.Tokens;

/** What was answered a moment ago is sent again to anyone who asks the same, until something changes. */
@QuarkusTest
@TestProfile(RecentAnswersHttpTest.LongMemory.class)
class RecentAnswersHttpTest {
    private static final Tokens TOKENS =
            new Tokens(URI.create(LocalServers.forTests().issuer()));

    private final String name = UUID.randomUUID().toString();
    private final String path = "/probe/notices/" + name;

    @BeforeEach
    void somebodyHasJustAsked() {
        given().get(path).then().statusCode(200);
    }

    @Test
    void whoeverAsksTheSameGetsTheSameWithoutTheEndpointBeingAsked() {
        var first = given().header("Cache-Control", "no-cache").get(path);

        var again = given().get(path);

        assertThat(NoticeResource.requests(name)).isEqualTo(2);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.asString()).isEqualTo(first.asString());
        for (var header :
                List.of("ETag", "Cache-Control", "Content-Type", "Content-Length", "X-Content-Type-Options")) {
            assertThat(again.header(header)).as(header).isNotNull().isEqualTo(first.header(header));
        }
        assertThat(again.header("X-Correlation-ID")).isNotNull().isNotEqualTo(first.header("X-Correlation-ID"));
    }

    @Test
    void whoeverHasItAlreadyIsToldSo() {
        given().header("If-None-Match", "\"1\"")
                .get(path)
                .then()
                .statusCode(304)
                .header("ETag", "\"1\"")
                .header("Cache-Control", "public, max-age=60")
                .body(equalTo(""));
        given().header("If-None-Match", "\"0\"")
                .get(path)
                .then()
                .statusCode(200)
                .header("ETag", notNullValue());

        assertThat(NoticeResource.requests(name)).isEqualTo(1);
    }

    @Test
    void afterA304OnlyThoseWhoHaveItAreAnsweredAtOnce() {
        var other = path + "?other";
        for (var i = 0; i < 2; i++) {
            given().header("If-None-Match", "\"1\"").get(other).then().statusCode(304);
        }
        assertThat(NoticeResource.requests(name)).isEqualTo(2);

        given().get(other).then().statusCode(200);
        given().get(other).then().statusCode(200);
        given().header("If-None-Match", "\"1\"").get(other).then().statusCode(304);

        assertThat(NoticeResource.requests(name)).isEqualTo(3);
    }

    @Test
    void aCommittedChangeIsSeenByTheNextWhoAsks() {
        NoticeResource.TOLD.put(name, 2L);
        given().get(path).then().header("ETag", "\"1\"");

        given().post("/probe/tallies/" + UUID.randomUUID()).then().statusCode(204);

        given().get(path).then().statusCode(200).header("ETag", "\"2\"");
        given().header("If-None-Match", "\"1\"").get(path).then().statusCode(200);
        assertThat(NoticeResource.requests(name)).isEqualTo(2);
    }

    @Test
    void whoeverShowsATokenIsAnsweredByTheEndpoint() {
        for (var i = 0; i < 2; i++) {
            given().auth().oauth2(TOKENS.ofPerson("lead.rj1")).get(path).then().statusCode(200);
        }
        given().header("Authorization", "Bearer forged").get(path).then().statusCode(401);

        assertThat(NoticeResource.requests(name)).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"Cache-Control, no-cache", "Accept, application/json;q=0.5"})
    void anotherQuestionIsAnsweredByTheEndpoint(String header, String value) {
        given().header(header, value).get(path).then().statusCode(200);

        assertThat(NoticeResource.requests(name)).isEqualTo(2);
    }

    @Test
    void whatIsAskedWithAnotherMethodOrInAnotherFormIsNotAnsweredFromMemory() {
        given().head(path).then().statusCode(200).body(equalTo(""));
        given().post(path).then().statusCode(405);
        given().accept("text/csv").get(path).then().statusCode(406);
    }

    @Test
    void itIsCountedUnderThePathOfTheEndpoint() {
        given().get(path).then().statusCode(200);

        assertThat(count("/probe/notices/{name}")).isGreaterThanOrEqualTo(2);
        assertThat(metrics()).doesNotContain(name);
    }

    private static double count(String endpoint) {
        return metrics()
                .lines()
                .filter(line -> line.startsWith("http_server_requests_seconds_count")
                        && line.contains("uri=\"" + endpoint + "\"")
                        && line.contains("status=\"200\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private static String metrics() {
        return given().get("/q/metrics").asString();
    }

    /** The probe application, which remembers for longer than any test takes. */
    public static final class LongMemory extends Probe {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(
                    RealServers.class, Map.of(RealServers.SERVICE, "chassis", "chassis.public-read.recent-for", "1H")));
        }
    }
}
