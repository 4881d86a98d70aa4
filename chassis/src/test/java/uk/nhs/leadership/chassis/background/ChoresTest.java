package uk.nhs.leadership.chassis.background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.chassis.tenancy.Callers;

class ChoresTest {
    private static final Duration SHORT = Duration.ofMillis(5);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicReference<Caller> acting = new AtomicReference<>(Caller.anonymous());
    private final CountDownLatch released = new CountDownLatch(1);
    private Chores chores = new Chores(List.of(), new Acting(), meters);

    @AfterEach
    void end() {
        released.countDown();
        chores.stop(new ShutdownEvent());
    }

    @Test
    void aChoreIsDoneAsTheServiceUnderItsName() {
        var as = new AtomicReference<Caller>();

        start(chore("tidy", SHORT, () -> {
            as.set(acting.get());
            done.incrementAndGet();
            return false;
        }));

        awaitDone(1);
        assertThat(as).hasValue(Caller.service("tidy"));
    }

    @Test
    void aRoundGoesOnWithoutAPauseUntilThereIsNoMore() {
        start(chore("tidy", Duration.ofMillis(500), () -> done.incrementAndGet() < 1000));

        // With a pause after each it would take eight minutes.
        awaitDone(1000);
    }

    @Test
    void aChoreThatFailsGoesOnAndSoDoTheOthers() {
        var others = new AtomicInteger();

        start(
                chore("fails", SHORT, () -> {
                    if (done.incrementAndGet() % 2 == 0) {
                        throw new AssertionError("broken");
                    }
                    throw new IllegalStateException("not yet");
                }),
                chore("works", SHORT, () -> others.incrementAndGet() < 0));

        awaitDone(4);
        await().atMost(PATIENCE).until(() -> others.get() >= 4);
        assertThat(age("works")).isLessThan(age("fails"));
    }

    @Test
    void theAgeOfTheLastSuccessGrowsWhileAChoreFails() {
        start(chore("fails", SHORT, () -> {
            done.incrementAndGet();
            throw new IllegalStateException("broken");
        }));

        awaitDone(1);
        await().atMost(PATIENCE).until(() -> age("fails") > 0.2);
    }

    @Test
    void aChoreIsNotCalledTwiceAtOnce() {
        var within = new AtomicInteger();
        var together = new AtomicBoolean();

        start(chore("slow", Duration.ofMillis(1), () -> {
            together.compareAndSet(false, within.incrementAndGet() > 1);
            await().pollDelay(Duration.ofMillis(20)).until(() -> true);
            within.decrementAndGet();
            done.incrementAndGet();
            return false;
        }));

        awaitDone(10);
        assertThat(together).isFalse();
    }

    @Test
    void aLongChoreMakesNoOtherWait() throws InterruptedException {
        var begun = new CountDownLatch(1);

        start(
                chore("long", SHORT, () -> {
                    begun.countDown();
                    return !waited();
                }),
                chore("short", SHORT, () -> done.incrementAndGet() < 0));

        assertThat(begun.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        awaitDone(done.get() + 2);
    }

    @Test
    void whenTheServiceStopsThePieceIsFinishedAndNoneIsBegun() throws InterruptedException {
        var begun = new CountDownLatch(1);
        start(chore("endless", SHORT, () -> {
            begun.countDown();
            await().pollDelay(Duration.ofMillis(300)).until(() -> true);
            done.incrementAndGet();
            return true;
        }));
        assertThat(begun.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();

        chores.stop(new ShutdownEvent());

        var atTheEnd = done.get();
        assertThat(atTheEnd).isPositive();
        await().during(Duration.ofMillis(500)).atMost(PATIENCE).until(() -> done.get() == atTheEnd);
    }

    private void start(Chore... all) {
        chores = new Chores(List.of(all), new Acting(), meters);
        chores.start(new StartupEvent());
    }

    private void awaitDone(int times) {
        await().atMost(PATIENCE).until(() -> done.get() >= times);
    }

    private double age(String chore) {
        return meters.get("chore.last.success.age").tag("chore", chore).gauge().value();
    }

    private boolean waited() {
        try {
            return released.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Chore chore(String name, Duration pause, BooleanSupplier work) {
        return new Chore() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Duration pause() {
                return pause;
            }

            @Override
            public boolean doSome() {
                return work.getAsBoolean();
            }
        };
    }

    /** Remembers as whom something is done. */
    private final class Acting implements Callers {
        @Override
        public Caller current() {
            return acting.get();
        }

        @Override
        public <T> T as(Caller caller, Supplier<T> act) {
            acting.set(caller);
            try {
                return act.get();
            } finally {
                acting.set(Caller.anonymous());
            }
        }
    }
}
