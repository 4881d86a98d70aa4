package uk.nhs.leadership.curriculum.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.chassis.tenancy.Callers;

class RetirementTimerTest {
    private static final Instant NOON = Instant.parse("2026-04-01T12:00:00Z");

    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final AtomicInteger due = new AtomicInteger(3);
    private final Retiring pathways = new Versions("pathway", () -> due.get() == 0 ? 0 : due.getAndDecrement());

    @Test
    void allThatAreDueAreRetiredAFewAtATime() {
        timer(pathways).retireDue();

        assertThat(due).hasValue(0);
        assertThat(failingSeconds("pathway")).isZero();
    }

    @Test
    void aKindThatFailsHoldsUpNoOther() {
        for (var failure : List.of(new IllegalStateException("no database"), new StackOverflowError())) {
            due.set(3);
            var failing = new Versions("framework", () -> thrown(failure));

            timer(failing, pathways).retireDue();

            assertThat(due).hasValue(0);
        }
    }

    @Test
    void howLongAKindHasBeenFailingIsMeasuredUntilItIsOver() {
        var broken = new AtomicBoolean(true);
        var frameworks =
                new Versions("framework", () -> broken.get() ? thrown(new IllegalStateException("no database")) : 0);
        var timer = timer(frameworks, pathways);

        timer.retireDue();
        now.set(NOON.plus(Duration.ofMinutes(4)));
        timer.retireDue();
        now.set(NOON.plus(Duration.ofMinutes(5)));

        assertThat(failingSeconds("framework")).isEqualTo(300);
        assertThat(failingSeconds("pathway")).isZero();

        broken.set(false);
        timer.retireDue();

        assertThat(failingSeconds("framework")).isZero();
    }

    private RetirementTimer timer(Retiring... kinds) {
        return new RetirementTimer(
                List.of(kinds), new AsAsked(), ((InstantSource) now::get).withZone(ZoneOffset.UTC), meters);
    }

    private double failingSeconds(String kind) {
        return meters.get("version.retirement.failing.age")
                .tag("kind", kind)
                .gauge()
                .value();
    }

    private static int thrown(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) failure;
    }

    private record Versions(String retires, IntSupplier retiring) implements Retiring {
        @Override
        public int retireDue() {
            return retiring.getAsInt();
        }
    }

    /** Whoever acts may: there are no rows here. */
    private static final class AsAsked implements Callers {
        @Override
        public Caller current() {
            return Caller.anonymous();
        }

        @Override
        public <T> T as(Caller caller, Supplier<T> act) {
            return act.get();
        }
    }
}
