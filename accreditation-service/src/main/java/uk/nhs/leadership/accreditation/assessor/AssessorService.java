package uk.nhs.leadership.accreditation.assessor;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.national.England;
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
    private final List<InterestFollower> followers;
    private final Workload workload;
    private final EventLog events;
    private final Ids ids;
    private final Clock clock;

    /** Declarations go one by one; those of this replica wait here, where they need no connection to the database. */
    private final ReentrantLock turn = new ReentrantLock(true);

    AssessorService(
            Assessors assessors,
            @All List<InterestFollower> followers,
            Workload workload,
            EventLog events,
            Ids ids,
            Clock clock) {
        this.assessors = assessors;
        this.followers = followers;
        this.workload = workload;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * The first declaration makes somebody an assessor; each later one answers a version that they have seen. Nobody is
     * allocated meanwhile, and whoever has declared an interest steps back at once from what it concerns.
     */
    @Transactional
    Assessor declare(Caller caller, Optional<Version> seen, @Nullable String name, List<Interest> interests) {
        turn.lock();
        try {
            assessors.lockDeclarations();
            return declareInTurn(caller, seen, name, interests);
        } finally {
            turn.unlock();
        }
    }

    private Assessor declareInTurn(
            Caller caller, Optional<Version> seen, @Nullable String name, List<Interest> interests) {
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
        followers.forEach(follower -> follower.interestsDeclared(assessor));
        return assessor;
    }

    @Transactional
    Assessor describe(Caller caller, Version seen, Profile profile, Set<Expertise> expertise, List<Absence> absences) {
        var assessor = assessors.ofAccount(caller.actor()).orElseThrow(NotFound::new);
        seen.mustBe(assessor.version());
        events.append(assessor.describe(profile, expertise, absences));
        assessors.flush();
        return assessor;
    }

    @Transactional
    Assessor self(Caller caller) {
        return assessors.ofAccount(caller.actor()).orElseThrow(NotFound::new);
    }

    /**
     * Some of the assessors.
     *
     * @param available whether only those who can be asked today
     */
    @Transactional
    List<Assessor> list(
            Listing listing,
            boolean available,
            @Nullable String stage,
            @Nullable String area,
            @Nullable String requirementGroup) {
        var today = available ? England.dateAt(clock.instant()) : null;
        return assessors.page(AssessorSearch.of(listing, stage, area, requirementGroup, today));
    }

    /** On how many submissions each of them works now. */
    @Transactional
    Map<UUID, Integer> workOf(List<Assessor> some) {
        return workload.casesOf(some.stream().map(Assessor::id).toList());
    }
}
