package uk.nhs.leadership.accreditation.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import uk.nhs.leadership.accreditation.accreditation.RegisteredTerm;
import uk.nhs.leadership.chassis.event.EventLog;
import uk.nhs.leadership.chassis.time.Ids;

/** Opens reviews by rule, within the transaction of whoever found that a threshold is crossed. */
@ApplicationScoped
public class OpenReviews {
    private final Reviews reviews;
    private final EventLog events;
    private final Ids ids;

    OpenReviews(Reviews reviews, EventLog events, Ids ids) {
        this.reviews = reviews;
        this.events = events;
        this.ids = ids;
    }

    /** Opens one for each accreditation and reason for which none is open. */
    public void open(Map<RegisteredTerm, ? extends Collection<Trigger>> reasons, Instant now) {
        if (reasons.isEmpty()) {
            return;
        }
        var numbers = reasons.keySet().stream().map(RegisteredTerm::number).toList();
        var known = reviews.openOf(numbers).stream()
                .map(review -> new Reason(review.accreditationNumber(), review.trigger()))
                .collect(Collectors.toSet());
        var opened = reasons.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .filter(trigger -> isNew(known, entry.getKey(), trigger))
                        .map(trigger -> new TriggeredReview(ids.next(), entry.getKey(), trigger, null, now)))
                .toList();
        reviews.persist(opened);
        reviews.flush();
        events.append(opened.stream().map(TriggeredReview::opened).toList());
    }

    private static boolean isNew(Set<Reason> known, RegisteredTerm term, Trigger trigger) {
        return !known.contains(new Reason(term.number(), trigger));
    }

    private record Reason(String accreditation, Trigger trigger) {}
}
