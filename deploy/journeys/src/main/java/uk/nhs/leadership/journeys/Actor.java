package uk.nhs.leadership.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Someone who calls the platform, with whatever token they hold. */
public final class Actor {
    private final PlatformClient platform;
    private final @Nullable Supplier<String> token;

    Actor(PlatformClient platform, @Nullable Supplier<String> token) {
        this.platform = platform;
        this.token = token;
    }

    /** The same one, who signs in now and then goes on with this very token. */
    public Actor holdingItsToken() {
        var held = Objects.requireNonNull(token, "somebody without a token").get();
        return new Actor(platform, () -> held);
    }

    public Answer get(String path) {
        return to("GET", path).send();
    }

    public Answer post(String path, Object body) {
        return to("POST", path).json(body).send();
    }

    /** Posts so that a repetition, after a broken connection or in a second run, gets the first answer. */
    public Answer postOnce(String key, String path, Object body) {
        return to("POST", path).header("Idempotency-Key", key).json(body).send();
    }

    public Answer put(String path, String etag, Object body) {
        return to("PUT", path).ifMatch(etag).json(body).send();
    }

    /** Asks for an act on a resource in the version just read: {@code act("/v1/cohorts/7", "open", Map.of())}. */
    public Answer act(String path, String verb, Map<String, ?> body) {
        return act(path, get(path).expect(200).etag(), verb, body);
    }

    /** Asks for an act on a resource in a version seen before. */
    public Answer act(String path, String etag, String verb, Map<String, ?> body) {
        var request = to("POST", path + "/" + verb).ifMatch(etag);
        return (body.isEmpty() ? request : request.json(body)).send();
    }

    /** A request in all its parts. */
    public Request to(String method, String path) {
        return new Request(platform, token, method, path);
    }

    /** All items of a list, page by page. */
    public List<JsonNode> all(String path) {
        var items = new ArrayList<JsonNode>();
        var answer = get(path).expect(200);
        items.addAll(answer.items());
        while (answer.json().hasNonNull("next")) {
            answer = get(path + (path.contains("?") ? "&" : "?") + "after="
                            + answer.at("/next").textValue())
                    .expect(200);
            items.addAll(answer.items());
        }
        return List.copyOf(items);
    }

    /** The first item of a list that is the one looked for. */
    public Optional<JsonNode> first(String path, Predicate<JsonNode> wanted) {
        return all(path).stream().filter(wanted).findFirst();
    }
}
