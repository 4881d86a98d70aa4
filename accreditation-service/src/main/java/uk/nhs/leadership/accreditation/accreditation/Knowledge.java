package uk.nhs.leadership.accreditation.accreditation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything that was ever known of the days of one accreditation, and how something else becomes known. */
final class Knowledge {
    private final List<Standing> written;
    private final List<Standing> news;

    /**
     * @param written what the database has
     * @param news what has become known since; added to
     */
    Knowledge(List<Standing> written, List<Standing> news) {
        this.written = written;
        this.news = news;
    }

    /**
     * Something else becomes known. What is no longer known is put out of date, what is still known is left alone. It
     * becomes known after all that was known before, also if the clock that says so is behind.
     */
    void become(Accreditation accreditation, Timeline timeline, Instant now) {
        var from = ever().map(Standing::knownFrom)
                .max(Comparator.naturalOrder())
                .map(last -> last.plus(1, ChronoUnit.MICROS))
                .filter(now::isBefore)
                .orElse(now);
        var spans = new ArrayList<>(timeline.spans());
        for (var standing : ever().filter(Standing::isKnown).toList()) {
            if (!spans.remove(standing.span())) {
                standing.isOutdated(from);
            }
        }
        spans.forEach(span -> news.add(new Standing(accreditation, span, from)));
    }

    /** What it is day for day, as far as is known now. */
    Timeline now() {
        return timeline(Standing::isKnown);
    }

    /**
     * What it is day for day, as far as was known at a time; without a span if nothing was.
     *
     * @param knownOn null means now
     */
    Timeline at(@Nullable Instant knownOn) {
        return knownOn == null ? now() : timeline(standing -> standing.wasKnownAt(knownOn));
    }

    /** What was last known of a day that fits. */
    Span lastKnownOf(LocalDate day, Predicate<AccreditationStatus> fits) {
        return ever().filter(standing ->
                        standing.span().covers(day) && fits.test(standing.span().status()))
                .max(Comparator.comparing(Standing::knownFrom))
                .orElseThrow()
                .span();
    }

    /** All of it, in the order in which it became known. */
    List<Standing> history() {
        return ever().sorted(Comparator.comparing(Standing::knownFrom)
                        .thenComparing(standing -> standing.span().from()))
                .toList();
    }

    private Timeline timeline(Predicate<Standing> known) {
        return new Timeline(ever().filter(known)
                .map(Standing::span)
                .sorted(Comparator.comparing(Span::from))
                .toList());
    }

    private Stream<Standing> ever() {
        return Stream.concat(written.stream(), news.stream());
    }
}
