package uk.nhs.leadership.enrolment.esrreconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.esrtemplate.EsrTemplateService;

/** What a trust asks about what its staff record knows. */
@ApplicationScoped
@Transactional
class EsrReconciliationService {
    private final EsrCompletions completions;
    private final EsrTemplateService templates;
    private final Callers callers;
    private final Clock clock;

    EsrReconciliationService(EsrCompletions completions, EsrTemplateService templates, Callers callers, Clock clock) {
        this.completions = completions;
        this.templates = templates;
        this.callers = callers;
        this.clock = clock;
    }

    /** @param days after which an answer is overdue */
    EsrReconciliation report(int days) {
        var employer = callers.current().organisation();
        var now = Moment.of(clock);
        return new EsrReconciliation(
                employer,
                now.date(),
                days,
                completions.count(
                        employer,
                        templates.formOf(employer),
                        now.date(),
                        now.instant().minus(Duration.ofDays(days))));
    }

    List<EsrCompletion> list(@Nullable EsrStanding standing, @Nullable String reason, UUID after, int most) {
        var employer = callers.current().organisation();
        return completions.list(
                employer, templates.formOf(employer), Moment.of(clock).date(), standing, reason, after, most);
    }
}
