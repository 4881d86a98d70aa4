package uk.nhs.leadership.curriculum.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Whose calendar decides what day it is: a version retires at midnight in England, summer and winter. */
public final class England {
    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private England() {}

    /** The date in England at a point in time. */
    public static LocalDate dateAt(Instant time) {
        return LocalDate.ofInstant(time, ZONE);
    }
}
