package uk.nhs.leadership.enrolment.equality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.equality.EqualityGroup.Subject;

/** Tells whether training reaches all groups of a trust's staff alike. */
@ApplicationScoped
@Transactional
class UptakeService {
    private final Uptakes uptakes;
    private final Callers callers;
    private final Clock clock;

    UptakeService(Uptakes uptakes, Callers callers, Clock clock) {
        this.uptakes = uptakes;
        this.callers = callers;
        this.clock = clock;
    }

    /**
     * One year of a trust, as far as it may be told.
     *
     * @param countedOn the day whose staff are counted: the last of the year, or today
     */
    record YearOfTrust(
            String trust,
            int year,
            LocalDate countedOn,
            @Nullable Long workforce,
            @Nullable Long trained,
            List<Uptake> uptakes) {}

    /**
     * A year from April to March.
     *
     * @param trust may be left out by whoever acts for one
     */
    YearOfTrust of(@Nullable String trust, int year) {
        var first = LocalDate.of(year, Month.APRIL, 1);
        var today = Moment.of(clock).date();
        if (first.isAfter(today)) {
            throw new InvalidInput(new Fault("?year", "YEAR_NOT_BEGUN", "Send a year that has begun"));
        }
        var last = first.plusYears(1).minusDays(1);
        var countedOn = last.isBefore(today) ? last : today;
        var whose = whose(trust);
        var counts = uptakes.of(whose, first, last, countedOn);
        var all = Uptake.suppressed(Subject.ETHNICITY, counts.getOrDefault(Subject.ETHNICITY, Map.of()));
        return new YearOfTrust(
                whose,
                year,
                countedOn,
                all.total(),
                all.columnTotal(0),
                Arrays.stream(Subject.values())
                        .map(subject -> Uptake.of(subject, counts.getOrDefault(subject, Map.of())))
                        .toList());
    }

    private String whose(@Nullable String trust) {
        var caller = callers.current();
        if (caller.seesAll()) {
            if (trust == null) {
                throw new InvalidInput(new Fault("?trust", "REQUIRED", "Send the code of a trust"));
            }
            return trust;
        }
        if (trust != null && !trust.equals(caller.organisation())) {
            throw new NotFound();
        }
        return caller.organisation();
    }
}
