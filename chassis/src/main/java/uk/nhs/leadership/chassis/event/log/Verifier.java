package uk.nhs.leadership.chassis.event.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.event.log.Verification.Finding;
import uk.nhs.leadership.chassis.event.log.Verification.Kind;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;

/**
 * Reads the log from end to end, seals it anew in mind and names the first position at which it is not as it was. What
 * the log cannot show by itself (that its end is missing, or that everything was sealed again) is shown by anchors:
 * positions and seals noted outside, by the relay, on Kafka, by the caller.
 */
@ApplicationScoped
class Verifier {
    private static final int PAGE = 2_000;
    private static final int FAR = 1_000;

    private static final String ROWS =
            "select " + LoggedEvent.COLUMNS + ", seal from event_log where position >= ? order by position limit ?";

    private final LogDatabase database;

    Verifier(LogDatabase database) {
        this.database = database;
    }

    /**
     * @param from the first position to look at; the seal before it is taken as it stands
     * @param most how many positions to look at
     * @param anchors read before this call, so that the log is at least as long as they say
     */
    Verification verify(long from, int most, List<NamedAnchor> anchors) throws SQLException {
        try (var connection = database.open()) {
            connection.setReadOnly(true);
            var all = new ArrayList<>(anchors);
            all.add(new NamedAnchor("relay", Relay.cursor(connection)));
            return new Reading(connection, from, most, all).read();
        }
    }

    private record Row(LoggedEvent event, Seal seal) {}

    private static final class Reading {
        private final Connection connection;
        private final long from;
        private final int most;
        private final List<NamedAnchor> anchors;
        private long at;
        private Seal seal = Seal.genesis();

        Reading(Connection connection, long from, int most, List<NamedAnchor> anchors) {
            this.connection = connection;
            this.from = from;
            this.most = most;
            this.anchors = anchors;
            this.at = from - 1;
        }

        Verification read() throws SQLException {
            if (from > 1) {
                var before = rows(from - 1, 1);
                if (before.isEmpty()) {
                    at = lastPosition();
                    return cutOff().map(this::broken).orElseThrow(() -> pastTheEnd());
                }
                if (before.getFirst().event().position() != at) {
                    return broken(Kind.DELETED.at(at));
                }
                seal = before.getFirst().seal();
            }
            var last = from - 1 + most;
            while (at < last) {
                var page = rows(at + 1, (int) Math.min(PAGE, last - at));
                for (var row : page) {
                    var finding = check(row);
                    if (finding != null) {
                        return broken(finding);
                    }
                    at = row.event().position();
                    seal = row.seal();
                }
                if (page.isEmpty()) {
                    return cutOff().map(this::broken).orElseGet(() -> intact(true));
                }
            }
            return intact(false);
        }

        private @Nullable Finding check(Row row) throws SQLException {
            var position = at + 1;
            if (row.event().position() != position) {
                return Kind.DELETED.at(position);
            }
            if (!seal.next(row.event()).equals(row.seal())) {
                return diagnose(rows(position, FAR)).at(position);
            }
            for (var anchor : anchors) {
                if (anchor.anchor().position() == position
                        && !anchor.anchor().seal().equals(row.seal())) {
                    return Kind.REWRITTEN.at(position);
                }
            }
            return null;
        }

        /** What happened to the first of these rows, judged by where it and its followers do fit. */
        private Kind diagnose(List<Row> rows) {
            var here = rows.getFirst();
            var position = at + 1;
            var belongsHere = rows.stream()
                    .skip(1)
                    .filter(row -> fits(seal, row, position, row.seal()) || fits(seal, row, position, here.seal()))
                    .findFirst();
            if (belongsHere.isPresent()) {
                return belongsFurtherOn(here, belongsHere.get(), rows) ? Kind.REORDERED : Kind.INSERTED;
            }
            if (rows.size() > 1) {
                var next = rows.get(1);
                for (var missing = 1; missing <= FAR; missing++) {
                    if (fits(here.seal(), next, next.event().position() + missing, next.seal())) {
                        return Kind.DELETED;
                    }
                }
            }
            return Kind.CHANGED;
        }

        /** Whether the stray was sealed at a later position, be it that it took its seal along or left it there. */
        private static boolean belongsFurtherOn(Row stray, Row belongsHere, List<Row> rows) {
            for (var i = 1; i < rows.size(); i++) {
                var position = rows.get(i).event().position();
                var before = rows.get(i - 1).seal();
                if (fits(i == 1 ? belongsHere.seal() : before, stray, position, stray.seal())
                        || fits(before, stray, position, rows.get(i).seal())) {
                    return true;
                }
            }
            return false;
        }

        private static boolean fits(Seal before, Row row, long position, Seal wanted) {
            return before.next(row.event().at(position)).equals(wanted);
        }

        private Optional<Finding> cutOff() {
            return anchors.stream().anyMatch(anchor -> anchor.anchor().position() > at)
                    ? Optional.of(Kind.CUT_OFF.at(at + 1))
                    : Optional.empty();
        }

        private static InvalidInput pastTheEnd() {
            return new InvalidInput(new Fault("?from", "POSITION_UNKNOWN", "The log has not come so far"));
        }

        private Verification intact(boolean complete) {
            return new Verification(true, complete, from, at, complete ? null : at + 1, seal.hex(), names(), null);
        }

        private Verification broken(Finding finding) {
            return new Verification(false, false, from, at, null, seal.hex(), names(), finding);
        }

        private List<String> names() {
            return anchors.stream().map(NamedAnchor::name).distinct().toList();
        }

        private long lastPosition() throws SQLException {
            try (var select = connection.prepareStatement("select coalesce(max(position), 0) from event_log");
                    var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }

        private List<Row> rows(long first, int limit) throws SQLException {
            try (var select = connection.prepareStatement(ROWS)) {
                select.setLong(1, first);
                select.setInt(2, limit);
                var rows = new ArrayList<Row>();
                try (var row = select.executeQuery()) {
                    while (row.next()) {
                        rows.add(new Row(LoggedEvent.read(row), new Seal(row.getBytes(LoggedEvent.SEAL_COLUMN))));
                    }
                }
                return rows;
            }
        }
    }

    /** An anchor and who noted it. */
    record NamedAnchor(String name, Anchor anchor) {}
}
