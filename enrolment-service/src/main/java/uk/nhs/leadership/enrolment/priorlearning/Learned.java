package uk.nhs.leadership.enrolment.priorlearning;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/**
 * What somebody learned before.
 *
 * @param title what it was
 * @param institution where they learned it
 * @param finishedOn its last day
 * @param hours how many of the course's hours it is to count for
 * @param outcomes the codes of the outcomes of the course's curriculum that it covers
 */
record Learned(String title, String institution, LocalDate finishedOn, int hours, List<String> outcomes) {
    Learned {
        outcomes = List.copyOf(outcomes);
    }

    /** Whether both tell of the same learning, whatever it is claimed for. */
    boolean isTheSameAs(Learned other) {
        return finishedOn.equals(other.finishedOn)
                && plain(title).equals(plain(other.title))
                && plain(institution).equals(plain(other.institution));
    }

    boolean namesAnOutcomeTwice() {
        return new HashSet<>(outcomes).size() < outcomes.size();
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
