package uk.nhs.leadership.local.identity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Every Authorization header that must open no door, with what is wrong about it. */
public enum ForgedToken {
    // No token at all.
    BLANK("Nothing after the scheme", forge -> ""),
    OTHER_SCHEME(
            "User name and password instead of a token",
            "Basic ",
            forge -> Base64.getEncoder()
                    .encodeToString("lead.rj1:Local-0nly-passw0rd".getBytes(StandardCharsets.US_ASCII))),
    NOT_A_TOKEN("A word instead of a token", forge -> "open-sesame"),
    THE_WORD_NULL("What a careless client sends when it has no token", forge -> "null"),

    // No signature, or one that proves nothing.
    ALGORITHM_NONE("Says of itself that it is not signed", forge -> unsigned(forge, "none")),
    ALGORITHM_NONE_CAPITALISED(
            "Not signed, with a capital to pass a list of forbidden words", forge -> unsigned(forge, "None")),
    ALGORITHM_NONE_UPPER_CASE("Not signed, in upper case", forge -> unsigned(forge, "NONE")),
    ALGORITHM_NONE_WITH_SIGNATURE(
            "Says it is not signed, and carries the genuine signature",
            forge -> unsigned(forge, "none") + forge.taken().signature()),
    ALGORITHM_MISSING("Does not say how it is signed", forge -> {
        var token = forge.taken();
        token.header().remove("alg");
        return token.compact();
    }),
    SIGNATURE_EMPTY("The signature cut out", forge -> withSignature(forge, "")),
    SIGNATURE_LEFT_OUT(
            "Two parts instead of three",
            forge -> forge.genuine().substring(0, forge.genuine().lastIndexOf('.'))),
    SIGNATURE_TRUNCATED(
            "The last bytes of the signature cut off",
            forge -> withSignature(forge, forge.taken().signature().substring(0, 300))),
    SIGNATURE_WITH_ONE_BIT_TURNED("One bit of the signature turned", forge -> {
        var signature = Base64.getUrlDecoder().decode(forge.taken().signature());
        signature[10] ^= 1;
        return withSignature(forge, Jwt.encode(signature));
    }),
    SIGNATURE_OF_ANOTHER_TOKEN(
            "The signature of another person's token",
            forge -> withSignature(forge, Jwt.parse(forge.anotherPerson()).signature())),
    SIGNATURE_ALL_ZERO("An elliptic signature of zeros, which a careless check takes for right", forge -> {
        var token = forge.taken();
        token.header().put("alg", "ES256");
        return token.signed() + "." + Jwt.encode(new byte[64]);
    }),

    // The realm's public key used as if it were a shared secret.
    SHARED_SECRET_PUBLIC_KEY_PEM(
            "Signed by HMAC with the realm's public key as PEM",
            forge -> byHmac(forge, forge.realmKeyPem().getBytes(StandardCharsets.US_ASCII))),
    SHARED_SECRET_PUBLIC_KEY_DER(
            "Signed by HMAC with the realm's public key as DER", forge -> byHmac(forge, forge.realmKeyDer())),
    SHARED_SECRET_PUBLIC_KEY_MODULUS(
            "Signed by HMAC with the modulus of the realm's public key",
            forge -> byHmac(forge, forge.realmKeyModulus().getBytes(StandardCharsets.US_ASCII))),

    // The forger's own key.
    OWN_KEY_UNDER_THE_REALMS_KEY_ID(
            "Signed with a foreign key that claims to be the realm's",
            forge -> byOwnKey(forge, forge.taken().header().required("kid").asText(), header -> {})),
    OWN_KEY_UNDER_AN_UNKNOWN_KEY_ID(
            "Signed with a foreign key under an id the realm does not know",
            forge -> byOwnKey(forge, "forged-key", header -> {})),
    OWN_KEY_WITHOUT_KEY_ID("Signed with a foreign key and no key id", forge -> {
        var token = forge.taken();
        token.header().remove("kid");
        return forge.ownKey("unused").signAsItIs(token.header(), token.claims());
    }),
    KEY_ID_A_PATH("The key id leads to an empty file, whose content would be the secret", forge -> {
        var token = forge.taken();
        token.header().put("kid", "../../../../../../dev/null");
        return byHmac(token, new byte[] {0});
    }),
    KEY_ID_AN_SQL_STATEMENT("The key id is a query that answers with the forger's secret", forge -> {
        var token = forge.taken();
        token.header().put("kid", "x' union select 'secret' --");
        return byHmac(token, "secret".getBytes(StandardCharsets.US_ASCII));
    }),
    KEY_IN_THE_HEADER(
            "Brings the forger's public key along in the header (jwk)",
            forge -> byOwnKey(
                    forge,
                    "forged-key",
                    header -> header.putObject("jwk")
                            .put("kty", "RSA")
                            .put("kid", "forged-key")
                            .put("n", ForgedTokens.unsigned(forge.ownPublicKey().getModulus()))
                            .put("e", "AQAB"))),
    KEY_SET_ELSEWHERE(
            "Says where the forger's keys may be fetched (jku)",
            forge -> byOwnKey(forge, "forged-key", header -> header.put("jku", "http://127.0.0.1:9/keys"))),
    CERTIFICATE_ELSEWHERE(
            "Says where the forger's certificate may be fetched (x5u)",
            forge -> byOwnKey(forge, "forged-key", header -> header.put("x5u", "http://127.0.0.1:9/certificate"))),
    OTHER_REALM("Issued by a realm of the forger's own", forge -> {
        var token = forge.taken();
        token.claims().put("iss", "https://identity.forger.example/realms/leadership");
        return forge.ownKey("forged-key").sign(token.header(), token.claims());
    }),
    NESTED("A genuine token wrapped into one that the forger signed", forge -> {
        var token = forge.taken();
        token.header().put("cty", "JWT");
        token.claims().removeAll().put("jwt", forge.genuine());
        return forge.ownKey("forged-key").sign(token.header(), token.claims());
    }),

    // Genuine signature, other content.
    ROLE_ADDED(
            "One role more, under the genuine signature",
            forge -> changed(
                    forge, claims -> claims.withArray("/realm_access/roles").add("operator"))),
    ORGANISATION_CHANGED(
            "Another organisation, under the genuine signature",
            forge -> changed(forge, claims -> claims.putArray("organization").add("X26"))),
    SUBJECT_CHANGED(
            "Another person, under the genuine signature",
            forge -> changed(forge, claims -> claims.put("sub", "00000000-0000-4000-8000-000000000000"))),
    PROLONGED(
            "A later expiry, under the genuine signature",
            forge -> changed(forge, claims -> claims.put("exp", 4_102_444_800L))),

    // Genuine tokens for another time or purpose.
    EXPIRED("Genuine, and no longer valid", ForgedTokens::expired),
    NOT_YET_VALID("Genuine, and valid from the year 2100 only", ForgedTokens::notYetValid),
    OTHER_AUDIENCE("Genuine, and meant for another API", ForgedTokens::otherApi),
    NO_AUDIENCE("Genuine, and meant for no API", ForgedTokens::audienceless),
    ID_TOKEN("Tells a client who signed in; opens nothing", ForgedTokens::idToken),
    ID_TOKEN_FOR_THE_PLATFORM("An ID token that names the platform as audience", ForgedTokens::idTokenForThePlatform),
    REFRESH_TOKEN("Good for a new access token only", ForgedTokens::refreshToken),

    // Not of the form of a token.
    FOUR_PARTS("One part too many", forge -> forge.genuine() + ".e30"),
    FIVE_PARTS("Looks encrypted", forge -> forge.genuine() + ".e30.e30"),
    TRAILING_GARBAGE("More characters behind the signature", forge -> forge.genuine() + "AAAA"),
    QUOTED("In quotes", forge -> '"' + forge.genuine() + '"'),
    TWICE("Two tokens in one header", forge -> forge.genuine() + ", " + forge.genuine()),
    BOTH_SCHEMES("The scheme said twice", forge -> "Bearer " + forge.genuine()),
    VERY_LONG("A hundred kibibytes", forge -> forge.genuine() + "A".repeat(100 * 1024));

    private final String sentence;
    private final String scheme;

    @SuppressWarnings("ImmutableEnumChecker") // The forgeries are functions that keep nothing.
    private final Function<ForgedTokens, String> forgery;

    ForgedToken(String sentence, Function<ForgedTokens, String> forgery) {
        this(sentence, "Bearer ", forgery);
    }

    ForgedToken(String sentence, String scheme, Function<ForgedTokens, String> forgery) {
        this.sentence = sentence;
        this.scheme = scheme;
        this.forgery = forgery;
    }

    /** What is wrong about it. */
    public String sentence() {
        return sentence;
    }

    /** The HTTP statuses that refuse it properly: 401, but where the header is cut off before anyone reads it as a token. */
    public Set<Integer> answers() {
        return this == VERY_LONG ? Set.of(400, 401, 431) : Set.of(401);
    }

    /** Whether the header brings no token at all, so that its sender is nobody rather than a forger. */
    public boolean isNoToken() {
        return this == BLANK || this == OTHER_SCHEME;
    }

    String authorization(ForgedTokens forge) {
        return scheme + forgery.apply(forge);
    }

    private static String unsigned(ForgedTokens forge, String algorithm) {
        var token = forge.taken();
        token.header().put("alg", algorithm);
        return token.signed() + ".";
    }

    private static String withSignature(ForgedTokens forge, String signature) {
        var genuine = forge.genuine();
        return genuine.substring(0, genuine.lastIndexOf('.') + 1) + signature;
    }

    private static String changed(ForgedTokens forge, Consumer<ObjectNode> change) {
        var genuine = forge.genuine();
        var claims = forge.taken().claims();
        change.accept(claims);
        // The header byte for byte, so that the claims alone are what the signature does not cover.
        return genuine.substring(0, genuine.indexOf('.') + 1)
                + Jwt.encode(claims)
                + genuine.substring(genuine.lastIndexOf('.'));
    }

    private static String byOwnKey(ForgedTokens forge, String keyId, Consumer<ObjectNode> header) {
        var token = forge.taken();
        header.accept(token.header());
        return forge.ownKey(keyId).sign(token.header(), token.claims());
    }

    private static String byHmac(ForgedTokens forge, byte[] secret) {
        return byHmac(forge.taken(), secret);
    }

    private static String byHmac(Jwt token, byte[] secret) {
        token.header().put("alg", "HS256");
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return token.signed() + "." + Jwt.encode(mac.doFinal(token.signed().getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
