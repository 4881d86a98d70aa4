package uk.nhs.leadership.local.platform;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import uk.nhs.leadership.local.server.LocalStackException;

/** Reads each list of a service once with a token: what a request makes the JVM load is then in the AOT cache too. */
final class WarmUp {
    private final String url;
    private final String token;

    WarmUp(String url, String token) {
        this.url = url;
        this.token = token;
    }

    void run() {
        try (var client = HttpClient.newHttpClient()) {
            for (var path : readable(get(client, "/q/openapi?format=json"))) {
                get(client, path);
            }
        }
    }

    /** The paths without variables that can be read, taken from the service's own description. */
    static List<String> readable(String openApi) {
        var paths = new ArrayList<String>();
        try {
            new ObjectMapper().readTree(openApi).path("paths").properties().forEach(path -> {
                if (path.getValue().has("get") && !path.getKey().contains("{")) {
                    paths.add(path.getKey());
                }
            });
            return paths;
        } catch (IOException e) {
            throw new LocalStackException("the service's OpenAPI description cannot be read: " + e.getMessage(), e);
        }
    }

    /** What it answers does not matter here, a refusal is as good. */
    private String get(HttpClient client, String path) {
        try {
            return client.send(
                            HttpRequest.newBuilder(URI.create(url + path))
                                    .header("Authorization", "Bearer " + token)
                                    .timeout(Duration.ofSeconds(20))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new LocalStackException("the service does not answer " + path + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalStackException("interrupted", e);
        }
    }
}
