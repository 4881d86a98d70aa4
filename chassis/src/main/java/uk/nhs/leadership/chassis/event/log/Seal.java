package uk.nhs.leadership.chassis.event.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The link between one event and the next: SHA-256 over the seal before and the event's canonical bytes. Who changes,
 * removes, adds or moves a row would have to seal anew everything after it, and those later seals are also on Kafka.
 *
 * <p>The canonical bytes are a version, then every column but the seal in the table's order, each with its length (-1
 * for null), so that no two different rows have the same bytes. They are part of the format: never change them, add a
 * version.
 */
final class Seal {
    static final int LENGTH = 32;

    private static final byte VERSION = 1;
    private static final int FIRST_GUESS = 512;

    private final byte[] bytes;

    Seal(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a seal has " + LENGTH + " bytes, not " + bytes.length);
        }
        this.bytes = bytes.clone();
    }

    /** Before the first event. */
    static Seal genesis() {
        return new Seal(new byte[LENGTH]);
    }

    static Seal ofHex(String hex) {
        return new Seal(HexFormat.of().parseHex(hex));
    }

    /** The seal of the event that follows the one this seal belongs to. */
    Seal next(LoggedEvent event) {
        var digest = sha256();
        digest.update(bytes);
        digest.update(canonical(event));
        return new Seal(digest.digest());
    }

    byte[] bytes() {
        return bytes.clone();
    }

    String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Seal seal && Arrays.equals(bytes, seal.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }

    static ByteBuffer canonical(LoggedEvent event) {
        var out = new Bytes();
        out.single(VERSION);
        out.number(event.entry());
        out.number(event.position());
        out.uuid(event.id());
        out.uuid(event.subject());
        out.number(event.sequence());
        out.text(event.type());
        out.number(ChronoUnit.MICROS.between(Instant.EPOCH, event.time()));
        out.text(event.actor());
        out.text(event.actorKind());
        out.text(event.organisation());
        out.text(event.reason());
        out.text(event.correlationId());
        out.text(event.traceparent());
        out.number(event.audience().size());
        event.audience().forEach(out::text);
        out.text(event.data());
        return out.buffer.flip();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** A buffer that grows. */
    private static final class Bytes {
        private ByteBuffer buffer = ByteBuffer.allocate(FIRST_GUESS);

        void single(byte value) {
            room(1).put(value);
        }

        void number(long value) {
            room(Integer.BYTES + Long.BYTES).putInt(Long.BYTES).putLong(value);
        }

        void uuid(UUID value) {
            room(Integer.BYTES + 2 * Long.BYTES)
                    .putInt(2 * Long.BYTES)
                    .putLong(value.getMostSignificantBits())
                    .putLong(value.getLeastSignificantBits());
        }

        void text(@Nullable String value) {
            if (value == null) {
                room(Integer.BYTES).putInt(-1);
                return;
            }
            var utf8 = value.getBytes(StandardCharsets.UTF_8);
            room(Integer.BYTES + utf8.length).putInt(utf8.length).put(utf8);
        }

        private ByteBuffer room(int wanted) {
            if (buffer.remaining() < wanted) {
                var size = Math.max(buffer.capacity() * 2, buffer.position() + wanted);
                buffer = ByteBuffer.allocate(size).put(buffer.flip());
            }
            return buffer;
        }
    }
}
