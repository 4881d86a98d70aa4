package uk.nhs.leadership.enrolment.cohort;

import static uk.nhs.leadership.enrolment.cohort.CohortRule.COHORT_ENDS_BEFORE_IT_STARTS;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.COHORT_PRICE_NEEDS_A_PAYER;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.COHORT_STARTS_IN_THE_PAST;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.COURSE_NOT_ACCREDITED_ON_START;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.catalogue.Course;
import uk.nhs.leadership.enrolment.schedule.Milestone;
import uk.nhs.leadership.enrolment.schedule.Region;
import uk.nhs.leadership.enrolment.schedule.Schedule;
import uk.nhs.leadership.enrolment.schedule.Site;

/**
 * What a provider says of a cohort, and may say anew until it starts.
 *
 * @param enrolmentOpensOn null is from the moment the cohort is open
 * @param enrolmentClosesOn null is until the day the cohort starts, whatever day that becomes
 * @param offerDays for how many days an offered place is kept
 * @param pricePence of a place; null if the provider does not say
 */
@Embeddable
record Offering(
        LocalDate startsOn,
        LocalDate endsOn,
        @Enumerated(EnumType.STRING) Delivery delivery,
        @Nullable LocalDate enrolmentOpensOn,
        @Nullable LocalDate enrolmentClosesOn,
        @Enumerated(EnumType.STRING) WaitingOrder waitingOrder,
        int offerDays,
        @JdbcTypeCode(SqlTypes.JSON) List<Milestone> milestones,
        @JdbcTypeCode(SqlTypes.JSON) List<Site> sites,
        @Nullable Long pricePence,

        @Enumerated(EnumType.STRING) @Nullable Payer payer) {

    /** Five working days always lie within it, so that whoever is asked on a Friday has a week at work to answer. */
    static final int USUAL_OFFER_DAYS = 7;

    static final int MOST_OFFER_DAYS = 28;

    void mustHold() {
        if (endsOn.isBefore(startsOn)) {
            throw new RuleBroken(COHORT_ENDS_BEFORE_IT_STARTS);
        }
        window().mustEndBy(startsOn);
        new Schedule(milestones).mustFit(startsOn, endsOn);
        if ((pricePence == null) != (payer == null)) {
            throw new RuleBroken(COHORT_PRICE_NEEDS_A_PAYER);
        }
    }

    /** Accreditation is judged as of the day it starts on, which is not over. */
    void requireStart(Course course, Moment now) {
        if (!course.isAccreditedOn(startsOn)) {
            throw new RuleBroken(COURSE_NOT_ACCREDITED_ON_START);
        }
        if (startsOn.isBefore(now.date())) {
            throw new RuleBroken(COHORT_STARTS_IN_THE_PAST);
        }
    }

    EnrolmentWindow window() {
        return new EnrolmentWindow(enrolmentOpensOn, enrolmentClosesOn == null ? startsOn : enrolmentClosesOn);
    }

    /** The last day on which what is offered today can be accepted: not beyond the day it starts. */
    LocalDate offerEnds(Moment now) {
        var ends = now.date().plusDays(offerDays);
        return ends.isAfter(startsOn) ? startsOn : ends;
    }

    List<String> regions() {
        return sites.stream()
                .map(Site::region)
                .filter(Objects::nonNull)
                .map(Region::name)
                .distinct()
                .sorted()
                .toList();
    }

    boolean costsTheSameAs(Offering other) {
        return Objects.equals(pricePence, other.pricePence) && payer == other.payer;
    }

    /** What is different in others, by the names that callers know. */
    List<String> changesIn(Offering next) {
        var changed = new ArrayList<String>();
        note("startsOn", startsOn, next.startsOn, changed);
        note("endsOn", endsOn, next.endsOn, changed);
        note("delivery", delivery, next.delivery, changed);
        note("enrolmentOpensOn", enrolmentOpensOn, next.enrolmentOpensOn, changed);
        note("enrolmentClosesOn", enrolmentClosesOn, next.enrolmentClosesOn, changed);
        note("waitingOrder", waitingOrder, next.waitingOrder, changed);
        note("offerDays", offerDays, next.offerDays, changed);
        note("milestones", milestones, next.milestones, changed);
        note("sites", sites, next.sites, changed);
        note("pricePence", pricePence, next.pricePence, changed);
        note("payer", payer, next.payer, changed);
        return changed;
    }

    private static void note(String name, @Nullable Object before, @Nullable Object after, List<String> changed) {
        if (!Objects.equals(before, after)) {
            changed.add(name);
        }
    }
}
