package uk.nhs.leadership.chassis.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.nullValue;
import static uk.nhs.leadership.chassis.http.ProblemsHttpTest.problem;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.nhs.leadership.chassis.probe.Probe;

/** A list is read to its end by following links. */
@QuarkusTest
@TestProfile(Probe.class)
class PageLinkHttpTest {
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

    @Test
    void followingTheLinksReadsEverythingOnce() {
        var read = new ArrayList<Integer>();
        var pages = 0;
        @Nullable String address = "/probe/numbers?limit=3";
        while (address != null) {
            var answer = given().urlEncodingEnabled(false).get(address);
            assertThat(answer.statusCode()).isEqualTo(200);
            List<Integer> items = answer.path("items");
            read.addAll(items);
            pages++;
            address = next(answer.header("Link"));
        }

        assertThat(read).containsExactly(1, 2, 3, 4, 5, 6, 7);
        assertThat(pages).isEqualTo(3);
    }

    @Test
    void theLinkKeepsWhatElseWasAskedFor() {
        var first = linkOf("/probe/numbers?limit=3&text=%C3%A9%20%26");
        var second = linkOf(String.valueOf(next(first)));

        assertThat(List.of(first, second)).allSatisfy(link -> {
            assertThat(link).startsWith("</probe/numbers?").contains("limit=3", "text=%C3%A9%20%26");
            assertThat(link.split("after=", -1)).hasSize(2);
        });
    }

    @Test
    void theLastPageHasNoLink() {
        given().get("/probe/numbers").then().statusCode(200).header("Link", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=201", "limit=x", "after=!", "after=AAAA"})
    void whatIsNoPageIsRefused(String query) {
        problem(given().get("/probe/numbers?" + query).then(), 400, "INVALID_INPUT");
    }

    private static String linkOf(String address) {
        return given().urlEncodingEnabled(false).get(address).header("Link");
    }

    private static @Nullable String next(@Nullable String link) {
        if (link == null) {
            return null;
        }
        var matcher = NEXT.matcher(link);
        assertThat(matcher.matches()).isTrue();
        return matcher.group(1);
    }
}
