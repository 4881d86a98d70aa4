package uk.nhs.leadership.enrolment.esr;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.event.EventLog;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.job.RowResult;
import uk.nhs.leadership.enrolment.job.Work;
import uk.nhs.leadership.enrolment.rowfile.RowColumn;
import uk.nhs.leadership.enrolment.rowfile.SentRow;

/** What the staff record answered to a file, row by row. The same answer again changes nothing, and another is not taken. */
@Singleton
class EsrAcknowledgement implements Work {
    static final String KIND = "esr-acknowledgement";

    private static final String ACCEPTED = "ACCEPTED";
    private static final String SENT = "SENT";
    private static final List<RowColumn> COLUMNS = List.of(
            new RowColumn("reference", true, EsrReference.FORM),
            new RowColumn("result", true, Pattern.compile("accepted|rejected", Pattern.CASE_INSENSITIVE)),
            new RowColumn("reason", false, Pattern.compile("[^\\p{Cntrl}]{1,200}")));

    private final EsrExports exports;
    private final EsrRows rows;
    private final EventLog eventLog;
    private final Callers callers;
    private final Clock clock;

    EsrAcknowledgement(EsrExports exports, EsrRows rows, EventLog eventLog, Callers callers, Clock clock) {
        this.exports = exports;
        this.rows = rows;
        this.eventLog = eventLog;
        this.callers = callers;
        this.clock = clock;
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
        return Set.of(EsrAccess.LEARNING_LEAD, EsrAccess.TRUST_WRITES);
    }

    @Override
    public boolean isKnown(UUID exportId) {
        return exports.ofEmployer(callers.current().organisation(), exportId)
                .filter(EsrExport::isMade)
                .isPresent();
    }

    /** The file is held until the end, so that of two answers that come at once the second sees the first. */
    @Override
    public Judgement judge(UUID exportId, List<SentRow> sent) {
        var export = exports.holding(callers.current().organisation(), exportId).orElseThrow(NotFound::new);
        return new Judging(export, sent);
    }

    private static EsrAnswer answer(SentRow row) {
        var accepted = ACCEPTED.equals(cell(row, 1).toUpperCase(Locale.ROOT));
        return new EsrAnswer(
                EsrReference.of(cell(row, 0)),
                accepted,
                accepted ? null : row.cells().get(2));
    }

    private static String cell(SentRow row, int column) {
        return Objects.requireNonNull(row.cells().get(column));
    }

    /** Rows that are being judged, each after those before it. */
    private final class Judging implements Judgement {
        private final EsrExport export;
        private final Map<Integer, String> statuses;
        private final List<RowResult> results = new ArrayList<>();
        private final List<EsrAnswer> taken = new ArrayList<>();

        Judging(EsrExport export, List<SentRow> sent) {
            this.export = export;
            var answers = new ArrayList<EsrAnswer>();
            sent.forEach(row -> answers.add(answer(row)));
            this.statuses = new HashMap<>(rows.statusesOf(
                    export.id(),
                    answers.stream()
                            .map(EsrAnswer::reference)
                            .filter(reference -> reference.export() == export.number())
                            .map(EsrReference::row)
                            .distinct()
                            .toList()));
            for (var i = 0; i < sent.size(); i++) {
                results.add(judge(sent.get(i).n(), answers.get(i)));
            }
        }

        private RowResult judge(int n, EsrAnswer answer) {
            var status = statusOf(answer.reference());
            if (status == null) {
                return RowResult.refused(n, EsrRule.ESR_ROW_UNKNOWN.name());
            }
            if (status.equals(answer.status())) {
                return RowResult.unchanged(n, EsrRule.ESR_ROW_ANSWERED_ALREADY.name(), export.id());
            }
            if (!status.equals(SENT)) {
                return RowResult.refused(n, EsrRule.ESR_ROW_ANSWERED_OTHERWISE.name());
            }
            statuses.put(answer.reference().row(), answer.status());
            taken.add(answer);
            return RowResult.applied(n, export.id());
        }

        private @Nullable String statusOf(EsrReference reference) {
            return reference.export() == export.number() ? statuses.get(reference.row()) : null;
        }

        @Override
        public List<RowResult> results() {
            return results;
        }

        @Override
        public void apply() {
            if (taken.isEmpty()) {
                return;
            }
            var now = Moment.of(clock);
            rows.answer(export.id(), taken, now);
            var accepted = (int) taken.stream().filter(EsrAnswer::accepted).count();
            eventLog.append(export.answered(accepted, taken.size() - accepted, now));
        }
    }
}
