package uk.nhs.leadership.enrolment.participant;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who the rows of a staff file are that the trust does not employ under their number now. A number that the trust used
 * before is that person. A national identifier together with the family name is that person. Anything less is somebody
 * new: two records of one person can be merged, one record of two people cannot be parted.
 *
 * @param comers who comes over from another employer, or comes back under another number
 * @param elsewhere rows of people who have gone to another employer since, or to another number of the same; nothing is
 *     taken from them
 */
record StaffMatching(List<Comer> comers, List<StaffRow> elsewhere) {
    StaffMatching {
        comers = List.copyOf(comers);
        elsewhere = List.copyOf(elsewhere);
    }

    /**
     * Somebody whom a row may be about.
     *
     * @param byNumber whether the trust itself used this number for them before, or else an identifier is theirs
     * @param sameEmployer whether they are, or were last, employed by the trust under another number
     */
    record Known(
            String employeeNumber,
            UUID participantId,
            boolean byNumber,
            boolean sameName,
            boolean sameEmployer,
            LocalDate employedFrom,
            @Nullable LocalDate employedUntil) {

        private boolean hasLeft(LocalDate day) {
            return employedUntil != null && !employedUntil.isAfter(day);
        }
    }

    /** Somebody who is employed by the trust from a day on. */
    record Comer(UUID participantId, String employeeNumber, LocalDate from) {}

    private enum Verdict {
        COMES,
        ELSEWHERE,
        NEW
    }

    static StaffMatching of(List<StaffRow> rows, List<Known> known, LocalDate day) {
        var ofNumber = known.stream().collect(Collectors.groupingBy(Known::employeeNumber));
        var comers = new ArrayList<Comer>();
        var elsewhere = new ArrayList<StaffRow>();
        var taken = new HashSet<UUID>();
        for (var row : rows) {
            var candidates = candidates(ofNumber.getOrDefault(row.employeeNumber(), List.of()));
            if (candidates.size() != 1) {
                continue;
            }
            var person = candidates.getFirst();
            switch (verdict(row, person, day)) {
                case COMES -> {
                    if (taken.add(person.participantId())) {
                        comers.add(new Comer(person.participantId(), row.employeeNumber(), firstDay(row, day)));
                    }
                }
                case ELSEWHERE -> elsewhere.add(row);
                case NEW -> {}
            }
        }
        return new StaffMatching(comers, elsewhere);
    }

    /** The rows that are to be taken over. */
    List<StaffRow> taken(List<StaffRow> rows) {
        var left = Set.copyOf(elsewhere);
        return left.isEmpty()
                ? rows
                : rows.stream().filter(row -> !left.contains(row)).toList();
    }

    /** Each person once; whom the trust's own number means, is meant. */
    private static List<Known> candidates(List<Known> known) {
        Map<UUID, Known> each = new HashMap<>();
        known.forEach(person -> each.merge(person.participantId(), person, (a, b) -> a.byNumber() ? a : b));
        var byNumber = each.values().stream().filter(Known::byNumber).toList();
        return byNumber.isEmpty() ? List.copyOf(each.values()) : byNumber;
    }

    private static Verdict verdict(StaffRow row, Known person, LocalDate day) {
        if (!person.byNumber() && !person.sameName()) {
            return Verdict.NEW;
        }
        if (person.sameEmployer() && !person.hasLeft(day)) {
            // Two numbers of one trust for one person at the same time: that is not for a file to decide. A number that
            // the trust has used for them before stays theirs.
            return person.byNumber() ? Verdict.ELSEWHERE : Verdict.NEW;
        }
        if (!row.isEmployedAfter(day)) {
            return Verdict.ELSEWHERE;
        }
        var begins = row.employedFrom();
        var laterThanThere = begins == null ? !person.byNumber() : begins.isAfter(person.employedFrom());
        return person.hasLeft(day) || laterThanThere ? Verdict.COMES : Verdict.ELSEWHERE;
    }

    private static LocalDate firstDay(StaffRow row, LocalDate day) {
        var from = row.employedFrom();
        return from == null ? day : from;
    }
}
