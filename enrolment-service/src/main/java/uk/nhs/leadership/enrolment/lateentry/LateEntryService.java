package uk.nhs.leadership.enrolment.lateentry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.event.EventLog;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.http.Version;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.chassis.time.Ids;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.cohort.Cohorts;
import uk.nhs.leadership.enrolment.participant.Participants;
import uk.nhs.leadership.enrolment.standpoint.Standpoint;

/** How somebody may join late: the trust asks, the cohort's provider answers. */
@ApplicationScoped
@Transactional
class LateEntryService {
    private final LateEntries entries;
    private final Cohorts cohorts;
    private final Participants participants;
    private final LateEntryConfig config;
    private final EventLog eventLog;
    private final Callers callers;
    private final Clock clock;
    private final Ids ids;

    LateEntryService(
            LateEntries entries,
            Cohorts cohorts,
            Participants participants,
            LateEntryConfig config,
            EventLog eventLog,
            Callers callers,
            Clock clock,
            Ids ids) {
        this.entries = entries;
        this.cohorts = cohorts;
        this.participants = participants;
        this.config = config;
        this.eventLog = eventLog;
        this.callers = callers;
        this.clock = clock;
        this.ids = ids;
    }

    LateEntry ask(UUID participantId, UUID cohortId, LateReason reason, String text) {
        var participant = participants.ofEmployer(organisation(), participantId).orElseThrow(NotFound::new);
        var cohort = cohorts.withId(cohortId).orElseThrow(NotFound::new);
        var entry = new LateEntry(ids.next(), participant, cohort, reason, text, actor(), Moment.of(clock));
        // The database refuses what is asked twice: asking first would not make it any surer.
        entries.persistAndFlush(entry);
        eventLog.append(entry.asked());
        return entry;
    }

    LateEntry grant(UUID id, Version expected, LocalDate until) {
        var entry = ofProvider(id, expected);
        var cohort = cohorts.withId(entry.cohortId()).orElseThrow();
        return announce(entry, entry.grant(until, cohort, config.days(), actor(), Moment.of(clock)));
    }

    LateEntry decline(UUID id, Version expected) {
        var entry = ofProvider(id, expected);
        return announce(entry, entry.decline(actor(), Moment.of(clock)));
    }

    LateEntry callOff(UUID id, Version expected) {
        var entry = entries.holding(id)
                .filter(found -> found.employer().equals(organisation()))
                .orElseThrow(NotFound::new);
        expected.mustBe(entry.version());
        return announce(entry, entry.callOff(actor(), Moment.of(clock)));
    }

    LateEntry withId(UUID id) {
        var caller = callers.current();
        return entries.withId(id)
                .filter(found ->
                        (Standpoint.TRUST.isOpenTo(caller) && found.employer().equals(caller.organisation()))
                                || (Standpoint.PROVIDER.isOpenTo(caller)
                                        && found.provider().equals(caller.organisation())))
                .orElseThrow(NotFound::new);
    }

    List<LateEntry> list(
            @Nullable Standpoint asked, @Nullable LateEntryStatus status, @Nullable UUID cohortId, Listing listing) {
        return switch (Standpoint.of(callers.current(), asked)) {
            case TRUST -> entries.list(organisation(), null, status, cohortId, listing);
            case PROVIDER -> entries.list(null, organisation(), status, cohortId, listing);
            case PARTICIPANT -> List.of();
        };
    }

    private LateEntry ofProvider(UUID id, Version expected) {
        var entry = entries.holding(id)
                .filter(found -> found.provider().equals(organisation()))
                .orElseThrow(NotFound::new);
        expected.mustBe(entry.version());
        return entry;
    }

    private LateEntry announce(LateEntry entry, LateEntryEvent event) {
        eventLog.append(event);
        entries.flush();
        return entry;
    }

    private String organisation() {
        return callers.current().organisation();
    }

    private String actor() {
        return callers.current().actor();
    }
}
