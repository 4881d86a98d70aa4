package uk.nhs.leadership.journeys.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import uk.nhs.leadership.local.platform.Service;

/**
 * A service's event log, seen through its tables: events are added as the application's role adds them, sequencing and
 * publishing are the service's own work.
 */
final class Events {
    private static final int CHUNK = 10_000;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final String ADD = """
            insert into event_log (id, subject, sequence, type, time, actor, actor_kind, organisation, correlation_id,
                audience, data)
            select uuidv7(), uuidv7(), 1, ?, clock_timestamp(), 'benchmark', 'SYSTEM', 'P0001', 'benchmark', '{}',
                %s::text
            from generate_series(?, ?) n""";
    private static final String COHORT = """
            json_build_object('provider', 'P0001', 'code', 'C-' || n, 'accreditationId', uuidv7(),
                'accreditationNumber', 'LMA-000123-C', 'courseId', uuidv7(), 'startsOn', '2026-11-30',
                'endsOn', '2027-05-28', 'capacity', 20, 'delivery', 'BLENDED')""";
    private static final String GRANT = """
            json_build_object('number', 'B-' || n, 'providerId', uuidv7(), 'provider', 'P0001', 'courseId', uuidv7(),
                'courseVersion', 1, 'courseTitle', 'First Steps in Leading Care', 'stage', 'S1',
                'award', 'Award in Leading Care', 'curriculumVersionId', uuidv7(), 'status', 'ACCREDITED',
                'validFrom', current_date, 'validTo', current_date + 1095, 'learningHours', 100)""";

    private final Stand stand;
    private final Service service;

    Events(Stand stand, Service service) {
        this.stand = stand;
        this.service = service;
    }

    /** Adds events to which nobody listens. */
    void addCohorts(int count) throws SQLException {
        add("cohort.planned.v1", COHORT, count);
    }

    /** Adds accreditations, of which enrolment-service keeps a catalogue; their numbers. */
    List<String> addGrants(int count) throws SQLException {
        var first = add("accreditation.granted.v1", GRANT, count);
        var numbers = new ArrayList<String>();
        for (long n = first; n < first + count; n++) {
            numbers.add("B-" + n);
        }
        return numbers;
    }

    /** Adds one and commits it; the id of the transaction. */
    static long addGrant(Connection writer, long number) throws SQLException {
        try (var insert =
                writer.prepareStatement(ADD.formatted(GRANT) + " returning pg_current_xact_id()::text::bigint")) {
            insert.setString(1, "accreditation.granted.v1");
            insert.setLong(2, number);
            insert.setLong(3, number);
            try (var row = insert.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** @return the first of their numbers */
    private long add(String type, String data, int count) throws SQLException {
        try (var connection = stand.connect(service, Stand.Role.APP)) {
            var first = last() + 1;
            try (var insert = connection.prepareStatement(ADD.formatted(data))) {
                for (long from = first; from < first + count; from += CHUNK) {
                    insert.setString(1, type);
                    insert.setLong(2, from);
                    insert.setLong(3, Math.min(from + CHUNK, first + count) - 1);
                    insert.executeUpdate();
                }
            }
            return first;
        }
    }

    /** The last event's number, sequenced or not. */
    long last() throws SQLException {
        return asAdmin("select coalesce(max(entry), 0) from event_log");
    }

    /** Returns when every event has its position. */
    void awaitSequenced() throws SQLException {
        try (var admin = stand.connect(service, Stand.Role.ADMIN)) {
            Waits.until(
                    "every event of " + service.key() + " has its position",
                    PATIENCE,
                    () -> number(admin, "select count(*) from (select from event_log where position is null limit 1) x")
                            == 0);
        }
    }

    /** Returns when Kafka has acknowledged every event. */
    void awaitPublished() throws SQLException {
        awaitSequenced();
        try (var admin = stand.connect(service, Stand.Role.ADMIN)) {
            var head = number(admin, "select coalesce(max(position), 0) from event_log");
            Waits.until(
                    "every event of " + service.key() + " is published",
                    PATIENCE,
                    () -> number(admin, "select position from relay_cursor where name = 'kafka'") >= head);
        }
    }

    private long asAdmin(String query) throws SQLException {
        try (var admin = stand.connect(service, Stand.Role.ADMIN)) {
            return number(admin, query);
        }
    }

    static long number(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
