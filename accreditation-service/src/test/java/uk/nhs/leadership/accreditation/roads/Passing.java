package uk.nhs.leadership.accreditation.roads;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import uk.nhs.leadership.accreditation.Api;
import uk.nhs.leadership.accreditation.Sql;
import uk.nhs.leadership.accreditation.roads.Picture.Case;

/** How time passes on the roads: a submission grows older by some days, and nothing else changes. */
final class Passing {
    private final Connection database;
    private final Set<String> holidays;

    Passing(Connection database) throws SQLException {
        this.database = database;
        this.holidays = Set.copyOf(Sql.texts(database, "select day from bank_holiday"));
    }

    /** Makes it so that everything that has happened to a submission happened so many days sooner. */
    void by(int days, Case one) throws SQLException {
        var of = " where submission_id = '" + one.id() + "'";
        Sql.update(
                database,
                "update submission_clock set started_on = started_on - " + days + ", stopped_on = stopped_on - " + days
                        + of);
        Sql.update(database, "update submission_reminder set remind_on = remind_on - " + days + of);
        Sql.update(
                database,
                "update challenge set admitted_on = admitted_on - " + days + ", due_on = due_on - " + days + of);
        Sql.update(
                database,
                "update submission set clock_due_on = clock_due_on - " + days + ", answer_by = answer_by - " + days
                        + " where id = '" + one.id() + "'");
    }

    /** How many working days the clock of a submission has run, counted one by one. */
    int elapsed(Case one) {
        var elapsed = 0;
        for (var run : one.runs()) {
            var end = run.until() == null ? Api.today() : LocalDate.parse(run.until());
            for (var day = LocalDate.parse(run.since()).plusDays(1); !day.isAfter(end); day = day.plusDays(1)) {
                elapsed += isWorkingDay(day) ? 1 : 0;
            }
        }
        return elapsed;
    }

    private boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.contains(day.toString());
    }
}
