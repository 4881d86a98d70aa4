package uk.nhs.leadership.enrolment.esrreconciliation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** What a trust's staff record knows of its completions, in numbers that add up. */
record EsrReconciliation(String employer, LocalDate day, int days, List<EsrCount> counts) {
    EsrReconciliation {
        counts = List.copyOf(counts);
    }

    long completions() {
        return counts.stream().mapToLong(EsrCount::completions).sum();
    }

    long of(EsrStanding... standings) {
        return counts.stream()
                .filter(count -> Arrays.asList(standings).contains(count.standing()))
                .mapToLong(EsrCount::completions)
                .sum();
    }

    /** Those that the record has been told of, and has not to be told anew. */
    long sent() {
        return of(
                EsrStanding.WAITING,
                EsrStanding.ACCEPTED,
                EsrStanding.REJECTED,
                EsrStanding.REVOKED_AFTER_SENDING,
                EsrStanding.REMOVED);
    }

    long late() {
        return counts.stream().mapToLong(EsrCount::late).sum();
    }

    /** Of one standing, by reason, the most frequent first. */
    List<EsrCount> byReason(EsrStanding standing) {
        return counts.stream().filter(count -> count.standing() == standing).toList();
    }
}
