package uk.nhs.leadership.journeys;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a service answered. */
public final class Answer {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpResponse<String> response;

    Answer(HttpResponse<String> response) {
        this.response = response;
    }

    public int status() {
        return response.statusCode();
    }

    public String text() {
        return response.body();
    }

    public Optional<String> header(String name) {
        return response.headers().firstValue(name);
    }

    /** The body as JSON; a missing node if there is none. */
    public JsonNode json() {
        try {
            return JSON.readTree(response.body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(this + " is not JSON", e);
        }
    }

    /** The value of a field of the body, or of a field within one: {@code at("/course/title")}. */
    public JsonNode at(String pointer) {
        var node = json().at(pointer);
        if (node.isMissingNode()) {
            throw new IllegalStateException("no " + pointer + " in " + this);
        }
        return node;
    }

    public UUID id() {
        return UUID.fromString(at("/id").textValue());
    }

    public String etag() {
        return header("ETag").orElseThrow(() -> new IllegalStateException("no ETag on " + this));
    }

    /** The items of one page of a list. */
    public List<JsonNode> items() {
        var items = new ArrayList<JsonNode>();
        at("/items").forEach(items::add);
        return items;
    }

    /** The stable code of a refusal; empty if it is none. */
    public String code() {
        return isProblem() ? json().path("code").asText("") : "";
    }

    /** All codes of a refusal that names several faults. */
    public List<String> faultCodes() {
        return isProblem() ? json().path("errors").findValuesAsText("code") : List.of();
    }

    public boolean isSuccess() {
        return status() / 100 == 2;
    }

    /**
     * This answer, if it has the status that the next step rests on.
     *
     * @throws Refused otherwise
     */
    public Answer expect(int status) {
        if (status() != status) {
            throw new Refused(this, status);
        }
        return this;
    }

    private boolean isProblem() {
        return header("Content-Type").orElse("").startsWith("application/problem+json");
    }

    @Override
    public String toString() {
        var request = response.request();
        return "%s %s -> %d %s".formatted(request.method(), request.uri(), status(), text());
    }
}
