package uk.nhs.leadership.enrolment.funding;

import static uk.nhs.leadership.enrolment.funding.FundingRule.FUNDING_DAYS_NOT_IN_ORDER;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.cohort.Payer;

/**
 * Whose money it is, for what and for whom, and how far it goes.
 *
 * @param courseId of whatever cohort; null if it is for one cohort
 * @param cohortId null if it is for a course
 * @param trusts whose staff it is for; empty is all
 * @param fundsFrom the first day on which a place is given or offered that it pays for
 * @param mostPlaces null if only the amount is limited
 * @param mostPence null if only the number of places is limited
 */
@Embeddable
record FundingPromise(
        @Enumerated(EnumType.STRING) Payer payer,
        @Nullable UUID courseId,
        @Nullable UUID cohortId,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> trusts,
        LocalDate fundsFrom,
        LocalDate fundsUntil,
        @Nullable Integer mostPlaces,
        @Nullable Long mostPence,
        @Enumerated(EnumType.STRING) Beyond beyond) {
    FundingPromise {
        trusts = List.copyOf(trusts);
    }

    void mustHold(Moment now) {
        if (fundsUntil.isBefore(fundsFrom) || fundsUntil.isBefore(now.date())) {
            throw new RuleBroken(FUNDING_DAYS_NOT_IN_ORDER);
        }
    }

    boolean isFor(String trust) {
        return trusts.isEmpty() || trusts.contains(trust);
    }

    boolean isOpenOn(LocalDate day) {
        return !day.isBefore(fundsFrom) && !day.isAfter(fundsUntil);
    }
}
