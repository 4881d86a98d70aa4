package uk.nhs.leadership.chassis.event.log;

import java.io.PrintStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.nhs.leadership.chassis.event.EventsConfig;
import uk.nhs.leadership.chassis.event.wire.KafkaClients;
import uk.nhs.leadership.chassis.event.wire.Topics;

/**
 * The verifier as a command, for a log whose service does not run:
 *
 * <pre>{@code java -cp service.jar uk.nhs.leadership.chassis.event.log.VerifyEventLog [POSITION SEAL]}</pre>
 *
 * Reads {@code DATABASE_URL}, {@code DATABASE_SEQUENCER_USER} and {@code _PASSWORD} from the environment; with
 * {@code KAFKA_BOOTSTRAP_SERVERS} and {@code SERVICE} also what Kafka knows. Exits with 0 if the log is intact, 1 if not, 2 if it
 * could not be read.
 */
public final class VerifyEventLog {
    private static final int INTACT = 0;
    private static final int BROKEN = 1;
    private static final int UNREAD = 2;
    private static final int AT_A_TIME = 100_000;
    private static final int POSITION_AND_SEAL = 2;

    private final Map<String, String> environment;
    private final PrintStream out;

    VerifyEventLog(Map<String, String> environment, PrintStream out) {
        this.environment = environment;
        this.out = out;
    }

    /** Verifies; the arguments are a position and its seal, noted earlier, or nothing. */
    public static void main(String[] args) {
        System.exit(new VerifyEventLog(System.getenv(), System.out).run(args));
    }

    int run(String... args) {
        try {
            var anchors = new ArrayList<>(fromKafka());
            if (args.length == POSITION_AND_SEAL) {
                anchors.add(
                        new Verifier.NamedAnchor("caller", new Anchor(Long.parseLong(args[0]), Seal.ofHex(args[1]))));
            } else if (args.length != 0) {
                throw new IllegalArgumentException("either nothing or a position and its seal");
            }
            return verify(anchors);
        } catch (SQLException | IllegalArgumentException e) {
            out.println("not verified: " + e.getMessage());
            return UNREAD;
        }
    }

    private int verify(List<Verifier.NamedAnchor> anchors) throws SQLException {
        var verifier = new Verifier(new LogDatabase(new FromEnvironment(environment)));
        var from = 1L;
        while (true) {
            var found = verifier.verify(from, AT_A_TIME, anchors);
            if (found.finding() != null) {
                out.println("position " + found.finding().position() + " "
                        + found.finding().kind() + ": " + found.finding().detail());
                return BROKEN;
            }
            out.println("intact to position " + found.to() + " seal " + found.seal());
            if (found.next() == null) {
                out.println("intact to the end, held against " + String.join(", ", found.anchors()));
                return INTACT;
            }
            from = found.next();
        }
    }

    private List<Verifier.NamedAnchor> fromKafka() {
        var servers = environment.get("KAFKA_BOOTSTRAP_SERVERS");
        var service = environment.get("SERVICE");
        if (servers == null || service == null) {
            return List.of();
        }
        var settings = new HashMap<String, Object>(Map.of("bootstrap.servers", servers));
        var topics = new Topics(Optional.ofNullable(environment.get("TOPIC_PREFIX")), service);
        return new KafkaAnchors(new KafkaClients(settings), topics).read();
    }

    /** What the service would read from its configuration. */
    private record FromEnvironment(Map<String, String> environment) implements EventsConfig.Log {
        @Override
        public String jdbcUrl() {
            return required("DATABASE_URL");
        }

        @Override
        public String username() {
            return required("DATABASE_SEQUENCER_USER");
        }

        @Override
        public String password() {
            return required("DATABASE_SEQUENCER_PASSWORD");
        }

        @Override
        public int batch() {
            return 1;
        }

        private String required(String name) {
            var value = environment.get(name);
            if (value == null) {
                throw new IllegalArgumentException(name + " is not set");
            }
            return value;
        }
    }
}
