package uk.nhs.leadership.bench;

import io.agroal.api.AgroalDataSource;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;

/** The statements that an enrolment comes down to, in one commit. */
@Path("/bare/enrolments")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class BareEnrolmentResource {
    private final AgroalDataSource database;

    BareEnrolmentResource(AgroalDataSource database) {
        this.database = database;
    }

    /** The cohort's place is taken, and the enrolment, its event and the record of its answer are inserted. */
    @POST
    public Response insert(BareEnrolment enrolment) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            takePlace(connection, enrolment);
            insertEnrolment(connection, enrolment);
            insertEvent(connection, enrolment);
            insertAnswer(connection, enrolment);
            connection.commit();
        }
        return Response.status(201).entity(enrolment).build();
    }

    private static void takePlace(Connection connection, BareEnrolment enrolment) throws SQLException {
        try (var take = connection.prepareStatement("insert into bare_places (cohort_id, taken) values (?, 1)"
                + " on conflict (cohort_id) do update set taken = bare_places.taken + 1")) {
            take.setObject(1, enrolment.cohortId());
            take.executeUpdate();
        }
    }

    private static void insertEnrolment(Connection connection, BareEnrolment enrolment) throws SQLException {
        try (var insert = connection.prepareStatement(
                "insert into bare_enrolment (id, participant_id, cohort_id, course_id, employer, provider, attempt, place,"
                        + " training, asked_at, passed_on_at, enrolled_at, updated_at, version)"
                        + " values (?, ?, ?, ?, ?, ?, 1, 'ENROLLED', 'ENROLLED', ?, ?, ?, ?, 0)")) {
            insert.setObject(1, enrolment.id());
            insert.setObject(2, enrolment.participantId());
            insert.setObject(3, enrolment.cohortId());
            insert.setObject(4, enrolment.courseId());
            insert.setString(5, enrolment.employer());
            insert.setString(6, enrolment.provider());
            var now = Timestamp.from(Instant.now());
            for (var column = 7; column <= 10; column++) {
                insert.setTimestamp(column, now);
            }
            insert.executeUpdate();
        }
    }

    private static void insertEvent(Connection connection, BareEnrolment enrolment) throws SQLException {
        try (var insert = connection.prepareStatement(
                "insert into bare_event (id, subject, sequence, type, actor, organisation, correlation_id, data)"
                        + " values (?, ?, 1, 'uk.nhs.leadership.enrolment.enrolled.v1', 'actor', ?, ?, ?)")) {
            insert.setObject(1, UUID.randomUUID());
            insert.setObject(2, enrolment.id());
            insert.setString(3, enrolment.employer());
            insert.setString(4, enrolment.id().toString());
            insert.setString(
                    5,
                    "{\"participantId\":\"" + enrolment.participantId() + "\",\"cohortId\":\"" + enrolment.cohortId()
                            + "\",\"courseId\":\"" + enrolment.courseId() + "\"}");
            insert.executeUpdate();
        }
    }

    private static void insertAnswer(Connection connection, BareEnrolment enrolment) throws SQLException {
        try (var insert = connection.prepareStatement(
                "insert into bare_answer (organisation, actor, key, request_hash, status, body, created_at)"
                        + " values (?, 'actor', ?, ?, 201, ?, ?)")) {
            insert.setString(1, enrolment.employer());
            insert.setString(2, enrolment.id().toString());
            insert.setBytes(3, new byte[32]);
            insert.setString(4, enrolment.toString());
            insert.setTimestamp(5, Timestamp.from(Instant.now()));
            insert.executeUpdate();
        }
    }
}
