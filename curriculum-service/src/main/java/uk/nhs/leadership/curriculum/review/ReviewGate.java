package uk.nhs.leadership.curriculum.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import uk.nhs.leadership.chassis.event.EventLog;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.curriculum.publication.VersionAtWork;
import uk.nhs.leadership.curriculum.publication.VersionsOfAllKinds;

/** What reviews have to do with the steps of their version, in the transaction of the step. */
@ApplicationScoped
public class ReviewGate {
    private final VersionsOfAllKinds versions;
    private final Reviews reviews;
    private final EventLog eventLog;
    private final Clock clock;

    ReviewGate(VersionsOfAllKinds versions, Reviews reviews, EventLog eventLog, Clock clock) {
        this.versions = versions;
        this.reviews = reviews;
        this.eventLog = eventLog;
        this.clock = clock;
    }

    /** Asks everybody anew who is still to review a version that was just handed in. */
    public void handedIn(VersionAtWork version) {
        versions.hold(version.id());
        var now = clock.instant();
        eventLog.append(reviews.of(version.id()).stream()
                .filter(review -> review.status() != ReviewStatus.WITHDRAWN)
                .map(review -> review.handedIn(version.revision(), now))
                .toList());
        reviews.flush();
    }

    /** What {@link #missing} finds, and goes on to find until the transaction ends. */
    public List<Fault> unsettled(VersionAtWork version) {
        versions.hold(version.id());
        return missing(version);
    }

    /** The reviews that were asked for and have not approved what the version says now. */
    public List<Fault> missing(VersionAtWork version) {
        return reviews.of(version.id()).stream()
                .map(review -> review.missing(version))
                .flatMap(Optional::stream)
                .toList();
    }
}
