package uk.nhs.leadership.enrolment.cpd;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.event.EventLog;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.chassis.time.Ids;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.participant.Participant;
import uk.nhs.leadership.enrolment.participant.Participants;

/** What a participant can do with the own ledger; each use case is one transaction. */
@ApplicationScoped
@Transactional
public class CpdService {
    /** More than anybody has to tell of a year, so that a ledger can be shown whole. */
    private static final int MOST_A_YEAR = 500;

    private final CpdEntries entries;
    private final Participants participants;
    private final EventLog eventLog;
    private final Callers callers;
    private final Clock clock;
    private final Ids ids;

    CpdService(
            CpdEntries entries, Participants participants, EventLog eventLog, Callers callers, Clock clock, Ids ids) {
        this.entries = entries;
        this.participants = participants;
        this.eventLog = eventLog;
        this.callers = callers;
        this.clock = clock;
        this.ids = ids;
    }

    CpdEntry record(LocalDate doneOn, CpdSource source, BigDecimal points, String note) {
        var own = own();
        if (entries.inYear(own.id(), doneOn.getYear()) >= MOST_A_YEAR) {
            throw new RuleBroken(CpdRule.CPD_YEAR_FULL);
        }
        return keep(CpdEntry.of(
                ids.next(), own, doneOn, source, points, note, callers.current().actor(), Moment.of(clock)));
    }

    CpdEntry reverse(UUID id, String why) {
        var own = own();
        var entry = entries.ofParticipant(own.id(), id).orElseThrow(NotFound::new);
        var reversal = entry.reversed(ids.next(), own, why, callers.current().actor(), Moment.of(clock));
        if (entries.isReversed(id)) {
            throw new RuleBroken(CpdRule.CPD_ALREADY_REVERSED);
        }
        return keep(reversal);
    }

    private CpdEntry keep(CpdEntry entry) {
        entries.persistAndFlush(entry);
        eventLog.append(entry.recorded());
        return entry;
    }

    List<CpdEntry> list(@Nullable Integer year, Listing listing) {
        return participants
                .whoIs(callers.current())
                .map(own -> entries.list(own.id(), year, listing))
                .orElse(List.of());
    }

    /** The whole ledger of somebody, in the order of the years. Who may ask for it is asked before. */
    public List<CpdEntry> ledgerOf(Participant participant) {
        return entries.allOf(participant.id());
    }

    private Participant own() {
        return participants.whoIs(callers.current()).orElseThrow(NotFound::new);
    }
}
