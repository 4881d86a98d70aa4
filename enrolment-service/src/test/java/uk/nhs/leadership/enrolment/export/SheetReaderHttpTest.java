package uk.nhs.leadership.enrolment.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.chassis.copy.CopySheet;
import uk.nhs.leadership.chassis.copy.CopySheets;
import uk.nhs.leadership.chassis.rule.Unavailable;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.enrolment.standpoint.Standpoint;
import uk.nhs.leadership.enrolment.testing.Log;
import uk.nhs.leadership.enrolment.testing.Rows;

/** Whoever reads a sheet slowly, or goes away, leaves no transaction behind. */
@QuarkusTest
class SheetReaderHttpTest {
    private static final Caller SOMEBODY = new Caller("test", Caller.Kind.SERVICE, "RJ1", Caller.Reach.OWN, Set.of());
    private static final Duration LONG = Duration.ofMinutes(5);

    /** Found among those of everybody else by this word. */
    private final String word = "sheet-" + UUID.randomUUID();

    @Inject
    CopySheets copies;

    @Inject
    SheetLedgerService ledger;

    @Inject
    Callers callers;

    @Test
    void aReaderWhoGoesAwayLeavesNoTransaction() {
        var sheet = endless();

        assertThatThrownBy(() -> as(() -> service(LONG, 1).write(sheet, breakingAfter(1 << 20))))
                .isInstanceOf(Unavailable.class)
                .hasRootCauseMessage("gone");

        assertThat(sessions()).isEmpty();
        assertThat(sheet.rows().rows()).isPositive();
        assertThat(Log.typesOf(sheet.id().toString())).last().asString().endsWith("sheet.closed.v1");
        assertThat(toldWhole(sheet)).isEqualTo("false");
    }

    @Test
    void aReaderWhoTakesNothingMoreIsBrokenOff() {
        var sheet = endless();

        assertThatThrownBy(() -> as(() -> service(Duration.ofMillis(500), 1).write(sheet, stoppingAfter(1 << 20))))
                .hasMessage("SHEET_NOT_TAKEN")
                .hasCauseInstanceOf(InterruptedIOException.class);

        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        assertThat(sessions()).isEmpty();
        assertThat(toldWhole(sheet)).isEqualTo("false");
    }

    @Test
    void aReaderWhoTakesALittleAgainAndAgainIsBrokenOffAsWell() {
        var sheet = endless();

        assertThatThrownBy(() ->
                        as(() -> service(Duration.ofMillis(500), 1).write(sheet, OutputStream.nullOutputStream())))
                .rootCause()
                .hasMessageContaining("statement timeout");

        assertThat(sessions()).isEmpty();
        assertThat(toldWhole(sheet)).isEqualTo("false");
    }

    @Test
    void noMoreAreOnTheirWayAtOnceThanMayBe() throws Exception {
        var service = service(LONG, 1);
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> {
                as(() -> service.write(open("select 1 as one"), waiting(begun, goOn)));
                return true;
            });
            begun.await();
            assertThatThrownBy(() -> as(() -> service.write(open("select 2 as two"), new ByteArrayOutputStream())))
                    .isInstanceOf(Unavailable.class)
                    .extracting(e -> ((Unavailable) e).rule())
                    .isEqualTo(SheetRule.SHEETS_ENOUGH);
            goOn.countDown();
            assertThat(first.get()).isTrue();
        }
        var out = new ByteArrayOutputStream();

        as(() -> service.write(open("select 3 as three"), out));

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("three\r\n3\r\n");
    }

    /** What is gathered for it does not grow with the sheet. */
    @Test
    void aSheetOfAHundredMebibytesNeedsNoMoreMemoryThanASmallOne() throws IOException {
        var largest = new int[1];
        var bytes = new long[1];
        var counting = new OutputStream() {
            @Override
            public void write(int b) {
                bytes[0]++;
            }

            @Override
            public void write(byte[] piece, int offset, int length) {
                largest[0] = Math.max(largest[0], length);
                bytes[0] += length;
            }
        };

        as(() -> service(LONG, 1)
                .write(open("select repeat('x', 1000) as x from generate_series(1, 105000)"), counting));

        assertThat(bytes[0]).isEqualTo(3 + 105_000 * 1002L);
        assertThat(largest[0]).isLessThanOrEqualTo(1 << 16);
    }

    @Test
    void aTransactionThatWritesASheetCannotWriteAnythingElse() {
        assertThatThrownBy(() -> as(() -> service(LONG, 1)
                        .write(
                                open("select set_config('transaction_read_only', 'off', true) as n"),
                                OutputStream.nullOutputStream())))
                .rootCause()
                .hasMessageContaining("read-write");
    }

    private OpenSheet endless() {
        return open("select n, repeat('x', 500) as x, '" + word
                + "' as word from generate_series(1, 9000) n, generate_series(1, 9000)");
    }

    private OpenSheet open(String sql) {
        var sheet = new OpenSheet[1];
        as(() -> sheet[0] = ledger.open(SheetKind.ENROLMENTS, Standpoint.TRUST, new CopySheet(sql, Map.of())));
        return sheet[0];
    }

    private SheetService service(Duration longest, int atOnce) {
        return new SheetService(copies, ledger, new SheetConfig() {
            @Override
            public Duration longest() {
                return longest;
            }

            @Override
            public int atOnce() {
                return atOnce;
            }
        });
    }

    private static OutputStream breakingAfter(long bytes) {
        return new Limited(bytes) {
            @Override
            void end() throws IOException {
                throw new IOException("gone");
            }
        };
    }

    private static OutputStream stoppingAfter(long bytes) {
        return new Limited(bytes) {
            @Override
            void end() throws IOException {
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    throw (IOException) new InterruptedIOException().initCause(e);
                }
            }
        };
    }

    private static OutputStream waiting(CountDownLatch begun, CountDownLatch goOn) {
        return new Limited(0) {
            @Override
            void end() throws IOException {
                begun.countDown();
                try {
                    goOn.await();
                } catch (InterruptedException e) {
                    throw (IOException) new InterruptedIOException().initCause(e);
                }
            }
        };
    }

    /** Takes so many bytes, and then what it does with more. */
    private abstract static class Limited extends OutputStream {
        private long left;

        Limited(long left) {
            this.left = left;
        }

        abstract void end() throws IOException;

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] piece, int offset, int length) throws IOException {
            left -= length;
            if (left < 0) {
                end();
            }
        }
    }

    /** As somebody of RJ1. */
    private void as(Runnable act) {
        callers.as(SOMEBODY, () -> {
            act.run();
            return null;
        });
    }

    /** Of those that write this sheet: the statement is in the session as long as its transaction is. */
    private List<String> sessions() {
        await().atMost(Duration.ofSeconds(20)).until(() -> asked().isEmpty());
        return asked();
    }

    private List<String> asked() {
        return Rows.texts("select state from pg_stat_activity where query like '%" + word
                + "%' and pid <> pg_backend_pid() and (state <> 'idle')");
    }

    private static String toldWhole(OpenSheet sheet) {
        return Rows.texts(
                        "select data::jsonb ->> 'whole' from event_log where type like '%sheet.closed%' and subject = '"
                                + sheet.id() + "'")
                .getFirst();
    }
}
