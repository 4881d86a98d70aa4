package uk.nhs.leadership.enrolment.roads;

import static uk.nhs.leadership.enrolment.testing.Http.as;

import io.restassured.response.Response;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks the service to do.
 *
 * @param act what it is called on the road, without ids
 * @param ifMatch the version that they have seen; null if they name none
 */
record Sent(
        String person, String act, String path, @Nullable String ifMatch, String body) {
    Response send() {
        var request = as(person).body(body);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.post(path);
    }

    @Override
    public String toString() {
        var seen = ifMatch == null ? "" : " If-Match " + ifMatch;
        return person + " " + path + seen + " " + body.replaceAll("\\s+", " ");
    }
}
