package uk.nhs.leadership.accreditation.assessor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.event.EventLog;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.http.StaleVersion;
import uk.nhs.leadership.chassis.http.Version;
import uk.nhs.leadership.chassis.http.VersionMissing;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.chassis.time.Ids;

/** What can be done with assessors; each use case is one transaction. */
@ApplicationScoped
class AssessorService {
    private final Assessors assessors;
    private final EventLog events;
    private final Ids ids;
    private final Clock clock;

    AssessorService(Assessors assessors, EventLog events, Ids ids, Clock clock) {
        this.assessors = assessors;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** The first declaration makes somebody an assessor; each later one answers a version that they have seen. */
    @Transactional
    Assessor declare(Caller caller, Optional<Version> seen, @Nullable String name, List<Interest> interests) {
        var now = clock.instant();
        var known = assessors.ofAccount(caller.actor());
        if (known.isPresent()) {
            seen.orElseThrow(VersionMissing::new).mustBe(known.get().version());
        } else if (seen.isPresent()) {
            throw new StaleVersion();
        }
        var assessor = known.orElseGet(() -> new Assessor(ids.next(), caller.actor(), now));
        var declared = assessor.declare(name, caller.organisation(), interests, now);
        assessors.persistAndFlush(assessor);
        events.append(declared);
        return assessor;
    }

    @Transactional
    Assessor self(Caller caller) {
        return assessors.ofAccount(caller.actor()).orElseThrow(NotFound::new);
    }

    @Transactional
    List<Assessor> list(Listing listing) {
        return assessors.page(listing);
    }
}
