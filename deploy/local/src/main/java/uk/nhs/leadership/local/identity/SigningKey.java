package uk.nhs.leadership.local.identity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** A private key that signs tokens, and the name by which others know its public half. */
record SigningKey(String id, PrivateKey key) {

    /** The key of a demonstration system, from {@code deploy/keycloak/demonstration-keys}. */
    static SigningKey ofSystem(String clientId) {
        var path = "/keycloak/demonstration-keys/" + clientId + ".pem";
        try (var file = SigningKey.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalArgumentException("No demonstration key for the system " + clientId);
            }
            var pem = new String(file.readAllBytes(), StandardCharsets.US_ASCII);
            return new SigningKey(clientId + "-1", read(pem));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static KeyPair newRsaPair() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The header's algorithm and key id are this key's, whatever they were before. */
    String sign(ObjectNode header, ObjectNode claims) {
        header.put("alg", isElliptic() ? "ES256" : "RS256").put("kid", id);
        return signAsItIs(header, claims);
    }

    /** Signs under a header that may say anything. */
    String signAsItIs(ObjectNode header, ObjectNode claims) {
        var signed = new Jwt(header, claims, "").signed();
        try {
            // A token carries r and s side by side; Java's plain ECDSA would wrap them in DER.
            var signature = Signature.getInstance(isElliptic() ? "SHA256withECDSAinP1363Format" : "SHA256withRSA");
            signature.initSign(key);
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + Jwt.encode(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean isElliptic() {
        return key instanceof ECPrivateKey;
    }

    private static PrivateKey read(String pem) {
        var base64 = pem.lines().filter(line -> !line.startsWith("-----")).reduce("", String::concat);
        var encoded = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64));
        try {
            return KeyFactory.getInstance("RSA").generatePrivate(encoded);
        } catch (GeneralSecurityException notRsa) {
            return readElliptic(encoded, notRsa);
        }
    }

    private static PrivateKey readElliptic(PKCS8EncodedKeySpec encoded, GeneralSecurityException notRsa) {
        try {
            return KeyFactory.getInstance("EC").generatePrivate(encoded);
        } catch (GeneralSecurityException notEllipticEither) {
            notEllipticEither.addSuppressed(notRsa);
            throw new IllegalArgumentException("Neither an RSA nor an EC key", notEllipticEither);
        }
    }
}
