package uk.nhs.leadership.enrolment.feedback;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.SQLRestriction;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.tenancy.OrganisationFilter;

/** What one participant thinks of a cohort, in numbers. It names nobody and no day, and is never shown by itself. */
@Entity
@Immutable
@SQLRestriction(OrganisationFilter.OFF + " or shown_month is not null")
@SuppressWarnings("UnusedVariable") // what it holds is counted by queries and read by nobody
class Feedback {
    @Id
    private UUID id;

    private UUID cohortId;

    @Embedded
    private RatingSheet ratings;

    /** The first day of the month in which it was shown with others; null until then. */
    private @Nullable LocalDate shownMonth;

    protected Feedback() {}

    Feedback(UUID id, UUID cohortId, RatingSheet ratings) {
        this.id = id;
        this.cohortId = cohortId;
        this.ratings = ratings;
    }
}
