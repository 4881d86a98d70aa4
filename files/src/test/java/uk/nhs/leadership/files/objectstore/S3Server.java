package uk.nhs.leadership.files.objectstore;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * As much of S3 as the store asks for, with its severity: the signature (AWS4-HMAC-SHA256), the digest of the body that was
 * signed, and the checksum are computed here anew, and what does not fit is refused.
 */
final class S3Server implements AutoCloseable {
    private static final Pattern AUTHORIZATION =
            Pattern.compile("AWS4-HMAC-SHA256 Credential=([^/]+)/([^,]+), *SignedHeaders=([^,]+), *Signature=(\\w+)");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Path folder;
    private final String accessKey;
    private final String secretKey;
    private volatile boolean failing;

    private S3Server(Path folder, String accessKey, String secretKey) throws IOException {
        this.folder = folder;
        this.accessKey = accessKey;
        this.secretKey = secretKey;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    static S3Server start(Path folder, String accessKey, String secretKey) throws IOException {
        var started = new S3Server(folder, accessKey, secretKey);
        started.server.setExecutor(started.threads);
        started.server.createContext("/", started::answer);
        started.server.start();
        return started;
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** From now on everything is answered as if it were broken. */
    void fail() {
        failing = true;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = Files.createTempFile(folder, "body", "");
            Files.copy(exchange.getRequestBody(), body, StandardCopyOption.REPLACE_EXISTING);
            if (failing) {
                send(exchange, 503, "SlowDown");
            } else if (!isSignedFor(exchange, body)) {
                send(exchange, 403, "SignatureDoesNotMatch");
            } else {
                answer(exchange, body);
            }
            Files.deleteIfExists(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void answer(HttpExchange exchange, Path body) throws IOException, GeneralSecurityException {
        var object = folder.resolve(exchange.getRequestURI().getPath().replace('/', '_'));
        switch (exchange.getRequestMethod()) {
            case "PUT" -> {
                var checksum = exchange.getRequestHeaders().getFirst("x-amz-checksum-sha256");
                if (!Base64.getEncoder().encodeToString(digest(body)).equals(checksum)) {
                    send(exchange, 400, "BadDigest");
                    return;
                }
                Files.move(body, object, StandardCopyOption.REPLACE_EXISTING);
                exchange.sendResponseHeaders(200, -1);
            }
            case "DELETE" -> {
                Files.deleteIfExists(object);
                exchange.sendResponseHeaders(204, -1);
            }
            case "HEAD" -> exchange.sendResponseHeaders(Files.exists(object) ? 200 : 404, -1);
            case "GET" -> {
                if (Files.exists(object)) {
                    exchange.sendResponseHeaders(200, Files.size(object));
                    Files.copy(object, exchange.getResponseBody());
                } else {
                    send(exchange, 404, "NoSuchKey");
                }
            }
            default -> send(exchange, 405, "MethodNotAllowed");
        }
    }

    private static void send(HttpExchange exchange, int status, String code) throws IOException {
        var xml = ("<Error><Code>" + code + "</Code><Message>" + code + "</Message></Error>")
                .getBytes(StandardCharsets.UTF_8);
        var hasBody = !exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, hasBody ? xml.length : -1);
        if (hasBody) {
            exchange.getResponseBody().write(xml);
        }
    }

    private boolean isSignedFor(HttpExchange exchange, Path body) throws IOException, GeneralSecurityException {
        var headers = exchange.getRequestHeaders();
        var authorization = AUTHORIZATION.matcher(headers.getFirst("Authorization"));
        var signedBody = headers.getFirst("x-amz-content-sha256");
        if (!authorization.matches() || !authorization.group(1).equals(accessKey) || !isOf(body, signedBody)) {
            return false;
        }
        var names = authorization.group(3);
        var signed = Arrays.stream(names.split(";", -1))
                .map(name -> name + ":" + headers.getFirst(name).strip() + "\n")
                .collect(Collectors.joining());
        var uri = exchange.getRequestURI();
        var query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        var request =
                String.join("\n", exchange.getRequestMethod(), uri.getRawPath(), query, signed, names, signedBody);
        return signature(secretKey, headers.getFirst("x-amz-date"), authorization.group(2), request)
                .equals(authorization.group(4));
    }

    /** What has no body need not say so. */
    private static boolean isOf(Path body, String signedBody) throws IOException, GeneralSecurityException {
        return signedBody.equals("UNSIGNED-PAYLOAD")
                ? Files.size(body) == 0
                : signedBody.equals(HexFormat.of().formatHex(digest(body)));
    }

    /** Of a canonical request, within a scope of day, region and service. */
    static String signature(String secretKey, String time, String scope, String canonicalRequest) {
        try {
            var toSign = String.join(
                    "\n",
                    "AWS4-HMAC-SHA256",
                    time,
                    scope,
                    HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256")
                                    .digest(canonicalRequest.getBytes(StandardCharsets.UTF_8))));
            var key = ("AWS4" + secretKey).getBytes(StandardCharsets.UTF_8);
            for (var part : scope.split("/", -1)) {
                key = hmac(key, part);
            }
            return HexFormat.of().formatHex(hmac(key, toSign));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] hmac(byte[] key, String text) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] digest(Path file) throws IOException, GeneralSecurityException {
        var digest = MessageDigest.getInstance("SHA-256");
        try (var content = Files.newInputStream(file)) {
            var piece = new byte[8192];
            for (var length = content.read(piece); length >= 0; length = content.read(piece)) {
                digest.update(piece, 0, length);
            }
        }
        return digest.digest();
    }
}
