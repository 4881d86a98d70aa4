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
import uk.nhs.leadership.enrolment.certificate.Achievement;
import uk.nhs.leadership.enrolment.certificate.CertificateService;
import uk.nhs.leadership.enrolment.job.RowResult;
import uk.nhs.leadership.enrolment.job.Work;
import uk.nhs.leadership.enrolment.rowfile.RowColumn;
import uk.nhs.leadership.enrolment.rowfile.RowRule;
import uk.nhs.leadership.enrolment.rowfile.SentRow;
import uk.nhs.leadership.enrolment.training.Outcome;
import uk.nhs.leadership.enrolment.training.TrainingRule;

/**
 * A provider records of many on one of its cohorts whether they passed. What decides is fetched for all rows at once, each is
 * judged by the very rules that a single outcome is, and whoever passes has a certificate in the same transaction.
 */
@Singleton
class BulkOutcome implements Work {
    static final String KIND = "outcome";

    private final ManyTrainings trainings;
    private final ManyOutcomes outcomes;
    private final CertificateService certificates;
    private final EventLog eventLog;
    private final Ids ids;

    BulkOutcome(
            ManyTrainings trainings,
            ManyOutcomes outcomes,
            CertificateService certificates,
            EventLog eventLog,
            Ids ids) {
        this.trainings = trainings;
        this.outcomes = outcomes;
        this.certificates = certificates;
        this.eventLog = eventLog;
        this.ids = ids;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<RowColumn> columns() {
        return Verdict.COLUMNS;
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
        return new Judging(trainings.recording(cohortId, rows)).all(rows);
    }

    /** Rows that are being judged, each after those before it. */
    private final class Judging implements Judgement {
        private final Recording recording;
        private final List<RowResult> results = new ArrayList<>();
        private final List<Outcome> made = new ArrayList<>();
        private final List<EnrolmentEvent> events = new ArrayList<>();
        private final List<Achievement> achievements = new ArrayList<>();
        /** Each with how often it changed. */
        private final Map<Enrolment, Integer> changed = new LinkedHashMap<>();

        Judging(Recording recording) {
            this.recording = recording;
        }

        Judging all(List<SentRow> rows) {
            for (var row : rows) {
                results.add(judge(row));
            }
            return this;
        }

        private RowResult judge(SentRow row) {
            return Verdict.of(row)
                    .map(verdict -> judge(row.n(), verdict))
                    .orElseGet(() -> RowResult.refused(row.n(), RowRule.VALUE_INVALID.name()));
        }

        private RowResult judge(int n, Verdict verdict) {
            var enrolment = recording.enrolment(verdict.enrolmentId()).orElse(null);
            if (enrolment == null) {
                return RowResult.refused(n, BulkEnrolment.NOT_FOUND);
            }
            var same = recording.same(verdict);
            if (same.isPresent()) {
                return RowResult.unchanged(
                        n, TrainingRule.RECORDED_ALREADY.name(), same.get().id());
            }
            try {
                return RowResult.applied(n, record(enrolment, verdict).id());
            } catch (RuleBroken e) {
                return RowResult.refused(n, e.rule().name());
            }
        }

        private Outcome record(Enrolment enrolment, Verdict verdict) {
            events.add(recording.record(enrolment, verdict));
            changed.merge(enrolment, 1, Integer::sum);
            recording.achievement(enrolment).ifPresent(achievements::add);
            var outcome = recording.made(ids.next(), verdict);
            made.add(outcome);
            return outcome;
        }

        @Override
        public List<RowResult> results() {
            return results;
        }

        @Override
        public void apply() {
            outcomes.keep(made);
            outcomes.settle(changed);
            eventLog.append(events);
            certificates.awardAll(achievements, recording.now());
        }
    }
}
