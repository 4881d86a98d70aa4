package uk.nhs.leadership.enrolment.esr;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.event.EventLog;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.http.Version;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.chassis.time.Ids;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.esrtemplate.EsrTemplateService;

/** What a trust can do with its files. */
@ApplicationScoped
@Transactional
class EsrExportService {
    private final EsrExports exports;
    private final EsrRows rows;
    private final EsrTemplateService templates;
    private final EventLog eventLog;
    private final Callers callers;
    private final Clock clock;
    private final Ids ids;

    EsrExportService(
            EsrExports exports,
            EsrRows rows,
            EsrTemplateService templates,
            EventLog eventLog,
            Callers callers,
            Clock clock,
            Ids ids) {
        this.exports = exports;
        this.rows = rows;
        this.templates = templates;
        this.eventLog = eventLog;
        this.callers = callers;
        this.clock = clock;
        this.ids = ids;
    }

    EsrExport request(EsrOrder order) {
        var by = callers.current();
        var export = new EsrExport(
                ids.next(),
                exports.nextNumber(by.organisation()),
                order,
                templates.formOf(by.organisation()),
                by,
                Moment.of(clock));
        exports.persistAndFlush(export);
        eventLog.append(export.requested());
        return export;
    }

    List<EsrExport> list(Listing listing) {
        return exports.list(callers.current().organisation(), listing);
    }

    EsrExport withId(UUID id) {
        return exports.ofEmployer(callers.current().organisation(), id).orElseThrow(NotFound::new);
    }

    /** One that can be fetched. */
    EsrExport made(UUID id) {
        var export = withId(id);
        export.mustBeMade();
        return export;
    }

    List<EsrLine> linesAfter(UUID id, int row, int most) {
        return rows.linesAfter(id, row, most);
    }

    List<EsrLeftOut> leftOutAfter(UUID id, int row, int most) {
        return rows.leftOutAfter(withId(id).id(), row, most);
    }

    /** Rejected rows have been put right, and go into the next file: of these references, or for this reason, or all. */
    EsrExport putRight(UUID id, Version expected, @Nullable List<String> references, @Nullable String reason) {
        var export = exports.holding(callers.current().organisation(), id).orElseThrow(NotFound::new);
        expected.mustBe(export.version());
        var named = references == null ? null : rowsOf(export, references);
        eventLog.append(export.corrected(rows.putRight(id, named, reason), Moment.of(clock)));
        exports.flush();
        return export;
    }

    private static List<Integer> rowsOf(EsrExport export, List<String> references) {
        return references.stream()
                .map(EsrReference::of)
                .map(reference -> {
                    if (reference.export() != export.number()) {
                        throw new InvalidInput(
                                new Fault("/references", "OF_ANOTHER_FILE", reference.text() + " is of another file"));
                    }
                    return reference.row();
                })
                .toList();
    }
}
