package uk.nhs.leadership.accreditation.review;

import jakarta.enterprise.context.ApplicationScoped;
import uk.nhs.leadership.accreditation.accreditation.SanctionGuard;
import uk.nhs.leadership.chassis.rule.RuleBroken;

/** Keeps whoever concluded a review from doing themselves what it recommended. */
@ApplicationScoped
class ReviewGuard implements SanctionGuard {
    private final Reviews reviews;

    ReviewGuard(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void mustBeFreeToSanction(String accreditation, String by) {
        if (reviews.isConcludedBy(accreditation, by)) {
            throw new RuleBroken(ReviewRule.REVIEW_CONCLUDED_BY_SANCTIONER);
        }
    }
}
