package uk.nhs.leadership.enrolment.funding;

import static uk.nhs.leadership.enrolment.funding.FundingRule.FUNDING_CAP_MOVE_NOT_ALLOWED;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.SQLRestriction;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.chassis.tenancy.OrganisationFilter;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.funding.FundingEvent.FundingCapClosed;
import uk.nhs.leadership.enrolment.funding.FundingEvent.FundingCapOpened;

/** That somebody's money pays for so many places, or up to an amount. What is used of it is counted with the enrolments. */
@Entity
@DynamicUpdate
@SQLRestriction(
        OrganisationFilter.OFF + " or cardinality(trusts) = 0 or " + OrganisationFilter.CALLER + " = any (trusts)")
class FundingCap {
    @Id
    private UUID id;

    @Embedded
    private FundingPromise promise;

    @Enumerated(EnumType.STRING)
    private FundingStatus status;

    private @Nullable LocalDate closedOn;

    @Enumerated(EnumType.STRING)
    private @Nullable CloseReason closeReason;

    private @Nullable String closeText;

    @Column(insertable = false, updatable = false)
    private int placesUsed;

    @Column(insertable = false, updatable = false)
    private long penceUsed;

    @Column(updatable = false)
    private Instant openedAt;

    private Instant updatedAt;

    @Version
    private long version;

    protected FundingCap() {}

    private FundingCap(UUID id, FundingPromise promise, Moment now) {
        this.id = id;
        this.promise = promise;
        this.status = FundingStatus.OPEN;
        this.openedAt = now.instant();
        this.updatedAt = now.instant();
    }

    static FundingCap open(UUID id, FundingPromise promise, Moment now) {
        promise.mustHold(now);
        return new FundingCap(id, promise, now);
    }

    FundingCapOpened opened() {
        return new FundingCapOpened(
                id,
                promise.payer(),
                promise.courseId(),
                promise.cohortId(),
                promise.trusts(),
                promise.fundsFrom(),
                promise.fundsUntil(),
                promise.mostPlaces(),
                promise.mostPence(),
                promise.beyond());
    }

    /** Pays for no further place. */
    FundingCapClosed close(CloseReason reason, @Nullable String text, Moment now) {
        if (!status.next().contains(FundingStatus.CLOSED)) {
            throw new RuleBroken(FUNDING_CAP_MOVE_NOT_ALLOWED);
        }
        status = FundingStatus.CLOSED;
        closedOn = now.date();
        closeReason = reason;
        closeText = text;
        updatedAt = now.instant();
        return new FundingCapClosed(id, promise.trusts(), closedOn, reason.code());
    }

    UUID id() {
        return id;
    }

    FundingPromise promise() {
        return promise;
    }

    FundingStatus status() {
        return status;
    }

    @Nullable
    LocalDate closedOn() {
        return closedOn;
    }

    @Nullable
    CloseReason closeReason() {
        return closeReason;
    }

    @Nullable
    String closeText() {
        return closeText;
    }

    /** In all. */
    FundingUse used() {
        return new FundingUse(placesUsed, penceUsed);
    }

    Instant openedAt() {
        return openedAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    long version() {
        return version;
    }
}
