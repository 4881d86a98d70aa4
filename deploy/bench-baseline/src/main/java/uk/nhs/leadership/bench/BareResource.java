package uk.nhs.leadership.bench;

import io.agroal.api.AgroalDataSource;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/** The bare operations: no tenancy, no rules, no events, no idempotency, only the statements that these come down to. */
@Path("/bare")
@RunOnVirtualThread
public class BareResource {
    private static final String COLUMNS = "id, provider, code, accreditation_number, course_id, course_title, stage,"
            + " award, starts_on, ends_on, capacity, places_taken, delivery, status, planned_at, updated_at, version";

    private final AgroalDataSource database;

    BareResource(AgroalDataSource database) {
        this.database = database;
    }

    /** Nothing but HTTP. */
    @GET
    @Path("/empty")
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    public String empty() {
        return "";
    }

    /** One SELECT by primary key. */
    @GET
    @Path("/cohorts/{id}")
    @Authenticated
    public BareCohort find(UUID id) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select " + COLUMNS + " from bare_cohort where id = ?")) {
            select.setObject(1, id);
            try (var row = select.executeQuery()) {
                if (!row.next()) {
                    throw new NotFoundException();
                }
                return new BareCohort(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getObject(5, UUID.class),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        row.getObject(9, LocalDate.class),
                        row.getObject(10, LocalDate.class),
                        row.getInt(11),
                        row.getInt(12),
                        row.getString(13),
                        row.getString(14),
                        row.getObject(15, OffsetDateTime.class).toInstant(),
                        row.getObject(16, OffsetDateTime.class).toInstant(),
                        row.getLong(17));
            }
        }
    }

    /** The three INSERTs of a planned cohort, its event and the record of its answer, in one commit. */
    @POST
    @Path("/cohorts")
    @Authenticated
    public Response insert(BareCohort cohort) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            insertCohort(connection, cohort);
            insertEvent(connection, cohort);
            insertAnswer(connection, cohort);
            connection.commit();
        }
        return Response.status(201).entity(cohort).build();
    }

    private static void insertCohort(Connection connection, BareCohort cohort) throws SQLException {
        try (var insert = connection.prepareStatement("insert into bare_cohort (" + COLUMNS
                + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setObject(1, cohort.id());
            insert.setString(2, cohort.provider());
            insert.setString(3, cohort.code());
            insert.setString(4, cohort.accreditationNumber());
            insert.setObject(5, cohort.courseId());
            insert.setString(6, cohort.courseTitle());
            insert.setString(7, cohort.stage());
            insert.setString(8, cohort.award());
            insert.setObject(9, cohort.startsOn());
            insert.setObject(10, cohort.endsOn());
            insert.setInt(11, cohort.capacity());
            insert.setInt(12, cohort.placesTaken());
            insert.setString(13, cohort.delivery());
            insert.setString(14, cohort.status());
            insert.setTimestamp(15, Timestamp.from(cohort.plannedAt()));
            insert.setTimestamp(16, Timestamp.from(cohort.updatedAt()));
            insert.setLong(17, cohort.version());
            insert.executeUpdate();
        }
    }

    private static void insertEvent(Connection connection, BareCohort cohort) throws SQLException {
        try (var insert = connection.prepareStatement(
                "insert into bare_event (id, subject, sequence, type, actor, organisation, correlation_id, data)"
                        + " values (?, ?, 1, 'uk.nhs.leadership.cohort.planned.v1', 'actor', ?, ?, ?)")) {
            insert.setObject(1, UUID.randomUUID());
            insert.setObject(2, cohort.id());
            insert.setString(3, cohort.provider());
            insert.setString(4, cohort.id().toString());
            insert.setString(5, "{\"code\":\"" + cohort.code() + "\",\"capacity\":" + cohort.capacity() + "}");
            insert.executeUpdate();
        }
    }

    private static void insertAnswer(Connection connection, BareCohort cohort) throws SQLException {
        try (var insert = connection.prepareStatement(
                "insert into bare_answer (organisation, actor, key, request_hash, status, body, created_at)"
                        + " values (?, 'actor', ?, ?, 201, ?, ?)")) {
            insert.setString(1, cohort.provider());
            insert.setString(2, cohort.id().toString());
            insert.setBytes(3, new byte[32]);
            insert.setString(4, cohort.toString());
            insert.setTimestamp(5, Timestamp.from(Instant.now()));
            insert.executeUpdate();
        }
    }
}
