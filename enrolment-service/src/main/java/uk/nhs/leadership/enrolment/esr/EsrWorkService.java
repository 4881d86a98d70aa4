package uk.nhs.leadership.enrolment.esr;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import uk.nhs.leadership.chassis.event.EventLog;
import uk.nhs.leadership.enrolment.calendar.Moment;

/**
 * The pieces of work by which files are made. Each is a transaction that holds the file's row: a replica that ends in the middle
 * leaves nothing of the piece behind, and any other takes it up.
 */
@ApplicationScoped
@Transactional
class EsrWorkService {
    /** Below a second's work. */
    static final int PIECE = 5_000;

    private static final int EXPORTS_AT_ONCE = 10;
    private static final int LONGEST_SECONDS = 300;

    private final EsrExports exports;
    private final EsrRows rows;
    private final EventLog eventLog;
    private final Clock clock;

    EsrWorkService(EsrExports exports, EsrRows rows, EventLog eventLog, Clock clock) {
        this.exports = exports;
        this.rows = rows;
        this.eventLog = eventLog;
        this.clock = clock;
    }

    List<UUID> toMake() {
        return exports.toMake(clock.instant(), EXPORTS_AT_ONCE);
    }

    /** Finds some more rows of a file; after the last, what the whole of it is. @return whether it did anything */
    @TransactionConfiguration(timeout = LONGEST_SECONDS)
    boolean makeSome(UUID id) {
        var taken = exports.take(id);
        taken.ifPresent(export -> {
            var now = Moment.of(clock);
            var piece = rows.addSome(export, PIECE, now);
            export.advanced(piece, now);
            if (piece.looked() < PIECE) {
                finish(export, now);
            }
            exports.flush();
        });
        return taken.isPresent();
    }

    /** The file is not kept: it is written from its rows each time, and its digest tells that it is the same. */
    private void finish(EsrExport export, Moment now) {
        var sha256 = sha256();
        var sheet = new EsrSheet(export.number(), export.form());
        var beginning = sheet.beginning();
        sha256.update(beginning);
        var length = (long) beginning.length;
        var lines = rows.linesAfter(export.id(), 0, PIECE);
        while (!lines.isEmpty()) {
            var bytes = sheet.lines(lines);
            sha256.update(bytes);
            length += bytes.length;
            lines = rows.linesAfter(export.id(), lines.getLast().n(), PIECE);
        }
        eventLog.append(export.made(HexFormat.of().formatHex(sha256.digest()), length, now));
    }

    /** A piece of the work failed: it is tried again after a while, and given up after some tries. */
    void stumbled(UUID id) {
        var now = Moment.of(clock);
        exports.take(id).ifPresent(export -> {
            if (!export.stumbled(now)) {
                rows.giveUp(export);
                eventLog.append(export.fail(now));
            }
            exports.flush();
        });
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
