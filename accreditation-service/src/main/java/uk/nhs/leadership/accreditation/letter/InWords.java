package uk.nhs.leadership.accreditation.letter;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import uk.nhs.leadership.accreditation.curriculum.Stage;

/** What letters say of days, stages and what people wrote. */
public final class InWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private InWords() {}

    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    public static String stage(Stage stage) {
        return switch (stage) {
            case F -> "Fundamental";
            case S1 -> "Stage 1";
            case S2 -> "Stage 2";
            case S3 -> "Stage 3";
            case S4 -> "Stage 4";
        };
    }

    /** What stands between empty lines is a paragraph of its own. */
    public static List<String> paragraphs(String text) {
        return Arrays.stream(text.strip().split("\\R\\s*\\R"))
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }
}
