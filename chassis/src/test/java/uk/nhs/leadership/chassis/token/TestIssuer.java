package uk.nhs.leadership.chassis.token;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.local.TcpProxy;

/** An issuer in the test's hands, whose keys can be exchanged and which can be away: OpenID discovery and a key set. */
public final class TestIssuer implements QuarkusTestResourceLifecycleManager {
    private static final List<RsaJsonWebKey> KEYS = new CopyOnWriteArrayList<>();
    /** The argument that makes it begin away. */
    static final String AWAY = "away";

    private static final AtomicReference<@Nullable TcpProxy> DOOR = new AtomicReference<>();

    private static volatile String issuer = "";

    private @Nullable HttpServer server;
    private boolean beginsAway;

    @Override
    public void init(Map<String, String> initArgs) {
        beginsAway = Boolean.parseBoolean(initArgs.get(AWAY));
    }

    /** Nobody reaches it any more. */
    static void leave() {
        door().cut();
    }

    static void comeBack() {
        door().restore();
    }

    private static TcpProxy door() {
        var door = DOOR.get();
        if (door == null) {
            throw new IllegalStateException("started in another class loader");
        }
        return door;
    }

    @Override
    public Map<String, String> start() {
        var listening = listen();
        server = listening;
        var door = TcpProxy.to(listening.getAddress().getPort());
        DOOR.set(door);
        if (beginsAway) {
            door.cut();
        }
        issuer = "http://127.0.0.1:" + door.port() + "/realms/test";
        KEYS.clear();
        addKey("first");
        listening.createContext(
                "/realms/test/.well-known/openid-configuration",
                exchange -> answer(
                        exchange,
                        () ->
                                "{\"issuer\":\"%s\",\"jwks_uri\":\"%s/certs\",\"token_endpoint\":\"%s/token\",\"authorization_endpoint\":\"%s/auth\"}"
                                        .formatted(issuer, issuer, issuer, issuer)));
        listening.createContext("/realms/test/certs", exchange -> answer(exchange, TestIssuer::keySet));
        listening.start();
        return Map.of("quarkus.oidc.auth-server-url", issuer);
    }

    @Override
    public void stop() {
        var door = DOOR.getAndSet(null);
        if (door != null) {
            door.close();
        }
        if (server != null) {
            server.stop(0);
        }
    }

    private static HttpServer listen() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void addKey(String id) {
        try {
            var key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId(id);
            KEYS.add(key);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The issuer no longer publishes this key. */
    static void withdrawKey(String id) {
        KEYS.removeIf(key -> key.getKeyId().equals(id));
    }

    /** A token as Keycloak would issue it, signed by one of the present keys. */
    static String token(String keyId, String subject, int secondsToLive) {
        var claims = new JwtClaims();
        claims.setIssuer(issuer);
        claims.setAudience("leadership-platform");
        claims.setSubject(subject);
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(secondsToLive / 60f);
        claims.setGeneratedJwtId();
        claims.setClaim("typ", "Bearer");
        claims.setClaim("organization", List.of("RED"));
        claims.setClaim("realm_access", Map.of("roles", List.of("reader")));
        var key = KEYS.stream()
                .filter(candidate -> candidate.getKeyId().equals(keyId))
                .findFirst()
                .orElseThrow();
        var signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(key.getPrivateKey());
        signature.setKeyIdHeaderValue(keyId);
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String keySet() {
        return "{\"keys\":["
                + String.join(
                        ",",
                        KEYS.stream()
                                .map(key -> key.toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY))
                                .toList())
                + "]}";
    }

    private static void answer(HttpExchange exchange, Supplier<String> json) throws IOException {
        try (exchange) {
            var body = json.get().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
