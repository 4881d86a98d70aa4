package uk.nhs.leadership.enrolment.enrolment;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import uk.nhs.leadership.chassis.event.EventLog;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.chassis.time.Ids;
import uk.nhs.leadership.enrolment.job.RowResult;
import uk.nhs.leadership.enrolment.job.Work;
import uk.nhs.leadership.enrolment.rowfile.RowColumn;
import uk.nhs.leadership.enrolment.rowfile.RowRule;
import uk.nhs.leadership.enrolment.rowfile.SentRow;
import uk.nhs.leadership.enrolment.training.Declaration;
import uk.nhs.leadership.enrolment.training.TrainingRule;

/**
 * A provider declares of many on one of its cohorts. What decides is fetched for all rows at once, each is judged by the very
 * rules that a single declaration is, and what comes of it is written by a statement for each table.
 */
@Singleton
class BulkDeclaration implements Work {
    static final String KIND = "declaration";

    private final ManyTrainings trainings;
    private final ManyDeclarations declarations;
    private final EventLog eventLog;
    private final Ids ids;

    BulkDeclaration(ManyTrainings trainings, ManyDeclarations declarations, EventLog eventLog, Ids ids) {
        this.trainings = trainings;
        this.declarations = declarations;
        this.eventLog = eventLog;
        this.ids = ids;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<RowColumn> columns() {
        return Statement.COLUMNS;
    }

    @Override
    public Set<String> roles() {
        return Set.of(EnrolmentAccess.PROVIDER_LEAD, EnrolmentAccess.PROVIDER_DECLARES);
    }

    @Override
    public boolean isKnown(UUID cohortId) {
        return trainings.isOwn(cohortId);
    }

    /** The enrolments are held until the end, so that nobody changes what was judged. */
    @Override
    public Judgement judge(UUID cohortId, List<SentRow> rows) {
        return new Judging(trainings.holding(cohortId, rows)).all(rows);
    }

    /** Rows that are being judged, each after those before it. */
    private final class Judging implements Judgement {
        private final Declaring declaring;
        private final List<RowResult> results = new ArrayList<>();
        private final List<Declaration> made = new ArrayList<>();
        private final List<EnrolmentEvent> events = new ArrayList<>();
        /** Each with how often it changed. */
        private final Map<Enrolment, Integer> changed = new LinkedHashMap<>();

        Judging(Declaring declaring) {
            this.declaring = declaring;
        }

        Judging all(List<SentRow> rows) {
            for (var row : rows) {
                results.add(judge(row));
            }
            return this;
        }

        private RowResult judge(SentRow row) {
            return Statement.of(row)
                    .map(statement -> judge(row.n(), statement))
                    .orElseGet(() -> RowResult.refused(row.n(), RowRule.VALUE_INVALID.name()));
        }

        private RowResult judge(int n, Statement statement) {
            var enrolment = declaring.enrolment(statement.enrolmentId()).orElse(null);
            if (enrolment == null) {
                return RowResult.refused(n, BulkEnrolment.NOT_FOUND);
            }
            var same = declaring.same(statement);
            if (same.isPresent()) {
                return RowResult.unchanged(
                        n, TrainingRule.DECLARED_ALREADY.name(), same.get().id());
            }
            try {
                return RowResult.applied(n, declare(enrolment, statement).id());
            } catch (RuleBroken e) {
                return RowResult.refused(n, e.rule().name());
            }
        }

        private Declaration declare(Enrolment enrolment, Statement statement) {
            events.add(declaring.declare(enrolment, statement));
            changed.merge(enrolment, 1, Integer::sum);
            var declaration = declaring.made(ids.next(), statement);
            made.add(declaration);
            return declaration;
        }

        @Override
        public List<RowResult> results() {
            return results;
        }

        @Override
        public void apply() {
            declarations.keep(made);
            declarations.settle(changed);
            eventLog.append(events);
        }
    }
}
