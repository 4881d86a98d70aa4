package uk.nhs.leadership.chassis.time;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * UUIDv7 (RFC 9562) from 48 bits of milliseconds, 12 bits that count within the millisecond and 62 random bits. The
 * count makes ids of one process strictly ascending, also when the clock steps back or more than 4096 are wanted within
 * a millisecond: it then runs ahead of the clock.
 */
@ApplicationScoped
class UuidV7 implements Ids {
    private static final int COUNTER_BITS = 12;
    private static final long COUNTER = (1L << COUNTER_BITS) - 1;
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long RANDOM_62 = 0x3fff_ffff_ffff_ffffL;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final AtomicLong last = new AtomicLong();

    UuidV7(Clock clock) {
        this.clock = clock;
    }

    @Override
    public UUID next() {
        var now = clock.millis() << COUNTER_BITS;
        var tick = last.updateAndGet(before -> Math.max(before + 1, now));
        var high = (tick >>> COUNTER_BITS) << 16 | VERSION_7 | (tick & COUNTER);
        return new UUID(high, VARIANT | (random.nextLong() & RANDOM_62));
    }
}
