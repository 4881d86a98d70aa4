package uk.nhs.leadership.local.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks a server over HTTP whether it is ready to serve. */
public final class Health {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final HttpRequest question;

    private Health(int port, String path) {
        this.question = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(2))
                .build();
    }

    /** Realms imported, database connected. */
    public static Health ofKeycloak(int managementPort) {
        return new Health(managementPort, "/health/ready");
    }

    public static Health ofService(int port) {
        return new Health(port, "/q/health/ready");
    }

    public boolean isUp() {
        try {
            return CLIENT.send(question, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalStackException("interrupted while waiting for " + question.uri(), e);
        }
    }
}
