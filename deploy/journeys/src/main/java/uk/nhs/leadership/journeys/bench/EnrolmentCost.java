package uk.nhs.leadership.journeys.bench;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.regex.Pattern;
import uk.nhs.leadership.local.platform.Service;

/**
 * What one enrolment asks of the database, however fast the machine is.
 *
 * @param statements of its transaction, with its beginning and its end
 * @param walBytes without whole pages, which depend on when the last checkpoint was
 */
record EnrolmentCost(double statements, double walBytes) {
    private static final int ENROLMENTS = 100;
    private static final int TRIES = 5;

    /** As PostgreSQL writes them down: by which process, and what. */
    private static final Pattern STATEMENT = Pattern.compile("\\[(\\d+)\\] LOG: +(?:execute [^:]+|statement): +(.*)");

    /** The sequencer is kept out meanwhile: what it writes of an event depends on how many there are. */
    static EnrolmentCost of(Stand stand) throws IOException, SQLException {
        var enrolments = new SingleEnrolments(stand);
        new Events(stand, Service.ENROLMENT).awaitPublished();
        var sequencer = Office.SEQUENCER.hold(stand, Service.ENROLMENT);
        try (sequencer;
                var admin = stand.connect(Service.ENROLMENT, Stand.Role.ADMIN)) {
            var sender = new Sender(enrolments.ours(), stand.tokens().ofPerson("lead.rj1"));
            sender.send();
            var bytes = walBytes(admin, sender);
            return new EnrolmentCost(statements(stand, admin, sender), bytes);
        }
    }

    /** Whatever works in the background writes too: the least of some tries is nearest to the truth. */
    private static double walBytes(java.sql.Connection admin, Sender sender) throws IOException, SQLException {
        set(admin, "full_page_writes", "off");
        try {
            var least = Double.MAX_VALUE;
            for (var i = 0; i < TRIES; i++) {
                var before = written(admin);
                sender.send();
                least = Math.min(least, (written(admin) - before) / (double) ENROLMENTS);
            }
            return least;
        } finally {
            set(admin, "full_page_writes", "on");
        }
    }

    private static long written(java.sql.Connection admin) throws SQLException {
        return Events.number(admin, "select (pg_current_wal_insert_lsn() - '0/0')::bigint");
    }

    private static double statements(Stand stand, java.sql.Connection admin, Sender sender)
            throws IOException, SQLException {
        try (var log = new RandomAccessFile(stand.logOfPostgres().toFile(), "r")) {
            log.seek(log.length());
            set(admin, "log_statement", "all");
            try {
                sender.send();
            } finally {
                set(admin, "log_statement", "none");
            }
            var text = new byte[Math.toIntExact(log.length() - log.getFilePointer())];
            log.readFully(text);
            return perEnrolment(new String(text, StandardCharsets.UTF_8), ENROLMENTS);
        }
    }

    /** Counts the statements of the transactions in which an enrolment is inserted; there must be so many. */
    static double perEnrolment(String log, int expected) {
        var open = new HashMap<String, Transaction>();
        var statements = 0;
        var enrolments = 0;
        for (var matcher = STATEMENT.matcher(log); matcher.find(); ) {
            var process = matcher.group(1);
            var statement = matcher.group(2).strip();
            var transaction = statement.equalsIgnoreCase("BEGIN")
                    ? Transaction.BEGUN
                    : open.getOrDefault(process, Transaction.BEGUN).with(statement);
            open.put(process, transaction);
            if (statement.equalsIgnoreCase("COMMIT") && transaction.enrols()) {
                statements += transaction.statements();
                enrolments++;
            }
        }
        if (enrolments != expected) {
            throw new IllegalStateException(
                    enrolments + " enrolments of " + expected + " were seen in PostgreSQL's log");
        }
        return statements / (double) enrolments;
    }

    private record Transaction(int statements, boolean enrols) {
        static final Transaction BEGUN = new Transaction(1, false);

        Transaction with(String statement) {
            return new Transaction(statements + 1, enrols || statement.startsWith("insert into enrolment "));
        }
    }

    private static void set(java.sql.Connection admin, String setting, String value) throws SQLException {
        RegisterRows.run(admin, "alter system set " + setting + " = '" + value + "'");
        RegisterRows.run(admin, "select pg_reload_conf()");
        Waits.until(
                setting + " is " + value,
                Duration.ofSeconds(10),
                () -> RegisterRows.texts(admin, "show " + setting).getFirst().equals(value));
    }

    /** Enrols some, one after the other over one connection. */
    private static final class Sender {
        private final Target target;
        private final String token;
        private int sent;

        Sender(Target target, String token) {
            this.target = target;
            this.token = token;
        }

        void send() throws IOException {
            try (var connection = new Connection(target.url())) {
                for (var i = 0; i < ENROLMENTS; i++) {
                    var call = target.request().apply(sent++);
                    if (connection.exchange(call.bytes(target.url(), token)) != target.expected()) {
                        throw new IOException("an enrolment was refused: " + connection.body());
                    }
                }
            }
        }
    }
}
