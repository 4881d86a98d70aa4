package uk.nhs.leadership.accreditation.accreditation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.UUID;
import uk.nhs.leadership.accreditation.course.Delivery;
import uk.nhs.leadership.accreditation.curriculum.Stage;
import uk.nhs.leadership.accreditation.provider.Region;
import uk.nhs.leadership.accreditation.submission.Decision;

/** Entries of the register as rows: their columns, and what is read of them. */
public final class RegisterColumns {
    private static final String SPANS = ",";
    private static final String PARTS = " ";
    private static final String NONE = "-";

    private RegisterColumns() {}

    /**
     * The columns of an entry, of the accreditation {@code a}.
     *
     * @param known the condition on a standing {@code s} that it was known at the time asked about
     */
    public static String of(String known) {
        return """
                a.id, a.number, a.provider_id, a.provider, a.provider_name, a.region, a.course_id, a.course_version,
                a.course_title, a.course_summary, a.audience, a.stage, a.award, a.learning_hours, a.delivery,
                a.curriculum_version_id, a.decision, a.valid_from, a.valid_to, a.predecessor, a.successor, a.updated_at,
                (select string_agg(concat_ws(' ', s.status, coalesce(s.reason, '-'), s.holds_from,
                                             coalesce(s.holds_until::text, '-')), ',' order by s.holds_from)
                 from accreditation_standing s where s.accreditation_id = a.id and %s)""".formatted(known);
    }

    /** Reads a row of them. */
    public static RegisterEntry read(ResultSet row) throws SQLException {
        return new RegisterEntry(
                row.getObject(1, UUID.class),
                row.getString(2),
                new AccreditedProvider(
                        row.getObject(3, UUID.class),
                        row.getString(4),
                        row.getString(5),
                        Region.valueOf(row.getString(6))),
                new AccreditedCourse(
                        row.getObject(7, UUID.class),
                        row.getInt(8),
                        row.getString(9),
                        row.getString(10),
                        row.getString(11),
                        Stage.valueOf(row.getString(12)),
                        row.getString(13),
                        row.getInt(14),
                        Delivery.valueOf(row.getString(15))),
                row.getObject(16, UUID.class),
                Decision.valueOf(row.getString(17)),
                row.getObject(18, LocalDate.class),
                row.getObject(19, LocalDate.class),
                row.getString(20),
                row.getString(21),
                row.getObject(22, OffsetDateTime.class).toInstant(),
                timeline(row.getString(23)));
    }

    private static Timeline timeline(String spans) {
        return new Timeline(
                Arrays.stream(spans.split(SPANS, -1)).map(RegisterColumns::span).toList());
    }

    private static Span span(String text) {
        var parts = text.split(PARTS, -1);
        return new Span(
                AccreditationStatus.valueOf(parts[0]),
                parts[1].equals(NONE) ? null : parts[1],
                LocalDate.parse(parts[2]),
                parts[3].equals(NONE) ? null : LocalDate.parse(parts[3]));
    }
}
