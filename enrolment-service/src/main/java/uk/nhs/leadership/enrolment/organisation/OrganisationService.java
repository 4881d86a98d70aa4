package uk.nhs.leadership.enrolment.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.event.EventLog;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.time.Ids;
import uk.nhs.leadership.enrolment.calendar.Moment;

/** What can be asked about organisations, and how a file of the national directory is taken over. */
@ApplicationScoped
@Transactional
class OrganisationService {
    private final Organisations organisations;
    private final EventLog eventLog;
    private final Clock clock;
    private final Ids ids;

    OrganisationService(Organisations organisations, EventLog eventLog, Clock clock, Ids ids) {
        this.organisations = organisations;
        this.eventLog = eventLog;
        this.clock = clock;
        this.ids = ids;
    }

    /** What became of a file. */
    record Imported(int added, int changed, int unchanged, int missing) {}

    /** An organisation, what it follows and what follows it. */
    record Known(Organisation organisation, List<Succession> predecessors) {
        Known {
            predecessors = List.copyOf(predecessors);
        }
    }

    /**
     * Takes a file over, all of it or nothing.
     *
     * @param full whether it has every organisation, so that whatever is absent is not in the directory any more
     */
    Imported takeOver(OrganisationFile file, boolean full, @Nullable Integer confirmedMissing) {
        var now = Moment.of(clock);
        organisations.takeTurns();
        file.requireNoCircle(organisations.successors());
        var codes = file.rows().stream().map(OrganisationRow::code).toList();
        if (full) {
            organisations.missing(codes).requireConfirmed(confirmedMissing);
        }
        var put = organisations.put(file.rows(), ids, now);
        var leftOut = full ? organisations.leaveOut(codes, now) : List.<UUID>of();
        var recorded = Stream.of(put.added(), put.changed(), leftOut)
                .flatMap(List::stream)
                .toList();
        eventLog.append(organisations.withIds(recorded).stream()
                .map(Organisation::recorded)
                .toList());
        var same = codes.size() - put.added().size() - put.changed().size();
        return new Imported(put.added().size(), put.changed().size(), same, leftOut.size());
    }

    List<Organisation> list(OrganisationSearch search, Listing listing) {
        return organisations.list(search, listing);
    }

    Known withCode(String code) {
        var found = organisations.withCode(code).orElseThrow(NotFound::new);
        return new Known(
                found,
                organisations.before(code).stream()
                        .flatMap(Organisation::succession)
                        .filter(succession -> succession.successor().equals(code))
                        .toList());
    }

    /** Codes that were met and are in no file; after one, for the page that follows. */
    List<UnknownCode> unknown(String after, int rows) {
        return organisations.unknown(after, rows);
    }
}
