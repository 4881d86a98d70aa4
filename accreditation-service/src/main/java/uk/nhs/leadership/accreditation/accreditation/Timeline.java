package uk.nhs.leadership.accreditation.accreditation;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.rule.RuleBroken;

/**
 * What an accreditation is day for day, as far as is known at one time: spans in order, without gap or overlap, the last
 * of them without end. Before the first it is pending.
 */
record Timeline(List<Span> spans) {
    /** As long as the longest courses take; whoever needs more has started a cohort too late. */
    private static final Period LONGEST_TEACH_OUT = Period.ofYears(3);

    /** How long before its end it is renewed: a submission takes some months, and one sent earlier would be judged too early. */
    static final Period RENEWAL_WINDOW = Period.ofMonths(12);

    Timeline {
        spans = List.copyOf(spans);
    }

    /** Of what is granted for a term; whatever else becomes of it, it expires. */
    static Timeline ofTerm(AccreditationStatus status, LocalDate from, LocalDate to) {
        var end = to.plusDays(1);
        return new Timeline(
                List.of(new Span(status, null, from, end), new Span(AccreditationStatus.EXPIRED, null, end, null)));
    }

    AccreditationStatus statusOn(LocalDate day) {
        return on(day).map(Span::status).orElse(AccreditationStatus.PENDING_START);
    }

    Optional<Span> on(LocalDate day) {
        return spans.stream().filter(span -> span.covers(day)).findAny();
    }

    /** How often the calendar has turned its status by a day. */
    long turnsBy(LocalDate day) {
        return spans.stream().filter(span -> !span.from().isAfter(day)).count();
    }

    /**
     * Ends on a day: everything that was to be from then on is forgotten.
     *
     * @param status what it is in the end
     * @param teachOutUntil the last day of a teach-out before that; null if there is none
     */
    Timeline endingOn(
            LocalDate day, AccreditationStatus status, @Nullable String reason, @Nullable LocalDate teachOutUntil) {
        var before = spans.stream().map(span -> span.before(day));
        if (teachOutUntil == null) {
            return of(Stream.concat(before, Stream.of(new Span(status, reason, day, null))));
        }
        var over = teachOutUntil.plusDays(1);
        return of(Stream.concat(
                before,
                Stream.of(
                        new Span(AccreditationStatus.TEACH_OUT, reason, day, over),
                        new Span(status, reason, over, null))));
    }

    /** Is something else from a day on, for as long as its term runs; how it ends stays as it is. */
    Timeline runningAs(AccreditationStatus status, @Nullable String reason, LocalDate since) {
        return of(spans.stream()
                .flatMap(span -> span.status().runs()
                        ? Stream.of(
                                span.before(since), new Span(status, reason, span.from(), span.until()).since(since))
                        : Stream.of(span)));
    }

    /** The first day after its term, whatever ends that; its first day at all if it never runs. */
    LocalDate runsUntil() {
        return spans.reversed().stream()
                .filter(span -> span.status().runs())
                .findFirst()
                .map(span -> Objects.requireNonNull(span.until()))
                .orElseGet(() -> spans.getFirst().from());
    }

    /** Whether its term ends soon enough to be followed by another. */
    boolean isInRenewalWindow(LocalDate day) {
        return !runsUntil().isAfter(day.plus(RENEWAL_WINDOW));
    }

    /**
     * The first day of the accreditation that takes its place.
     *
     * @param atOnce whether it ends for that today, rather than when its term is over
     */
    LocalDate firstDayAfter(boolean atOnce, LocalDate today) {
        if (atOnce) {
            mustBeAbleToMove(today, AccreditationStatus.SUPERSEDED);
            return today;
        }
        if (!isInRenewalWindow(today)) {
            throw new RuleBroken(AccreditationRule.NOT_IN_RENEWAL_WINDOW);
        }
        return runsUntil();
    }

    /** Whether nothing but the end of its term ends it, and that is near or has come. */
    boolean isToBeRenewedOn(LocalDate day) {
        return end().isEmpty() && isInRenewalWindow(day);
    }

    /** Whether it ended before its first day, or on it. */
    boolean neverRuns() {
        return spans.stream().noneMatch(span -> span.status().runs());
    }

    /** Refuses what is something else on a day. */
    void mustBe(AccreditationStatus status, LocalDate day) {
        if (statusOn(day) != status) {
            throw new RuleBroken(AccreditationRule.ACCREDITATION_MOVE_NOT_ALLOWED);
        }
    }

    /** Refuses what cannot end on a day, or not with such a teach-out. */
    void mustBeAbleToEnd(LocalDate on, AccreditationStatus end, @Nullable LocalDate teachOutUntil) {
        mustBeAbleToMove(on, teachOutUntil == null ? end : AccreditationStatus.TEACH_OUT);
        if (teachOutUntil == null) {
            return;
        }
        if (!teachOutUntil.isAfter(on)) {
            throw new RuleBroken(AccreditationRule.TEACH_OUT_ENDS_TOO_EARLY);
        }
        if (teachOutUntil.isAfter(on.plus(LONGEST_TEACH_OUT))) {
            throw new RuleBroken(AccreditationRule.TEACH_OUT_TOO_LONG);
        }
    }

    /** Refuses what cannot become something else by an act. */
    void mustBeAbleToMove(LocalDate day, AccreditationStatus next) {
        var status = statusOn(day);
        if (status.hasEnded() || !status.next().contains(next)) {
            throw new RuleBroken(AccreditationRule.ACCREDITATION_MOVE_NOT_ALLOWED);
        }
    }

    /** How it ended or will end by an act; empty while nothing but its term ends it. */
    Optional<End> end() {
        var last = spans.getLast();
        if (last.status() == AccreditationStatus.EXPIRED) {
            return Optional.empty();
        }
        return Optional.of(spans.stream()
                .filter(span -> span.status() == AccreditationStatus.TEACH_OUT)
                .findAny()
                .map(teachOut -> new End(
                        last.status(),
                        last.reason(),
                        teachOut.from(),
                        last.from().minusDays(1)))
                .orElseGet(() -> new End(last.status(), last.reason(), last.from(), null)));
    }

    /**
     * How an act ended it.
     *
     * @param on the first day on which it does not hold
     * @param teachOutUntil the last day on which cohorts that had started go on; null if there are none
     */
    record End(
            AccreditationStatus status,
            @Nullable String reason,
            LocalDate on,
            @Nullable LocalDate teachOutUntil) {}

    private static Timeline of(Stream<Span> parts) {
        var joined = new ArrayList<Span>();
        for (var part : parts.filter(span -> !span.isEmpty()).toList()) {
            if (!joined.isEmpty() && joined.getLast().goesOnAs(part)) {
                var first = joined.removeLast();
                joined.add(new Span(first.status(), first.reason(), first.from(), part.until()));
            } else {
                joined.add(part);
            }
        }
        return new Timeline(joined);
    }
}
