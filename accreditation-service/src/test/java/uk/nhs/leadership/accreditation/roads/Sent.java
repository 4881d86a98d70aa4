package uk.nhs.leadership.accreditation.roads;

import static uk.nhs.leadership.accreditation.Api.as;
import static uk.nhs.leadership.accreditation.Api.asNobody;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks the service to do.
 *
 * @param ifMatch the version that they have seen; null if they name none
 * @param body what is sent with it: a map is sent as JSON, the bytes of a file as they are; null is nothing
 */
record Sent(
        String person,
        String method,
        String path,
        @Nullable String ifMatch,
        @Nullable Object body) {
    private static final int FEW = 4;

    Response send() {
        var request = person.equals(People.NOBODY) ? asNobody() : as(person);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        if (body instanceof byte[] file) {
            request.contentType(ContentType.BINARY).body(file);
        } else if (body != null) {
            request.body(body);
        }
        return request.request(method, path);
    }

    /** What it is, of whatever it is: the path without ids and numbers. */
    String kind() {
        return path.replaceAll("/(?!v1/)[^/]*[0-9][^/]*", "/{}");
    }

    @Override
    public String toString() {
        var seen = ifMatch == null ? "" : " If-Match " + ifMatch;
        var with = body instanceof Map<?, ?> json && json.size() <= FEW ? " " + json : "";
        return person + " " + method + " " + path + seen + with;
    }
}
