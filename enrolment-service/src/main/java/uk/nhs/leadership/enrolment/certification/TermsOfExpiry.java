package uk.nhs.leadership.enrolment.certification;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * By which rule a certification expires, and how long before and after that day it may be earned again. For example 24 months
 * from completion, a window of 90 days and a grace of 30: completed on 15 March 2027, it expires on 15 March 2029, may be
 * earned again from 15 December 2028 on, and is lost after 14 April 2029.
 *
 * @param fixedDay as {@code 03-31}, with {@link ExpiryKind#FIXED_DATE} only; 29 February is 28 February in other years
 */
@Embeddable
record TermsOfExpiry(
        @Enumerated(EnumType.STRING) ExpiryKind rule,
        int months,
        @Nullable String fixedDay,
        int windowDays,
        int graceDays) {

    /**
     * What comes of a completion.
     *
     * @param previousExpiry of the certification that is continued; null if there is none, or its grace is over
     */
    Validity validity(LocalDate completedOn, @Nullable LocalDate previousExpiry) {
        var expiresOn = switch (rule) {
            case FROM_COMPLETION -> completedOn.plusMonths(months);
            case FROM_PREVIOUS_EXPIRY -> (previousExpiry == null ? completedOn : previousExpiry).plusMonths(months);
            case FIXED_DATE -> firstFixedDay(completedOn.plusMonths(months));
        };
        var opensOn = expiresOn.minusDays(windowDays);
        return new Validity(
                expiresOn, opensOn.isBefore(completedOn) ? completedOn : opensOn, expiresOn.plusDays(graceDays));
    }

    private LocalDate firstFixedDay(LocalDate from) {
        var day = MonthDay.parse("--" + Objects.requireNonNull(fixedDay));
        var thisYear = day.atYear(from.getYear());
        return thisYear.isBefore(from) ? day.atYear(from.getYear() + 1) : thisYear;
    }

    /**
     * The days that follow from a completion.
     *
     * @param expiresOn the last day on which it counts
     * @param opensOn from when it may be earned again
     * @param graceUntil the last day on which it may
     */
    record Validity(LocalDate expiresOn, LocalDate opensOn, LocalDate graceUntil) {}
}
