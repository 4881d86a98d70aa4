package uk.nhs.leadership.curriculum.casedocument;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Mints identifiers for CASE, whose pattern refuses the UUIDv7 that our ids are: a UUIDv5 of what the thing is. The same
 * thing has the same identifier in every replica and for ever.
 */
public final class CaseIdentifier {
    /** Everything ever given out depends on it, so it never changes. */
    private static final UUID NAMESPACE = UUID.fromString("72c4cf77-84e7-5b93-8126-3c72fc4984b5");

    private static final Pattern FORM =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

    private CaseIdentifier() {}

    /** The identifier of what has this name, from the general to the particular. */
    public static UUID of(Object... name) {
        var text = Arrays.stream(name).map(Object::toString).collect(Collectors.joining("/"));
        var digest = sha1();
        digest.update(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(NAMESPACE.getMostSignificantBits())
                .putLong(NAMESPACE.getLeastSignificantBits())
                .flip());
        var hash = ByteBuffer.wrap(digest.digest(text.getBytes(UTF_8)));
        var high = (hash.getLong() & ~0xF000L) | 0x5000L;
        var low = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-1", e);
        }
    }

    /** Reads an identifier; empty if it is not of the form that the standard asks for. */
    public static Optional<UUID> read(String text) {
        return FORM.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}
