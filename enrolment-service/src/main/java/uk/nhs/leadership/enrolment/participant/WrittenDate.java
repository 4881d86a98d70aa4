package uk.nhs.leadership.enrolment.participant;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A date as staff systems and the spreadsheets between them write it; never with the month first, which nobody could tell. */
final class WrittenDate {
    private static final List<DateTimeFormatter> FORMS = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE,
            DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.UK).withResolverStyle(ResolverStyle.STRICT),
            new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern("dd-MMM-uuuu")
                    // Not of the United Kingdom, whose September has four letters.
                    .toFormatter(Locale.ENGLISH)
                    .withResolverStyle(ResolverStyle.STRICT));

    /** Whoever is said to work outside of these years is said so by a slip of the keyboard. */
    private static final int EARLIEST = 1900;

    private static final int LATEST = 2199;

    private WrittenDate() {}

    static Optional<LocalDate> read(String text) {
        return FORMS.stream()
                .flatMap(form -> read(text, form).stream())
                .filter(date -> date.getYear() >= EARLIEST && date.getYear() <= LATEST)
                .findFirst();
    }

    private static Optional<LocalDate> read(String text, DateTimeFormatter form) {
        try {
            return Optional.of(LocalDate.parse(text, form));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
