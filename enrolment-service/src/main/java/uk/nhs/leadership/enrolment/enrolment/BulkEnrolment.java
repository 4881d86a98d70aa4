package uk.nhs.leadership.enrolment.enrolment;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import uk.nhs.leadership.chassis.event.EventLog;
import uk.nhs.leadership.chassis.time.Ids;
import uk.nhs.leadership.enrolment.job.RowResult;
import uk.nhs.leadership.enrolment.job.Work;
import uk.nhs.leadership.enrolment.rowfile.RowColumn;
import uk.nhs.leadership.enrolment.rowfile.SentRow;

/**
 * A trust enrols many of its staff on one cohort. What decides is fetched for all rows at once, each is judged by the very
 * rules that a single enrolment is, and what comes of it is written by COPY.
 */
@Singleton
class BulkEnrolment implements Work {
    static final String KIND = "enrolment";

    /** Either says who is meant. */
    static final List<RowColumn> COLUMNS = List.of(
            new RowColumn("employee_number", false, Pattern.compile("[A-Z0-9][A-Z0-9-]{0,19}")),
            new RowColumn(
                    "participant_id", false, Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")));

    static final String NOT_FOUND = "NOT_FOUND";

    private final ManyAdmissions admissions;
    private final ManyEnrolments enrolments;
    private final EventLog eventLog;
    private final Ids ids;

    BulkEnrolment(ManyAdmissions admissions, ManyEnrolments enrolments, EventLog eventLog, Ids ids) {
        this.admissions = admissions;
        this.enrolments = enrolments;
        this.eventLog = eventLog;
        this.ids = ids;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<RowColumn> columns() {
        return COLUMNS;
    }

    @Override
    public Set<String> roles() {
        return Set.of(EnrolmentAccess.LEARNING_LEAD, EnrolmentAccess.TRUST_WRITES);
    }

    @Override
    public boolean isKnown(UUID cohortId) {
        return admissions.isKnown(cohortId);
    }

    /** The cohort is held until the end: its places are counted once for all rows. */
    @Override
    public Judgement judge(UUID cohortId, List<SentRow> rows) {
        return new Enrolling(admissions.holding(cohortId, rows)).all(rows);
    }

    /** Rows that are being judged, each after those before it. */
    private final class Enrolling implements Judgement {
        private final Admitting admitting;
        private final List<RowResult> results = new ArrayList<>();
        private final List<Enrolment> made = new ArrayList<>();

        Enrolling(Admitting admitting) {
            this.admitting = admitting;
        }

        Enrolling all(List<SentRow> rows) {
            for (var row : rows) {
                results.add(judge(row));
            }
            return this;
        }

        private RowResult judge(SentRow row) {
            var joining = admitting.joining(row).orElse(null);
            if (joining == null) {
                return RowResult.refused(row.n(), NOT_FOUND);
            }
            var same = joining.earlier().stream()
                    .filter(earlier -> earlier.isLive()
                            && earlier.cohortId().equals(joining.cohort().id()))
                    .findFirst();
            if (same.isPresent()) {
                return RowResult.unchanged(
                        row.n(),
                        EnrolmentRule.ALREADY_ENROLLED.name(),
                        same.get().id());
            }
            var obstacles = joining.obstacles();
            if (!obstacles.isEmpty()) {
                return RowResult.refused(row.n(), obstacles.getFirst().name());
            }
            var enrolment = joining.enrol(ids.next());
            admitting.made(enrolment.asEarlier());
            made.add(enrolment);
            return RowResult.applied(row.n(), enrolment.id());
        }

        @Override
        public List<RowResult> results() {
            return results;
        }

        @Override
        public void apply() {
            enrolments.keep(made);
            eventLog.append(made.stream()
                    .flatMap(enrolment -> enrolment.asked().stream())
                    .toList());
        }
    }
}
