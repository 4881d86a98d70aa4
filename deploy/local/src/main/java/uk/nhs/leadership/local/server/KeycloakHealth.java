package uk.nhs.leadership.local.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks Keycloak, on its management port, whether it is ready: realms imported, database connected. */
public final class KeycloakHealth {
    private final HttpRequest question;

    public KeycloakHealth(int managementPort) {
        this.question = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + "/health/ready"))
                .timeout(Duration.ofSeconds(2))
                .build();
    }

    public boolean isUp() {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(question, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalStackException("interrupted while waiting for Keycloak", e);
        }
    }
}
