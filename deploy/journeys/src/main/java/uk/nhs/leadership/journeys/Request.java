package uk.nhs.leadership.journeys;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.local.platform.Service;

/** One request, put together part by part. */
public final class Request {
    private static final Duration LONGEST = Duration.ofSeconds(40);
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final PlatformClient platform;
    private final @Nullable Supplier<String> token;
    private final String method;
    private final String path;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private @Nullable Service service;
    private BodyPublisher body = BodyPublishers.noBody();

    Request(PlatformClient platform, @Nullable Supplier<String> token, String method, String path) {
        this.platform = platform;
        this.token = token;
        this.method = method;
        this.path = path;
    }

    /** Which service to ask, for a path that all of them have. */
    public Request at(Service which) {
        service = which;
        return this;
    }

    public Request header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public Request ifMatch(String etag) {
        return header("If-Match", etag);
    }

    public Request json(Object value) {
        try {
            body = BodyPublishers.ofByteArray(JSON.writeValueAsBytes(value));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be sent as JSON", e);
        }
        return header("Content-Type", "application/json");
    }

    public Request csv(String text) {
        body = BodyPublishers.ofString(text);
        return header("Content-Type", "text/csv");
    }

    /** The bytes of a file, as they are. */
    public Request file(byte[] content) {
        body = BodyPublishers.ofByteArray(content);
        return header("Content-Type", "application/octet-stream");
    }

    /** Sends it and waits for the whole answer. */
    public Answer send() {
        var owner = Objects.requireNonNullElseGet(service, () -> PlatformClient.owning(path));
        var request = HttpRequest.newBuilder(platform.url(owner, path))
                .timeout(LONGEST)
                .method(method, body);
        if (token != null) {
            request.header("Authorization", "Bearer " + token.get());
        }
        headers.forEach(request::header);
        try {
            return new Answer(platform.client().send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + platform.url(owner, path) + " got no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + path, e);
        }
    }
}
