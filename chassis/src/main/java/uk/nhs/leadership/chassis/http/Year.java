package uk.nhs.leadership.chassis.http;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * The years that dates and times sent to us may lie in: the four digits that RFC 3339 has. Java reads years that
 * PostgreSQL cannot keep.
 */
final class Year {
    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
    private static final Instant BEGINNING = FIRST_DAY.atStartOfDay().toInstant(ZoneOffset.UTC);
    private static final Instant END = LAST_DAY.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);

    private Year() {}

    static boolean isOurs(LocalDate date) {
        return !date.isBefore(FIRST_DAY) && !date.isAfter(LAST_DAY);
    }

    static boolean isOurs(Instant time) {
        return !time.isBefore(BEGINNING) && time.isBefore(END);
    }
}
