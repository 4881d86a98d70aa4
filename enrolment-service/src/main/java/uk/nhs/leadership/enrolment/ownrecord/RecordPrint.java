package uk.nhs.leadership.enrolment.ownrecord;

import jakarta.inject.Singleton;
import uk.nhs.leadership.enrolment.participant.Participant;
import uk.nhs.leadership.print.Page;
import uk.nhs.leadership.print.PageTemplate;

/** A record as a page to print. */
@Singleton
public class RecordPrint {
    private final RecordService service;
    private final PageTemplate template = new PageTemplate(RecordPrint.class, "/print/record.html");

    RecordPrint(RecordService service) {
        this.service = service;
    }

    /** The caller's own. */
    Page own() {
        return filledWith(service.own());
    }

    /** Anybody's. Who may ask for it is asked before. */
    public Page of(Participant person) {
        return filledWith(service.of(person));
    }

    private Page filledWith(RecordService.Whole record) {
        return template.filledWith(RecordPage.of(RecordJson.View.of(record)));
    }
}
