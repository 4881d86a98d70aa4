package uk.nhs.leadership.chassis.background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BesideTest {

    @Test
    void thePiecesAreDoneOneAfterTheOtherInTheirOrder() throws IOException {
        var done = new ArrayList<Integer>();
        try (var beside = new Beside()) {
            for (var i = 0; i < 1_000; i++) {
                var number = i;
                beside.begin(() -> done.add(number));
            }
            beside.join();
        }

        assertThat(done).isEqualTo(IntStream.range(0, 1_000).boxed().toList());
    }

    @Test
    void aPieceGoesOnWhileItsCallerDoes() throws IOException {
        var caller = new CountDownLatch(1);
        try (var beside = new Beside()) {
            beside.begin(() -> wait(caller));
            assertThat(beside.isIdle()).isFalse();

            caller.countDown();

            beside.join();
            assertThat(beside.isIdle()).isTrue();
        }
    }

    @Test
    void aPieceThatFailsMakesItsCallerFailAndNoOtherBegins() {
        for (var failure : List.of(
                new IOException("disk full"), new IllegalStateException("refused"), new AssertionError("bug"))) {
            var begun = new AtomicBoolean();
            try (var beside = new Beside()) {
                assertThatThrownBy(() -> {
                            beside.begin(() -> fail(failure));
                            beside.begin(() -> begun.set(true));
                        })
                        .isSameAs(failure);
                assertThatThrownBy(beside::join).isSameAs(failure);
            }
            assertThat(begun).isFalse();
        }
    }

    @Test
    void whenItIsClosedNothingGoesOn() throws IOException {
        var done = new AtomicBoolean();
        var caller = new CountDownLatch(1);
        try (var beside = new Beside()) {
            beside.begin(() -> {
                wait(caller);
                done.set(true);
            });
            caller.countDown();
        }

        assertThat(done).isTrue();
    }

    private static void fail(Throwable failure) throws IOException {
        switch (failure) {
            case IOException e -> throw e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new UncheckedIOException(new IOException(failure));
        }
    }

    private static void wait(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
