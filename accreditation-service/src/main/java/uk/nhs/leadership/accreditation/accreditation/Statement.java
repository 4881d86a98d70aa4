package uk.nhs.leadership.accreditation.accreditation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What an accreditation is on a day, as a sentence for people. It says nothing that the codes and dates do not say. */
final class Statement {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    /** Many entries begin and end on few days: each is put into words once. Ten years of them are kept, and no more. */
    private static final Map<LocalDate, String> DAYS = new ConcurrentHashMap<>();

    private static final int MOST_DAYS = 3_660;

    private Statement() {}

    static String of(Timeline timeline, LocalDate day) {
        var now = timeline.on(day);
        return switch (timeline.statusOn(day)) {
            case PENDING_START ->
                "Accredited from " + inWords(timeline.spans().getFirst().from()) + ".";
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
                .map(until -> "Accredited until " + inWords(until.minusDays(1)))
                .orElse("Accredited");
    }

    private static String since(Optional<Span> span) {
        return span.map(now -> inWords(now.from())).orElse("");
    }

    private static String lastDay(Optional<LocalDate> dayAfter) {
        return dayAfter.map(day -> inWords(day.minusDays(1))).orElse("");
    }

    /** The day of the act, where time to teach out came before what it is now. */
    private static String ended(Timeline timeline, Optional<Span> span) {
        return timeline.end().map(end -> inWords(end.on())).orElseGet(() -> since(span));
    }

    private static String because(Optional<Span> span) {
        return span.map(Span::reason).map(reason -> ": " + inWords(reason)).orElse("");
    }

    private static String inWords(LocalDate day) {
        var known = DAYS.get(day);
        if (known != null) {
            return known;
        }
        var words = day.format(DATE);
        if (DAYS.size() < MOST_DAYS) {
            DAYS.put(day, words);
        }
        return words;
    }

    /** The codes are made of the words that people use. */
    private static String inWords(String code) {
        return code.equals("OTHER")
                ? "another reason"
                : code.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
