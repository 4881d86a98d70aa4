package uk.nhs.leadership.bench;

import io.agroal.api.AgroalDataSource;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.UUID;

/** Counts that lie ready, each read by one SELECT: nothing is added up. */
@Path("/bare/counts")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class BareReportResource {
    private final AgroalDataSource database;

    BareReportResource(AgroalDataSource database) {
        this.database = database;
    }

    /** How many enrolments of a trust on a course are what. */
    record Count(String employer, UUID courseId, String status, long enrolments) {}

    /** How many duties of a part of a trust are what. */
    record DutyCount(String part, String status, long duties) {}

    /** As many as are asked for, of all trusts. */
    @GET
    @Path("/enrolments")
    public BareItems<Count> ofTheNation(@QueryParam("limit") int limit) throws SQLException {
        try (var connection = database.getConnection();
                var select =
                        connection.prepareStatement("select employer, course_id, status, enrolments from bare_count"
                                + " order by employer, course_id, status limit ?")) {
            select.setInt(1, limit);
            return counts(select);
        }
    }

    /** All of one trust. */
    @GET
    @Path("/enrolments/{trust}")
    public BareItems<Count> ofTrust(String trust) throws SQLException {
        try (var connection = database.getConnection();
                var select =
                        connection.prepareStatement("select employer, course_id, status, enrolments from bare_count"
                                + " where employer = ? order by course_id, status")) {
            select.setString(1, trust);
            return counts(select);
        }
    }

    /** What became of what is expected at one trust. */
    @GET
    @Path("/duties/{trust}")
    public BareItems<DutyCount> duties(String trust) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select part, status, duties from bare_duty_count where employer = ? order by part, status")) {
            select.setString(1, trust);
            try (var row = select.executeQuery()) {
                var counts = new ArrayList<DutyCount>();
                while (row.next()) {
                    counts.add(new DutyCount(row.getString(1), row.getString(2), row.getLong(3)));
                }
                return new BareItems<>(counts);
            }
        }
    }

    private static BareItems<Count> counts(PreparedStatement select) throws SQLException {
        try (var row = select.executeQuery()) {
            var counts = new ArrayList<Count>();
            while (row.next()) {
                counts.add(new Count(row.getString(1), row.getObject(2, UUID.class), row.getString(3), row.getLong(4)));
            }
            return new BareItems<>(counts);
        }
    }
}
