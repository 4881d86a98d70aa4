package uk.nhs.leadership.enrolment.funding;

import static uk.nhs.leadership.enrolment.funding.FundingRule.FUNDING_CAP_REACHED;
import static uk.nhs.leadership.enrolment.funding.FundingRule.FUNDING_NOT_OPEN;
import static uk.nhs.leadership.enrolment.funding.FundingRule.NOT_ELIGIBLE_FOR_FUNDING;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.cohort.Cohort;
import uk.nhs.leadership.enrolment.cohort.Payer;

/**
 * The money that may pay for places on one cohort: its funding caps, those of the cohort alone before those of its course.
 * The first that can pay does. If none can, the place is refused if one of those says so that came nearest to paying.
 */
public final class Purse {
    /** Of a cohort that no cap is about: every place is given, and no cap pays. */
    public static final Purse EMPTY = new Purse(List.of());

    private final List<Pot> pots;

    Purse(List<Pot> pots) {
        this.pots = pots.stream().filter(Pot::speaks).toList();
    }

    /**
     * What is found for one place.
     *
     * @param pays null if none does
     * @param code why none does
     * @param nearest those that came nearest to paying
     */
    private record Search(@Nullable Pot pays, @Nullable FundingRule code, List<Pot> nearest) {}

    /** Why somebody of this employer gets no place now for want of funding; empty if they can have one, funded or not. */
    public Optional<FundingRule> refusal(Cohort cohort, String employer, Moment now) {
        var search = search(cohort, employer, now);
        return Optional.ofNullable(search.code())
                .filter(code -> search.nearest().stream().anyMatch(Pot::refuses));
    }

    /** Refuses, if somebody of this employer gets no place now for want of funding. */
    public void mustAllow(Cohort cohort, String employer, Moment now) {
        var refusal = refusal(cohort, employer, now);
        if (refusal.isPresent()) {
            throw new RuleBroken(refusal.get());
        }
    }

    /** Pays for a place that somebody of this employer gets. @return null if no cap is about the cohort */
    public @Nullable Funding pay(Cohort cohort, String employer, Moment now) {
        mustAllow(cohort, employer, now);
        var search = search(cohort, employer, now);
        if (search.pays() != null) {
            return search.pays().take(priceOf(cohort));
        }
        return search.code() == null
                ? null
                : new Funding(null, null, payerInstead(cohort.payer(), search.nearest()), search.code());
    }

    /** Whether something was paid by one of these caps. */
    public boolean holds(@Nullable Funding funding) {
        return funding != null && pots.stream().anyMatch(pot -> pot.id().equals(funding.fundingCapId()));
    }

    private Search search(Cohort cohort, String employer, Moment now) {
        if (pots.isEmpty()) {
            return new Search(null, null, pots);
        }
        var own = pots.stream().filter(pot -> pot.isFor(employer)).toList();
        if (own.isEmpty()) {
            return new Search(null, NOT_ELIGIBLE_FOR_FUNDING, pots);
        }
        var paying = own.stream().filter(pot -> pot.paysOn(now.date())).toList();
        if (paying.isEmpty()) {
            return new Search(null, FUNDING_NOT_OPEN, own);
        }
        return paying.stream()
                .filter(pot -> pot.hasLeft(priceOf(cohort)))
                .findFirst()
                .map(pot -> new Search(pot, null, List.of()))
                .orElseGet(() -> new Search(null, FUNDING_CAP_REACHED, paying));
    }

    /** Whose money it was to be pays no further: the trust does. */
    private static @Nullable Payer payerInstead(@Nullable Payer payer, List<Pot> nearest) {
        return nearest.stream().anyMatch(pot -> pot.promise().payer() == payer) ? Payer.TRUST : payer;
    }

    private static long priceOf(Cohort cohort) {
        var price = cohort.pricePence();
        return price == null ? 0 : price;
    }
}
