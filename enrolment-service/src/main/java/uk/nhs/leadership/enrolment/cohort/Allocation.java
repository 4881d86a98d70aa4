package uk.nhs.leadership.enrolment.cohort;

import static uk.nhs.leadership.enrolment.cohort.CohortRule.ALLOCATION_BELOW_TAKEN;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.SQLRestriction;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.chassis.tenancy.OrganisationFilter;
import uk.nhs.leadership.enrolment.calendar.Moment;

/**
 * Places of a cohort that are kept for one trust. A promise and no limit: a trust that has used them up takes open places
 * like everybody else, and what it gives back is an open place first. It changes only while its cohort is locked.
 */
@Entity
@SQLRestriction(OrganisationFilter.OFF + " or provider = " + OrganisationFilter.CALLER + " or trust = "
        + OrganisationFilter.CALLER)
class Allocation {
    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @SuppressWarnings("UnusedVariable") // by it the cohort finds what it keeps
    private Cohort cohort;

    @SuppressWarnings("UnusedVariable") // by it the database knows whose row it is
    private String provider;

    private String trust;
    private int places;
    private int placesTaken;
    private int openTaken;

    /** From when what is not taken of it is open to everyone; null if never. */
    private @Nullable LocalDate releaseOn;

    private Instant updatedAt;

    protected Allocation() {}

    /** @param openTaken how many places the trust had taken before any were kept for it */
    Allocation(UUID id, Cohort cohort, String trust, int openTaken, Moment now) {
        this.id = id;
        this.cohort = cohort;
        this.provider = cohort.provider();
        this.trust = trust;
        this.openTaken = openTaken;
        this.updatedAt = now.instant();
    }

    void mustHold(int size) {
        if (size < placesTaken) {
            throw new RuleBroken(ALLOCATION_BELOW_TAKEN);
        }
    }

    /** Keeps so many places from now on. What the trust has taken counts among them. */
    void resize(int size, Moment now) {
        var taken = placesTaken + openTaken;
        places = size;
        placesTaken = Math.min(taken, size);
        openTaken = taken - placesTaken;
        updatedAt = now.instant();
    }

    void releaseOn(@Nullable LocalDate day) {
        releaseOn = day;
    }

    boolean isToBeReleased(Moment now) {
        return releaseOn != null && !releaseOn.isAfter(now.date());
    }

    boolean isUsedUp() {
        return placesTaken >= places;
    }

    void take(Moment now) {
        if (isUsedUp()) {
            openTaken++;
        } else {
            placesTaken++;
        }
        updatedAt = now.instant();
    }

    void giveBack(Moment now) {
        if (openTaken > 0) {
            openTaken--;
        } else {
            placesTaken--;
        }
        updatedAt = now.instant();
    }

    UUID id() {
        return id;
    }

    String trust() {
        return trust;
    }

    int places() {
        return places;
    }

    int placesTaken() {
        return placesTaken;
    }

    int openTaken() {
        return openTaken;
    }

    @Nullable
    LocalDate releaseOn() {
        return releaseOn;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
