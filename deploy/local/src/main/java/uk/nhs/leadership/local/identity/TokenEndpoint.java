package uk.nhs.leadership.local.identity;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The realm's token endpoint, and the three ways in which the platform's callers use it. */
final class TokenEndpoint {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI issuer;
    private final HttpClient http;
    private final Clock clock;

    TokenEndpoint(URI issuer, HttpClient http, Clock clock) {
        this.issuer = issuer;
        this.http = http;
        this.clock = clock;
    }

    URI issuer() {
        return issuer;
    }

    HttpClient http() {
        return http;
    }

    Grant byPassword(String clientId, String username, String password, String scope) {
        return grant(Map.of(
                "grant_type", "password",
                "client_id", clientId,
                "username", username,
                "password", password,
                "scope", scope));
    }

    Grant byCode(String clientId, String code, String verifier, URI redirect) {
        return grant(Map.of(
                "grant_type", "authorization_code",
                "client_id", clientId,
                "code", code,
                "code_verifier", verifier,
                "redirect_uri", redirect.toString()));
    }

    /** The system proves who it is by a statement signed with its own key: no secret is shared or sent. */
    Grant bySignedStatement(String clientId, SigningKey key) {
        var now = clock.instant().getEpochSecond();
        var claims = Jwt.JSON
                .createObjectNode()
                .put("iss", clientId)
                .put("sub", clientId)
                .put("aud", issuer.toString())
                .put("jti", UUID.randomUUID().toString())
                .put("iat", now)
                .put("exp", now + 60);
        return grant(Map.of(
                "grant_type",
                "client_credentials",
                "client_assertion_type",
                "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                "client_assertion",
                key.sign(Jwt.JSON.createObjectNode().put("typ", "JWT"), claims)));
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException("The identity provider at " + issuer + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the identity provider", e);
        }
    }

    private Grant grant(Map<String, String> fields) {
        var asked = clock.instant();
        var answer = send(HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(fields))));
        var body = read(answer);
        if (answer.statusCode() != 200) {
            throw new TokenRefused(
                    body.path("error").asText("status " + answer.statusCode()),
                    body.path("error_description").asText("no description"));
        }
        return new Grant(
                body.required("access_token").asText(),
                text(body, "refresh_token"),
                text(body, "id_token"),
                expiry(asked, body));
    }

    private static Instant expiry(Instant asked, JsonNode body) {
        return asked.plusSeconds(body.required("expires_in").asLong());
    }

    private static @Nullable String text(JsonNode body, String field) {
        return body.hasNonNull(field) ? body.get(field).asText() : null;
    }

    private static JsonNode read(HttpResponse<String> answer) {
        try {
            return Jwt.JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException("Status " + answer.statusCode() + " and no JSON from " + answer.uri(), e);
        }
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
