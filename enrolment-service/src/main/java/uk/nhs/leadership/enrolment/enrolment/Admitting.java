package uk.nhs.leadership.enrolment.enrolment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.catalogue.Course;
import uk.nhs.leadership.enrolment.cohort.Cohort;
import uk.nhs.leadership.enrolment.funding.Purse;
import uk.nhs.leadership.enrolment.lateentry.LateEntry;
import uk.nhs.leadership.enrolment.participant.EmployedPerson;
import uk.nhs.leadership.enrolment.rowfile.SentRow;

/** All that decides whether those whom many rows name may join one cohort, and who of them joins meanwhile. */
final class Admitting {
    /** The places of the two columns by which a row names somebody. */
    static final int NUMBER = 0;

    static final int ID = 1;

    private final Cohort cohort;
    private final Course course;
    private final boolean placesOwed;
    private final Purse purse;
    private final Moment now;
    private final Map<String, EmployedPerson> byNumber = new HashMap<>();
    private final Map<UUID, EmployedPerson> byId = new HashMap<>();
    private final Map<UUID, LateEntry> late = new HashMap<>();
    private final Map<UUID, List<Earlier>> earlier = new HashMap<>();

    /**
     * @param placesOwed whether each place that is free is owed to somebody on the waiting list
     * @param purse what may pay for the places; it is emptied row by row
     */
    Admitting(
            Cohort cohort,
            Course course,
            boolean placesOwed,
            Purse purse,
            Collection<EmployedPerson> staff,
            Collection<Earlier> before,
            Collection<LateEntry> lateEntries,
            Moment now) {
        this.cohort = cohort;
        this.course = course;
        this.placesOwed = placesOwed;
        this.purse = purse;
        this.now = now;
        for (var participant : staff) {
            byNumber.put(participant.employeeNumber(), participant);
            byId.put(participant.id(), participant);
        }
        before.forEach(this::made);
        lateEntries.forEach(entry -> late.put(entry.participantId(), entry));
    }

    /** What is to be judged for a row; empty if it names nobody of the own staff, or two people at once. */
    Optional<Joining> joining(SentRow row) {
        return Optional.ofNullable(named(row))
                .map(participant -> new Joining(
                        participant,
                        cohort,
                        course,
                        earlier.getOrDefault(participant.id(), List.of()),
                        placesOwed,
                        late.get(participant.id()),
                        purse,
                        now));
    }

    private @Nullable EmployedPerson named(SentRow row) {
        var number = row.cells().get(NUMBER);
        var id = row.cells().get(ID);
        var identified = id == null ? null : byId.get(UUID.fromString(id));
        if (number == null) {
            return identified;
        }
        var numbered = byNumber.get(number);
        return id == null || Objects.equals(numbered, identified) ? numbered : null;
    }

    /** Counts for the rows that follow. */
    void made(Earlier enrolment) {
        earlier.computeIfAbsent(enrolment.participantId(), participant -> new ArrayList<>(1))
                .add(enrolment);
    }
}
