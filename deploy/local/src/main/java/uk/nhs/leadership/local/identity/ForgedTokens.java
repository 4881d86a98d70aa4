package uk.nhs.leadership.local.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpRequest;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * What a forger who knows one person's genuine token can lay hands on: that token, its companions, the realm's public key and a
 * key of the forger's own. Forges every {@link ForgedToken} from it.
 */
public final class ForgedTokens {

    private final Grant genuine;
    private final Grant careless;
    private final String shortLived;
    private final String otherApi;
    private final String audienceless;
    private final String anotherPerson;
    private final RSAPublicKey realmKey;
    private final KeyPair ownPair = SigningKey.newRsaPair();

    private ForgedTokens(Tokens tokens, String username, String anotherUsername) {
        // First, so that it is old by the time it is asked for.
        this.shortLived = tokens.wrong(username, Tokens.Client.SHORT_LIVED).accessToken();
        this.genuine = tokens.person(username, null);
        this.careless = tokens.wrong(username, Tokens.Client.CARELESS);
        this.otherApi = tokens.wrong(username, Tokens.Client.OTHER_API).accessToken();
        this.audienceless = tokens.wrong(username, Tokens.Client.AUDIENCELESS).accessToken();
        this.anotherPerson = tokens.ofPerson(anotherUsername);
        this.realmKey = realmKey(tokens.endpoint(), genuine());
    }

    /** Forgeries of what the first person holds; the second only lends a signature. */
    public static ForgedTokens of(Tokens tokens, String username, String anotherUsername) {
        return new ForgedTokens(tokens, username, anotherUsername);
    }

    /** The value of the Authorization header; waits where the forgery needs time to pass. */
    public String authorization(ForgedToken kind) {
        return kind.authorization(this);
    }

    /** The token they are all made from, which services accept. */
    public String genuine() {
        return genuine.accessToken();
    }

    String idToken() {
        return required(genuine.idToken());
    }

    /** Signed by the realm and naming the platform as audience, and still no access token. */
    String idTokenForThePlatform() {
        return required(careless.idToken());
    }

    String refreshToken() {
        return required(genuine.refreshToken());
    }

    String notYetValid() {
        return careless.accessToken();
    }

    String otherApi() {
        return otherApi;
    }

    String audienceless() {
        return audienceless;
    }

    String anotherPerson() {
        return anotherPerson;
    }

    String expired() {
        var expiry = Jwt.parse(shortLived).claims().required("exp").asLong();
        var past = Instant.ofEpochSecond(expiry).plusSeconds(1);
        while (Instant.now().isBefore(past)) {
            try {
                Thread.sleep(Duration.between(Instant.now(), past).plusMillis(1));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while a token expires", e);
            }
        }
        return shortLived;
    }

    Jwt taken() {
        return Jwt.parse(genuine());
    }

    SigningKey ownKey(String id) {
        return new SigningKey(id, ownPair.getPrivate());
    }

    RSAPublicKey ownPublicKey() {
        return (RSAPublicKey) ownPair.getPublic();
    }

    RSAPublicKey realmKey() {
        return realmKey;
    }

    byte[] realmKeyDer() {
        return realmKey.getEncoded();
    }

    String realmKeyPem() {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(realmKey.getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
    }

    String realmKeyModulus() {
        return unsigned(realmKey.getModulus());
    }

    static String unsigned(BigInteger number) {
        var bytes = number.toByteArray();
        return Jwt.encode(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private static RSAPublicKey realmKey(TokenEndpoint endpoint, String token) {
        var kid = Jwt.parse(token).header().required("kid").asText();
        var answer =
                endpoint.send(HttpRequest.newBuilder(URI.create(endpoint.issuer() + "/protocol/openid-connect/certs")));
        try {
            for (var key : Jwt.JSON.readTree(answer.body()).required("keys")) {
                if (kid.equals(key.path("kid").asText())) {
                    var spec = new RSAPublicKeySpec(
                            number(key.required("n").asText()),
                            number(key.required("e").asText()));
                    return (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(spec);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        throw new IllegalStateException("The realm does not publish the key " + kid);
    }

    private static BigInteger number(String base64) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(base64));
    }

    private static String required(@Nullable String token) {
        if (token == null) {
            throw new IllegalStateException("The realm gave an access token and not its companions");
        }
        return token;
    }
}
