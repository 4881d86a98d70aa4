package uk.nhs.leadership.accreditation.national;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Whose calendar decides what day it is: a term that ends today ends at midnight in England, summer and winter. */
public final class England {
    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private England() {}

    /** The date in England at a point in time. */
    public static LocalDate dateAt(Instant time) {
        return LocalDate.ofInstant(time, ZONE);
    }

    /** When a day begins in England. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** The last moment of a day in England, as finely as time is kept. */
    public static Instant endOf(LocalDate day) {
        return startOf(day.plusDays(1)).minus(1, ChronoUnit.MICROS);
    }
}
