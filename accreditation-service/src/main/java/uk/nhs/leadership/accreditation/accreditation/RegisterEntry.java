package uk.nhs.leadership.accreditation.accreditation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.course.Delivery;
import uk.nhs.leadership.accreditation.curriculum.Stage;
import uk.nhs.leadership.accreditation.provider.Region;
import uk.nhs.leadership.accreditation.submission.Decision;

/**
 * An accreditation as the register shows it. Whoever shows many reads them as rows: nothing of them is going to be changed.
 *
 * @param predecessor the number of the one in whose place it stands
 * @param successor the number of the one that stands in its place, or will
 * @param timeline what it is day for day, as far as was known at the time asked about
 */
public record RegisterEntry(
        UUID id,
        String number,
        AccreditedProvider provider,
        AccreditedCourse course,
        UUID curriculumVersionId,
        Decision decision,
        LocalDate validFrom,
        LocalDate validTo,
        @Nullable String predecessor,
        @Nullable String successor,
        Instant updatedAt,
        Timeline timeline) {

    private static final String SPANS = ",";
    private static final String PARTS = " ";
    private static final String NONE = "-";

    /**
     * The columns of a row, of the accreditation {@code a}.
     *
     * @param known the condition on a standing {@code s} that it was known at the time asked about
     */
    public static String columns(String known) {
        return """
                a.id, a.number, a.provider_id, a.provider, a.provider_name, a.region, a.course_id, a.course_version,
                a.course_title, a.course_summary, a.audience, a.stage, a.award, a.learning_hours, a.delivery,
                a.curriculum_version_id, a.decision, a.valid_from, a.valid_to, a.predecessor, a.successor, a.updated_at,
                (select string_agg(concat_ws(' ', s.status, coalesce(s.reason, '-'), s.holds_from,
                                             coalesce(s.holds_until::text, '-')), ',' order by s.holds_from)
                 from accreditation_standing s where s.accreditation_id = a.id and %s)""".formatted(known);
    }

    /** Reads a row of {@link #columns}. */
    public static RegisterEntry of(ResultSet row) throws SQLException {
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
                Arrays.stream(spans.split(SPANS, -1)).map(RegisterEntry::span).toList());
    }

    private static Span span(String text) {
        var parts = text.split(PARTS, -1);
        return new Span(
                AccreditationStatus.valueOf(parts[0]),
                parts[1].equals(NONE) ? null : parts[1],
                LocalDate.parse(parts[2]),
                parts[3].equals(NONE) ? null : LocalDate.parse(parts[3]));
    }

    public AccreditationStatus statusOn(LocalDate day) {
        return timeline.statusOn(day);
    }

    /** The code given for the status; null if it needs none. */
    public @Nullable String reasonOn(LocalDate day) {
        return timeline.on(day).map(Span::reason).orElse(null);
    }

    /** What the status means, as a sentence for people. */
    public String statementOn(LocalDate day) {
        return Statement.of(timeline, day);
    }

    /** Whether nothing but the end of its term ends it, that is near, and no other one takes its place. */
    boolean isRenewalDueOn(LocalDate day) {
        return successor == null && timeline.statusOn(day).runs() && timeline.isToBeRenewedOn(day);
    }
}
