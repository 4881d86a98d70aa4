package uk.nhs.leadership.accreditation.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import uk.nhs.leadership.accreditation.accreditation.TermAccess;
import uk.nhs.leadership.accreditation.evidence.EvidencePlace;
import uk.nhs.leadership.accreditation.people.ProviderPeople;
import uk.nhs.leadership.chassis.rule.NotFound;

/** Evidence in a review: its provider adds to it once it is asked and until the review is concluded. */
@ApplicationScoped
class ReviewEvidencePlace implements EvidencePlace {
    private final Reviews reviews;
    private final TermAccess access;
    private final ProviderPeople people;

    ReviewEvidencePlace(Reviews reviews, TermAccess access, ProviderPeople people) {
        this.reviews = reviews;
        this.access = access;
        this.people = people;
    }

    @Override
    public String kind() {
        return "REVIEW";
    }

    @Override
    public String mustTakeFrom(UUID about) {
        var provider = reviews.locked(about).provider();
        if (!access.actsFor(provider)) {
            throw new NotFound();
        }
        people.callerMustBeAmongThoseOf(provider);
        return provider;
    }

    @Override
    public boolean mayBeReadBy(UUID about) {
        return reviews.findByIdOptional(about)
                .filter(review -> access.isNational() || access.actsFor(review.provider()))
                .isPresent();
    }

    @Override
    public boolean isOpen(UUID about) {
        return reviews.findById(about).status() == ReviewStatus.EVIDENCE_ASKED;
    }
}
