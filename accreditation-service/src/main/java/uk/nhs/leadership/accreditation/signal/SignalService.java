package uk.nhs.leadership.accreditation.signal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.accreditation.Accreditations;
import uk.nhs.leadership.accreditation.accreditation.RegisteredTerm;
import uk.nhs.leadership.accreditation.annualreturn.LateReturns;
import uk.nhs.leadership.accreditation.calendar.Calendars;
import uk.nhs.leadership.accreditation.concern.SubstantiatedConcerns;
import uk.nhs.leadership.accreditation.delivery.Delivered;
import uk.nhs.leadership.accreditation.delivery.Deliveries;
import uk.nhs.leadership.accreditation.national.England;
import uk.nhs.leadership.accreditation.review.OpenReviews;
import uk.nhs.leadership.accreditation.review.Trigger;
import uk.nhs.leadership.accreditation.signal.Signals.ProviderResult;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.rule.NotFound;

/** What is done with signals; each use case is one transaction. */
@ApplicationScoped
class SignalService {
    private static final int AT_ONCE = 100;

    private final Signals signals;
    private final Threshold threshold;
    private final ThresholdConfig config;
    private final Accreditations accreditations;
    private final Deliveries deliveries;
    private final SubstantiatedConcerns concerns;
    private final LateReturns returns;
    private final Calendars calendars;
    private final OpenReviews reviews;
    private final Clock clock;

    SignalService(
            Signals signals,
            Threshold threshold,
            ThresholdConfig config,
            Accreditations accreditations,
            Deliveries deliveries,
            SubstantiatedConcerns concerns,
            LateReturns returns,
            Calendars calendars,
            OpenReviews reviews,
            Clock clock) {
        this.signals = signals;
        this.threshold = threshold;
        this.config = config;
        this.accreditations = accreditations;
        this.deliveries = deliveries;
        this.concerns = concerns;
        this.returns = returns;
        this.calendars = calendars;
        this.reviews = reviews;
        this.clock = clock;
    }

    /** Empty if nothing was counted yet. */
    @Transactional
    Optional<Signal> find(String accreditation, Predicate<RegisteredTerm> readable) {
        if (accreditations.term(accreditation).filter(readable).isEmpty()) {
            throw new NotFound();
        }
        return signals.of(accreditation).filter(signal -> signal.countedOn() != null);
    }

    @Transactional
    List<Signal> crossing(@Nullable Trigger crossed, Listing listing) {
        return signals.crossing(crossed, listing);
    }

    /** Counts some that were not counted today, and has reviews opened of what crosses a threshold. @return whether there may be more */
    @Transactional
    boolean countSome() {
        var now = clock.instant();
        var today = England.dateAt(now);
        var takenUp = signals.takeUp(today, AT_ONCE);
        var batch = signals.takeToCount(today, AT_ONCE);
        if (batch.isEmpty()) {
            return false;
        }
        var first = today.minusYears(1).plusDays(1);
        var numbers = batch.stream().map(Signal::accreditationNumber).toList();
        var delivered = deliveries.delivered(numbers, first, today);
        var substantiated = concerns.countedSince(England.startOf(first), numbers);
        var late = returns.among(numbers, today, calendars.england(), config.returnWorkingDaysLate());
        var notOver = accreditations.notOver(numbers, today);
        var results = signals.resultsOf(batch.stream().map(Signal::stage).collect(Collectors.toSet()));
        var crossed = new LinkedHashMap<RegisteredTerm, Set<Trigger>>();
        for (var signal : batch) {
            var number = signal.accreditationNumber();
            var own = delivered.getOrDefault(number, Delivered.nothing(number));
            var others = others(signal, results);
            var thresholds =
                    threshold.crossed(own, others, substantiated.getOrDefault(number, 0), late.contains(number));
            var term = notOver.get(number);
            var news = signal.count(own, others, thresholds, today, term == null);
            if (term != null && !news.isEmpty()) {
                crossed.put(term, news);
            }
        }
        signals.flush();
        reviews.open(crossed, now);
        return takenUp == AT_ONCE || batch.size() == AT_ONCE;
    }

    private StageResult others(Signal signal, Collection<ProviderResult> results) {
        var others = results.stream()
                .filter(result -> result.stage() == signal.stage()
                        && !result.provider().equals(signal.provider())
                        && result.passed() + result.notPassed() >= config.peopleAtLeast())
                .toList();
        return new StageResult(
                others.size(),
                others.stream().mapToInt(result -> (int) result.passed()).sum(),
                others.stream().mapToInt(result -> (int) result.notPassed()).sum());
    }
}
