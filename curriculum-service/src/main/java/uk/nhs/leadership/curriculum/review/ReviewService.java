package uk.nhs.leadership.curriculum.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import uk.nhs.leadership.chassis.event.EventLog;
import uk.nhs.leadership.chassis.http.Version;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.chassis.time.Ids;
import uk.nhs.leadership.curriculum.collaboration.Collaborations;
import uk.nhs.leadership.curriculum.publication.VersionAtWork;
import uk.nhs.leadership.curriculum.publication.VersionsOfAllKinds;

/** What can be done with reviews; each method is one transaction. */
@ApplicationScoped
@Transactional
class ReviewService {
    private final VersionsOfAllKinds versions;
    private final Collaborations collaborations;
    private final Reviews reviews;
    private final EventLog eventLog;
    private final Ids ids;
    private final Clock clock;

    ReviewService(
            VersionsOfAllKinds versions,
            Collaborations collaborations,
            Reviews reviews,
            EventLog eventLog,
            Ids ids,
            Clock clock) {
        this.versions = versions;
        this.collaborations = collaborations;
        this.reviews = reviews;
        this.eventLog = eventLog;
        this.ids = ids;
        this.clock = clock;
    }

    Review ask(UUID id, String reviewer, LocalDate dueOn, Caller caller) {
        versions.hold(id);
        var version = versions.find(id);
        var collaboration = collaborations.on(version);
        collaboration.mustLead(caller);
        if (reviews.isAsked(id, reviewer)) {
            throw new RuleBroken(ReviewRule.REVIEW_ASKED_ALREADY);
        }
        var review = Review.ask(ids.next(), version, reviewer, dueOn, caller, clock.instant());
        collaboration.mustHaveReviewer(reviewer);
        reviews.persistAndFlush(review);
        eventLog.append(review.asked());
        return review;
    }

    Review askAgain(UUID id, Version seen, LocalDate dueOn, Caller caller) {
        var found = load(id, seen);
        var collaboration = collaborations.on(found.version());
        collaboration.mustLead(caller);
        collaboration.mustHaveReviewer(found.review().reviewer());
        eventLog.append(found.review().askAgain(found.version(), dueOn, clock.instant()));
        return flushed(found.review());
    }

    Review withdraw(UUID id, Version seen, Caller caller) {
        var found = load(id, seen);
        collaborations.on(found.version()).mustLead(caller);
        eventLog.append(found.review().withdraw(found.version(), clock.instant()));
        return flushed(found.review());
    }

    Review signOff(UUID id, Version seen, Verdict verdict, String text, Caller caller) {
        var found = load(id, seen);
        collaborations.on(found.version()).mustHaveReviewer(found.review().reviewer());
        eventLog.append(found.review().signOff(verdict, text, found.version(), caller, clock.instant()));
        return flushed(found.review());
    }

    private record Found(Review review, VersionAtWork version) {}

    /** A review to be changed, with its version held, so that no publication goes by beside the change. */
    private Found load(UUID id, Version seen) {
        versions.hold(reviews.versionOf(id).orElseThrow(NotFound::new));
        var review = find(id);
        seen.mustBe(review.revision());
        return new Found(review, versions.find(review.versionId()));
    }

    /** Writes the change now, so that the answer carries the new revision. */
    private Review flushed(Review review) {
        reviews.flush();
        return review;
    }

    Review find(UUID id) {
        return reviews.findByIdOptional(id).orElseThrow(NotFound::new);
    }

    List<Review> page(ReviewList wanted) {
        return reviews.page(wanted);
    }
}
