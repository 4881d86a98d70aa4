package uk.nhs.leadership.chassis.testing.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Calls a service as any client does. */
final class Door {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI address;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    Door(URI address) {
        this.address = address;
    }

    Answer knock(Request request) {
        try {
            return answer(request);
        } catch (IOException e) {
            throw new UncheckedIOException("no answer to " + request, e);
        }
    }

    /** For requests so wrong that the connection may be closed on them. */
    Answer knockHard(Request request) {
        try {
            return answer(request);
        } catch (IOException e) {
            return Answer.none(e.toString());
        }
    }

    private Answer answer(Request request) throws IOException {
        var sent = HttpRequest.newBuilder(address.resolve(request.target()))
                .timeout(PATIENCE)
                .method(request.method(), BodyPublishers.ofString(request.body()));
        request.headers().forEach(sent::setHeader);
        try {
            return read(client.send(sent.build(), BodyHandlers.ofInputStream()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for an answer", e);
        }
    }

    private static Answer read(HttpResponse<InputStream> response) throws IOException {
        var contentType = response.headers().firstValue("Content-Type").orElse("");
        try (var body = response.body()) {
            // A stream of events does not end by itself; that it began is the answer.
            var text = contentType.startsWith("text/event-stream")
                    ? ""
                    : new String(body.readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(response.statusCode(), contentType, text);
        }
    }
}
