package uk.nhs.leadership.accreditation.accreditation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** What an accreditation is on a day, as a sentence for people. It says nothing that the codes and dates do not say. */
final class Statement {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private Statement() {}

    static String of(Timeline timeline, LocalDate day) {
        var now = timeline.on(day);
        return switch (timeline.statusOn(day)) {
            case PENDING_START ->
                "Accredited from " + timeline.spans().getFirst().from().format(DATE) + ".";
            case ACTIVE -> accredited(timeline) + ".";
            case ACTIVE_WITH_CONDITIONS -> accredited(timeline) + ", on conditions.";
            case PROBATION -> accredited(timeline) + ", on probation" + because(now) + ".";
            case SUSPENDED -> "Suspended since " + since(now) + because(now) + ". No new cohort starts.";
            case TEACH_OUT ->
                "Ended on " + since(now) + because(now) + ". Cohorts that had started go on until "
                        + lastDay(now.flatMap(span -> Optional.ofNullable(span.until()))) + ".";
            case EXPIRED -> "Expired: its term ended on " + lastDay(now.map(Span::from)) + ".";
            case WITHDRAWN -> "Withdrawn by the national body on " + ended(timeline, now) + because(now) + ".";
            case SURRENDERED -> "Given up by its provider on " + ended(timeline, now) + because(now) + ".";
            case SUPERSEDED -> "Replaced by a later accreditation on " + ended(timeline, now) + ".";
        };
    }

    private static String accredited(Timeline timeline) {
        return timeline.spans().stream()
                .filter(span -> span.status().runs())
                .map(Span::until)
                .filter(Objects::nonNull)
                .reduce((first, second) -> second)
                .map(until -> "Accredited until " + until.minusDays(1).format(DATE))
                .orElse("Accredited");
    }

    private static String since(Optional<Span> span) {
        return span.map(now -> now.from().format(DATE)).orElse("");
    }

    private static String lastDay(Optional<LocalDate> dayAfter) {
        return dayAfter.map(day -> day.minusDays(1).format(DATE)).orElse("");
    }

    /** The day of the act, where time to teach out came before what it is now. */
    private static String ended(Timeline timeline, Optional<Span> span) {
        return timeline.end().map(end -> end.on().format(DATE)).orElseGet(() -> since(span));
    }

    private static String because(Optional<Span> span) {
        return span.map(Span::reason).map(reason -> ": " + inWords(reason)).orElse("");
    }

    /** The codes are made of the words that people use. */
    private static String inWords(String code) {
        return code.equals("OTHER")
                ? "another reason"
                : code.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
