package uk.nhs.leadership.accreditation.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import uk.nhs.leadership.chassis.query.OneColumn;

/** Every query for bank holidays. */
@ApplicationScoped
public class Calendars {
    /** Known to nobody else: other advisory locks of this database have keys of their own making. */
    private static final long LOCK = 0x6C65616465727301L;

    private final Session database;

    Calendars(Session database) {
        this.database = database;
    }

    /** The calendar of England as it is now, to show what is counted by it. */
    public WorkingCalendar england() {
        return new WorkingCalendar(OneColumn.of(database, "select day from bank_holiday order by day", LocalDate.class)
                .getResultList());
    }

    /**
     * The calendar of England as it will be until the transaction ends, to write down a date that was counted by it: a
     * change to the calendar moves the dates that were written down before it, and waits for those that are being written.
     * Ask for it before anything else is locked.
     */
    public WorkingCalendar englandUnchanged() {
        OneColumn.of(database, "select 1 from pg_advisory_xact_lock_shared(:key)", Integer.class)
                .setParameter("key", LOCK)
                .getSingleResult();
        return england();
    }

    /** Waits for whoever counts by the calendar, and keeps others from it until the transaction ends. */
    void lock() {
        OneColumn.of(database, "select 1 from pg_advisory_xact_lock(:key)", Integer.class)
                .setParameter("key", LOCK)
                .getSingleResult();
    }

    Optional<BankHoliday> holidayOn(LocalDate day) {
        return Optional.ofNullable(database.find(BankHoliday.class, day));
    }

    /** The bank holidays of a year, by date. */
    List<BankHoliday> holidaysIn(int year) {
        return database.createSelectionQuery(
                        "from BankHoliday where day between :first and :last order by day", BankHoliday.class)
                .setParameter("first", LocalDate.of(year, 1, 1))
                .setParameter("last", LocalDate.of(year, 12, 31))
                .getResultList();
    }

    void keep(BankHoliday holiday) {
        database.persist(holiday);
        database.flush();
    }

    void remove(BankHoliday holiday) {
        database.remove(holiday);
        database.flush();
    }
}
