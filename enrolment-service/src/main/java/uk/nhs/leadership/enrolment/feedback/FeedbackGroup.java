package uk.nhs.leadership.enrolment.feedback;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.SQLRestriction;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.tenancy.OrganisationFilter;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.feedback.FeedbackEvent.FeedbackShown;

/**
 * The feedback on one cohort, and how much of it is shown. There is no other way to divide feedback, and everybody who sees
 * any sees the same, so that nothing is learned by comparing one figure with another.
 */
@Entity
@SQLRestriction(OrganisationFilter.OFF + " or provider = " + OrganisationFilter.CALLER
        + " or cohort_has_people_of(cohort_id, " + OrganisationFilter.CALLER + ")")
class FeedbackGroup {
    /** From one to the next figure at least as many were added. */
    static final int FEWEST = 5;

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID cohortId;

    @Column(updatable = false)
    private UUID courseId;

    @Column(updatable = false)
    private String provider;

    private int waiting;
    private int answers;
    private @Nullable LocalDate shownMonth;

    protected FeedbackGroup() {}

    /** Of a cohort about which one participant has said something. */
    FeedbackGroup(UUID id, Finished first) {
        this.id = id;
        this.cohortId = first.cohortId();
        this.courseId = first.courseId();
        this.provider = first.provider();
        this.waiting = 1;
    }

    /** Shows all that waits, if it is enough that nobody stands out. */
    Optional<FeedbackShown> show(Moment now) {
        if (waiting < FEWEST) {
            return Optional.empty();
        }
        var added = waiting;
        answers += added;
        waiting = 0;
        shownMonth = now.date().withDayOfMonth(1);
        return Optional.of(new FeedbackShown(id, cohortId, courseId, provider, added));
    }

    UUID id() {
        return id;
    }

    UUID cohortId() {
        return cohortId;
    }

    UUID courseId() {
        return courseId;
    }

    String provider() {
        return provider;
    }

    int waiting() {
        return waiting;
    }

    int answers() {
        return answers;
    }

    @Nullable
    LocalDate shownMonth() {
        return shownMonth;
    }
}
