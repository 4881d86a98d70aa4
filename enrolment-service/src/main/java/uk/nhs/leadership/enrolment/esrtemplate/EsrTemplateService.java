package uk.nhs.leadership.enrolment.esrtemplate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import uk.nhs.leadership.chassis.event.EventLog;
import uk.nhs.leadership.chassis.http.Version;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.enrolment.calendar.Moment;

/** What a trust can do about how its files are written. */
@ApplicationScoped
@Transactional
public class EsrTemplateService {
    private final EsrTemplates templates;
    private final EventLog eventLog;
    private final Callers callers;
    private final Clock clock;

    EsrTemplateService(EsrTemplates templates, EventLog eventLog, Callers callers, Clock clock) {
        this.templates = templates;
        this.eventLog = eventLog;
        this.callers = callers;
        this.clock = clock;
    }

    EsrTemplate own() {
        return templates.of(callers.current().organisation());
    }

    /** How a trust's next file is written. */
    public EsrForm formOf(String employer) {
        return templates.of(employer).form();
    }

    EsrTemplate settle(Version expected, EsrForm form) {
        var template = own();
        expected.mustBe(template.version());
        eventLog.append(template.settle(form, Moment.of(clock)));
        templates.persistAndFlush(template);
        return template;
    }
}
