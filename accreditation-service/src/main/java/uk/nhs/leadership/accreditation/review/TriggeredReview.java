package uk.nhs.leadership.accreditation.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.SQLRestriction;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.accreditation.RegisteredTerm;
import uk.nhs.leadership.accreditation.review.ReviewEvent.EvidenceAsked;
import uk.nhs.leadership.accreditation.review.ReviewEvent.ReviewConcluded;
import uk.nhs.leadership.accreditation.review.ReviewEvent.ReviewOpened;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.chassis.tenancy.OrganisationFilter;

/** The national body looks again at a course between its terms. What follows from it is for a ratifier to do, and not from here. */
@Entity
@SQLRestriction(OrganisationFilter.OFF + " or provider = " + OrganisationFilter.CALLER)
class TriggeredReview {
    @Id
    private UUID id;

    @Column(updatable = false)
    private String accreditationNumber;

    @Column(updatable = false)
    private String provider;

    @Column(name = "opened_for", updatable = false)
    @Enumerated(EnumType.STRING)
    private Trigger trigger;

    @Column(updatable = false)
    private @Nullable String reasonText;

    @Enumerated(EnumType.STRING)
    private ReviewStatus status;

    @Column(updatable = false)
    private Instant openedAt;

    private @Nullable String asked;
    private @Nullable Instant askedAt;
    private @Nullable LocalDate answerBy;

    @Enumerated(EnumType.STRING)
    private @Nullable Conclusion conclusion;

    private @Nullable String conclusionText;
    private @Nullable Instant concludedAt;

    @SuppressWarnings("UnusedVariable") // by which it is found who must not sanction what they concluded
    private @Nullable String concludedBy;

    private Instant updatedAt;

    @Version
    private long version;

    protected TriggeredReview() {}

    /** @param reasonText for the national body alone; null if it is the threshold that opens it */
    TriggeredReview(UUID id, RegisteredTerm of, Trigger trigger, @Nullable String reasonText, Instant now) {
        this.id = id;
        this.accreditationNumber = of.number();
        this.provider = of.provider();
        this.trigger = trigger;
        this.reasonText = reasonText;
        this.status = ReviewStatus.OPEN;
        this.openedAt = now;
        this.updatedAt = now;
    }

    /** What is to follow from a review. A constant's name is the public code. */
    @Schema(name = "ConclusionOfReview")
    enum Conclusion {
        NO_ACTION,
        CONDITIONS,
        PROBATION,
        SUSPENSION,
        WITHDRAWAL
    }

    ReviewOpened opened() {
        return new ReviewOpened(id, accreditationNumber, provider, trigger);
    }

    /**
     * The provider is asked to show something. It may be asked again: then the later question and day count.
     *
     * @param until the day to whose end it is waited for
     */
    EvidenceAsked ask(String what, LocalDate until, Instant now) {
        moveTo(ReviewStatus.EVIDENCE_ASKED);
        asked = what;
        askedAt = now;
        answerBy = until;
        updatedAt = now;
        return new EvidenceAsked(id, accreditationNumber, provider, until);
    }

    /**
     * Recommends what is to follow. A ratifier who did not conclude it does that, or does not.
     *
     * @param words for the provider
     * @param by the account
     */
    ReviewConcluded conclude(Conclusion found, String words, String by, Instant now) {
        moveTo(ReviewStatus.CONCLUDED);
        conclusion = found;
        conclusionText = words;
        concludedAt = now;
        concludedBy = by;
        updatedAt = now;
        return new ReviewConcluded(id, accreditationNumber, provider, found);
    }

    private void moveTo(ReviewStatus next) {
        if (!status.next().contains(next)) {
            throw new RuleBroken(ReviewRule.REVIEW_MOVE_NOT_ALLOWED);
        }
        status = next;
    }

    UUID id() {
        return id;
    }

    String accreditationNumber() {
        return accreditationNumber;
    }

    String provider() {
        return provider;
    }

    Trigger trigger() {
        return trigger;
    }

    /** Why the panel opened it, in words that the provider does not read. */
    @Nullable
    String reasonText() {
        return reasonText;
    }

    ReviewStatus status() {
        return status;
    }

    Instant openedAt() {
        return openedAt;
    }

    @Nullable
    String asked() {
        return asked;
    }

    @Nullable
    Instant askedAt() {
        return askedAt;
    }

    @Nullable
    LocalDate answerBy() {
        return answerBy;
    }

    @Nullable
    Conclusion conclusion() {
        return conclusion;
    }

    @Nullable
    String conclusionText() {
        return conclusionText;
    }

    @Nullable
    Instant concludedAt() {
        return concludedAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    long version() {
        return version;
    }
}
