package uk.nhs.leadership.bench;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/** An entry of the register with all that a search shows of it; its first columns are those of a row. */
record BareEntry(
        String number,
        String provider,
        String providerName,
        String region,
        UUID courseId,
        int courseVersion,
        String courseTitle,
        String courseSummary,
        String audience,
        String stage,
        String award,
        int learningHours,
        String delivery,
        UUID curriculumVersionId,
        LocalDate validFrom,
        LocalDate validTo,
        String decision,
        Instant updatedAt,
        String status) {

    /** The columns of one row, in this order. */
    static final String COLUMNS = "a.number, a.provider, a.provider_name, a.region, a.course_id, a.course_version,"
            + " a.course_title, a.course_summary, a.audience, a.stage, a.award, a.learning_hours, a.delivery,"
            + " a.curriculum_version_id, a.valid_from, a.valid_to, a.decision, a.updated_at, s.status";

    static BareEntry of(ResultSet row) throws SQLException {
        return new BareEntry(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getObject(5, UUID.class),
                row.getInt(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                row.getInt(12),
                row.getString(13),
                row.getObject(14, UUID.class),
                row.getObject(15, LocalDate.class),
                row.getObject(16, LocalDate.class),
                row.getString(17),
                row.getObject(18, OffsetDateTime.class).toInstant(),
                row.getString(19));
    }
}
