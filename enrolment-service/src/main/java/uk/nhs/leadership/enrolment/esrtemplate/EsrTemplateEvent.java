package uk.nhs.leadership.enrolment.esrtemplate;

import java.util.List;
import java.util.UUID;
import uk.nhs.leadership.chassis.event.Audience;
import uk.nhs.leadership.chassis.event.Event;
import uk.nhs.leadership.chassis.event.EventType;

/** Everything announced about templates: what can be said in codes. */
sealed interface EsrTemplateEvent extends Event {

    static EsrTemplateEvent settled(UUID id, String employer, EsrForm form) {
        return new EsrTemplateSettled(
                id,
                employer,
                form.columns().stream().map(EsrForm.Column::field).toList(),
                form.dateForm(),
                form.separator(),
                form.lineEnd(),
                form.encoding(),
                form.removals());
    }

    /** A trust settled how its files are written from now on. */
    @EventType("esrtemplate.settled.v1")
    record EsrTemplateSettled(
            UUID subject,
            String employer,
            List<EsrField> columns,
            DateForm dateForm,
            Separator separator,
            LineEnd lineEnd,
            Encoding encoding,
            boolean removals)
            implements EsrTemplateEvent {
        public EsrTemplateSettled {
            columns = List.copyOf(columns);
        }

        @Override
        public Audience audience() {
            return Audience.only(employer);
        }
    }
}
