package uk.nhs.leadership.local.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** That each forgery is wrong in the way it says, and in no other: else a service might refuse it for a lesser reason. */
class ForgedTokenTest {

    private static ForgedTokens forge;

    @BeforeAll
    static void takeAGenuineToken() {
        forge = ForgedTokens.of(new Tokens(Realm.issuer()), "lead.rj1", "lead.rjz");
    }

    @Test
    void theyAreManyAndNoTwoAlike() {
        var headers = Arrays.stream(ForgedToken.values()).map(forge::authorization);

        assertThat(headers).doesNotHaveDuplicates().hasSizeGreaterThan(40);
        assertThat(ForgedToken.values()).extracting(ForgedToken::sentence).doesNotHaveDuplicates();
    }

    @Test
    void theGenuineOneIsSignedByTheRealm() throws Exception {
        assertThat(isSigned(forge.genuine(), forge.realmKey())).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "EXPIRED",
                "NOT_YET_VALID",
                "OTHER_AUDIENCE",
                "NO_AUDIENCE",
                "ID_TOKEN",
                "ID_TOKEN_FOR_THE_PLATFORM"
            })
    void whatIsGenuineIsSignedByTheRealm(ForgedToken kind) throws Exception {
        assertThat(isSigned(token(kind), forge.realmKey())).isTrue();
    }

    @Test
    void whatIsGenuineIsWrongInOneClaim() {
        assertThat(claim("EXPIRED", "exp").asLong()).isLessThan(Instant.now().getEpochSecond());
        assertThat(claim("EXPIRED", "aud").asText()).isEqualTo("leadership-platform");
        assertThat(claim("NOT_YET_VALID", "nbf").asLong())
                .isGreaterThan(Instant.now().getEpochSecond());
        assertThat(claim("NOT_YET_VALID", "aud").asText()).isEqualTo("leadership-platform");
        assertThat(claim("OTHER_AUDIENCE", "aud").asText()).isEqualTo("other-api");
        assertThat(claim("NO_AUDIENCE", "aud").isMissingNode()).isTrue();
        assertThat(claim("ID_TOKEN_FOR_THE_PLATFORM", "typ").asText()).isEqualTo("ID");
        assertThat(Realm.texts(claim("ID_TOKEN_FOR_THE_PLATFORM", "aud"))).contains("leadership-platform");
        assertThat(claim("REFRESH_TOKEN", "typ").asText()).isEqualTo("Refresh");
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "OWN_KEY_UNDER_THE_REALMS_KEY_ID",
                "OWN_KEY_UNDER_AN_UNKNOWN_KEY_ID",
                "OWN_KEY_WITHOUT_KEY_ID",
                "KEY_IN_THE_HEADER",
                "KEY_SET_ELSEWHERE",
                "CERTIFICATE_ELSEWHERE",
                "OTHER_REALM",
                "NESTED"
            })
    void theForgersOwnSignatureHoldsUnderTheForgersOwnKey(ForgedToken kind) throws Exception {
        assertThat(isSigned(token(kind), forge.ownPublicKey())).isTrue();
    }

    @Test
    void thePublicKeyAsSharedSecretWouldHold() throws Exception {
        assertThat(isAuthenticated(
                        token(ForgedToken.SHARED_SECRET_PUBLIC_KEY_PEM),
                        forge.realmKeyPem().getBytes(StandardCharsets.US_ASCII)))
                .isTrue();
        assertThat(isAuthenticated(token(ForgedToken.SHARED_SECRET_PUBLIC_KEY_DER), forge.realmKeyDer()))
                .isTrue();
    }

    @Test
    void changedContentStandsUnderTheGenuineHeaderAndSignature() {
        for (var kind : List.of(
                ForgedToken.ROLE_ADDED,
                ForgedToken.ORGANISATION_CHANGED,
                ForgedToken.SUBJECT_CHANGED,
                ForgedToken.PROLONGED)) {
            var forged = token(kind).split("\\.", -1);
            var genuine = forge.genuine().split("\\.", -1);
            assertThat(forged[0]).isEqualTo(genuine[0]);
            assertThat(forged[1]).isNotEqualTo(genuine[1]);
            assertThat(forged[2]).isEqualTo(genuine[2]);
        }
        assertThat(Realm.texts(claim("ROLE_ADDED", "realm_access").path("roles")))
                .containsExactly("learning-lead", "operator");
        assertThat(Realm.texts(claim("ORGANISATION_CHANGED", "organization"))).containsExactly("X26");
    }

    private static JsonNode claim(String kind, String name) {
        return Jwt.parse(token(ForgedToken.valueOf(kind))).claims().path(name);
    }

    private static String token(ForgedToken kind) {
        return forge.authorization(kind).substring("Bearer ".length());
    }

    private static boolean isSigned(String token, PublicKey key) throws Exception {
        var dot = token.lastIndexOf('.');
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(key);
        signature.update(token.substring(0, dot).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(token.substring(dot + 1)));
    }

    private static boolean isAuthenticated(String token, byte[] secret) throws Exception {
        var dot = token.lastIndexOf('.');
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret, "HmacSHA256"));
        return Arrays.equals(
                mac.doFinal(token.substring(0, dot).getBytes(StandardCharsets.US_ASCII)),
                Base64.getUrlDecoder().decode(token.substring(dot + 1)));
    }
}
