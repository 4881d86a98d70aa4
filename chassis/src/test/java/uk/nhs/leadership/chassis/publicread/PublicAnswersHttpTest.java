package uk.nhs.leadership.chassis.publicread;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.chassis.probe.NoticeResource;
import uk.nhs.leadership.chassis.probe.Probe;

/** A version is read once, however often it is asked for; the endpoint is always asked which version there is. */
@QuarkusTest
@TestProfile(Probe.class)
class PublicAnswersHttpTest {
    private final String name = UUID.randomUUID().toString();
    private final String path = "/probe/notices/" + name;

    @Test
    void whatAnyoneMayReadIsReadOnceForEachVersion() {
        for (var i = 0; i < 3; i++) {
            given().get(path)
                    .then()
                    .statusCode(200)
                    .header("ETag", "\"1\"")
                    .header("Cache-Control", "public, max-age=60")
                    .header("Content-Type", "application/json;charset=UTF-8")
                    .header(
                            "Content-Length",
                            equalTo(Integer.toString(expected(1).length())))
                    .body(equalTo(expected(1)));
        }
        assertThat(NoticeResource.readings(name)).isEqualTo(1);

        NoticeResource.TOLD.put(name, 2L);

        given().get(path).then().header("ETag", "\"2\"").body(equalTo(expected(2)));
        assertThat(NoticeResource.readings(name)).isEqualTo(2);
        assertThat(NoticeResource.requests(name)).isEqualTo(4);
    }

    @Test
    void whoeverHasTheVersionAlreadyIsToldSoWithoutReadingIt() {
        given().header("If-None-Match", "\"0\", W/\"1\"")
                .get(path)
                .then()
                .statusCode(304)
                .header("ETag", "\"1\"")
                .header("Cache-Control", "public, max-age=60")
                .body(equalTo(""));

        assertThat(NoticeResource.readings(name)).isZero();
    }

    @Test
    void whatChangedBetweenTheTwoQuestionsIsShownAndKeptAsWhatItIs() {
        NoticeResource.READ.put(name, 2L);

        given().get(path).then().header("ETag", "\"2\"").body(equalTo(expected(2)));

        NoticeResource.TOLD.put(name, 2L);
        given().get(path).then().header("ETag", "\"2\"").body(equalTo(expected(2)));
        assertThat(NoticeResource.readings(name)).isEqualTo(1);
    }

    private String expected(int version) {
        return "{\"name\":\"%s\",\"version\":%d}".formatted(name, version);
    }
}
