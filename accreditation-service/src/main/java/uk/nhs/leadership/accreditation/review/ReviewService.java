package uk.nhs.leadership.accreditation.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import uk.nhs.leadership.accreditation.accreditation.Accreditations;
import uk.nhs.leadership.accreditation.accreditation.RegisteredTerm;
import uk.nhs.leadership.accreditation.calendar.Calendars;
import uk.nhs.leadership.accreditation.national.England;
import uk.nhs.leadership.accreditation.procedure.Procedure;
import uk.nhs.leadership.accreditation.procedure.Procedures;
import uk.nhs.leadership.chassis.event.Event;
import uk.nhs.leadership.chassis.event.EventLog;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.http.Version;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.chassis.time.Ids;

/** What can be done with reviews; each use case is one transaction. */
@ApplicationScoped
class ReviewService {
    private final Reviews reviews;
    private final Accreditations accreditations;
    private final Procedures procedures;
    private final Calendars calendars;
    private final EventLog events;
    private final Ids ids;
    private final Clock clock;

    ReviewService(
            Reviews reviews,
            Accreditations accreditations,
            Procedures procedures,
            Calendars calendars,
            EventLog events,
            Ids ids,
            Clock clock) {
        this.reviews = reviews;
        this.accreditations = accreditations;
        this.procedures = procedures;
        this.calendars = calendars;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** A panel member opens one; two at once for one accreditation are kept apart by the database. */
    @Transactional
    TriggeredReview open(String accreditation, String reasonText) {
        var term = term(accreditation, any -> true);
        var now = clock.instant();
        if (accreditations.notOver(List.of(accreditation), England.dateAt(now)).isEmpty()) {
            throw new RuleBroken(ReviewRule.REVIEW_NOT_OF_WHAT_ENDED);
        }
        var review = new TriggeredReview(ids.next(), term, Trigger.PANEL, reasonText, now);
        reviews.persistAndFlush(review);
        events.append(review.opened());
        return review;
    }

    /** The provider has as long to answer as for any question. */
    @Transactional
    TriggeredReview ask(String accreditation, UUID id, Version seen, String what) {
        var calendar = calendars.england();
        return act(accreditation, id, seen, (review, now) -> {
            var today = England.dateAt(now);
            var days =
                    procedures.inForce(Procedure.Kind.FULL, today).definition().answerDays();
            return review.ask(what, calendar.after(today, days), now);
        });
    }

    @Transactional
    TriggeredReview conclude(
            String accreditation,
            UUID id,
            Version seen,
            TriggeredReview.Conclusion conclusion,
            String words,
            String by) {
        return act(accreditation, id, seen, (review, now) -> review.conclude(conclusion, words, by, now));
    }

    private TriggeredReview act(
            String accreditation, UUID id, Version seen, BiFunction<TriggeredReview, Instant, Event> act) {
        var review = reviews.locked(accreditation, id);
        seen.mustBe(review.version());
        events.append(act.apply(review, clock.instant()));
        reviews.flush();
        return review;
    }

    @Transactional
    TriggeredReview find(String accreditation, UUID id, Predicate<RegisteredTerm> readable) {
        term(accreditation, readable);
        return reviews.of(accreditation, id);
    }

    @Transactional
    List<TriggeredReview> list(String accreditation, Predicate<RegisteredTerm> readable, Listing listing) {
        term(accreditation, readable);
        return reviews.page(accreditation, listing);
    }

    @Transactional
    List<TriggeredReview> listOpen(Listing listing) {
        return reviews.openPage(listing);
    }

    private RegisteredTerm term(String accreditation, Predicate<RegisteredTerm> readable) {
        return accreditations.term(accreditation).filter(readable).orElseThrow(NotFound::new);
    }
}
