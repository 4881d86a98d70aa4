package uk.nhs.leadership.enrolment.cohort;

import static uk.nhs.leadership.enrolment.cohort.CohortRule.COHORT_ALREADY_STARTED;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.COHORT_ENDS_BEFORE_IT_STARTS;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.COHORT_FULL;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.COHORT_MOVE_NOT_ALLOWED;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.COHORT_NOT_OPEN;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.COURSE_NOT_ACCREDITED_ON_START;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.COURSE_OF_ANOTHER_PROVIDER;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.SQLRestriction;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.chassis.tenancy.OrganisationFilter;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.catalogue.Course;
import uk.nhs.leadership.enrolment.catalogue.Stage;
import uk.nhs.leadership.enrolment.cohort.CohortEvent.CohortClosed;
import uk.nhs.leadership.enrolment.cohort.CohortEvent.CohortOpened;
import uk.nhs.leadership.enrolment.cohort.CohortEvent.CohortPlanned;

/**
 * A provider's run of an accredited course, with so many places. It keeps what the course was when it was planned, so
 * that what is certified at its end does not depend on later news.
 */
@Entity
@SQLRestriction(OrganisationFilter.OFF + " or provider = " + OrganisationFilter.CALLER + " or (status <> 'PLANNED' and "
        + OrganisationFilter.CALLER + " <> '')")
public class Cohort {
    @Id
    private UUID id;

    private String provider;
    private String code;
    private UUID accreditationId;
    private String accreditationNumber;
    private UUID courseId;
    private String courseTitle;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    private String award;
    private LocalDate startsOn;
    private LocalDate endsOn;
    private int capacity;
    private int placesTaken;

    @Enumerated(EnumType.STRING)
    private Delivery delivery;

    @Enumerated(EnumType.STRING)
    private CohortStatus status;

    private Instant plannedAt;
    private Instant updatedAt;

    @Version
    private long version;

    protected Cohort() {}

    private Cohort(UUID id, String provider, Course course, CohortPlan plan, Moment now) {
        this.id = id;
        this.provider = provider;
        this.code = plan.code();
        this.accreditationId = course.accreditationId();
        this.accreditationNumber = course.number();
        this.courseId = course.courseId();
        this.courseTitle = course.title();
        this.stage = course.stage();
        this.award = course.award();
        this.startsOn = plan.startsOn();
        this.endsOn = plan.endsOn();
        this.capacity = plan.capacity();
        this.delivery = plan.delivery();
        this.status = CohortStatus.PLANNED;
        this.plannedAt = now.instant();
        this.updatedAt = now.instant();
    }

    /** Plans to run a course. Accreditation is judged as of the start date, not as of today. */
    static Cohort plan(UUID id, String provider, Course course, CohortPlan plan, Moment now) {
        if (!course.provider().equals(provider)) {
            throw new RuleBroken(COURSE_OF_ANOTHER_PROVIDER);
        }
        if (plan.endsOn().isBefore(plan.startsOn())) {
            throw new RuleBroken(COHORT_ENDS_BEFORE_IT_STARTS);
        }
        if (!course.isAccreditedOn(plan.startsOn())) {
            throw new RuleBroken(COURSE_NOT_ACCREDITED_ON_START);
        }
        return new Cohort(id, provider, course, plan, now);
    }

    CohortPlanned planned() {
        return new CohortPlanned(
                id,
                provider,
                code,
                accreditationId,
                accreditationNumber,
                courseId,
                startsOn,
                endsOn,
                capacity,
                delivery);
    }

    /** Takes enrolments from now on. */
    CohortOpened open(Course course, Moment now) {
        requireMoveTo(CohortStatus.OPEN);
        if (hasStarted(now)) {
            throw new RuleBroken(COHORT_ALREADY_STARTED);
        }
        if (!course.isAccreditedOn(startsOn)) {
            throw new RuleBroken(COURSE_NOT_ACCREDITED_ON_START);
        }
        moveTo(CohortStatus.OPEN, now);
        return new CohortOpened(
                id,
                provider,
                code,
                accreditationId,
                accreditationNumber,
                courseId,
                startsOn,
                endsOn,
                capacity,
                delivery);
    }

    /** Takes no more enrolments until opened again. */
    CohortClosed close(Moment now) {
        requireMoveTo(CohortStatus.CLOSED);
        moveTo(CohortStatus.CLOSED, now);
        return new CohortClosed(id, provider);
    }

    /** Every reason why nobody can take a place now; empty if one can. */
    public List<CohortRule> obstacles(Course course, Moment now) {
        var obstacles = new ArrayList<CohortRule>();
        if (status != CohortStatus.OPEN) {
            obstacles.add(COHORT_NOT_OPEN);
        }
        if (hasStarted(now)) {
            obstacles.add(COHORT_ALREADY_STARTED);
        }
        if (!course.isAccreditedOn(startsOn)) {
            obstacles.add(COURSE_NOT_ACCREDITED_ON_START);
        }
        if (isFull()) {
            obstacles.add(COHORT_FULL);
        }
        return obstacles;
    }

    /** Takes one place. The row must be locked, or two could take the last one. */
    public void take(Course course, Moment now) {
        var obstacles = obstacles(course, now);
        if (!obstacles.isEmpty()) {
            throw new RuleBroken(obstacles.getFirst());
        }
        placesTaken++;
        updatedAt = now.instant();
    }

    /** Gives one place back for another to take. The row must be locked. */
    public void giveBack(Moment now) {
        placesTaken--;
        updatedAt = now.instant();
    }

    /** The day it starts on is the last on which one can join or leave without having been taught. */
    public boolean hasStarted(Moment now) {
        return now.date().isAfter(startsOn);
    }

    public boolean isFull() {
        return placesTaken >= capacity;
    }

    private void requireMoveTo(CohortStatus next) {
        if (!status.next().contains(next)) {
            throw new RuleBroken(COHORT_MOVE_NOT_ALLOWED);
        }
    }

    private void moveTo(CohortStatus next, Moment now) {
        status = next;
        updatedAt = now.instant();
    }

    public UUID id() {
        return id;
    }

    public String provider() {
        return provider;
    }

    String code() {
        return code;
    }

    public UUID accreditationId() {
        return accreditationId;
    }

    public String accreditationNumber() {
        return accreditationNumber;
    }

    public UUID courseId() {
        return courseId;
    }

    public String courseTitle() {
        return courseTitle;
    }

    public Stage stage() {
        return stage;
    }

    public String award() {
        return award;
    }

    public LocalDate startsOn() {
        return startsOn;
    }

    LocalDate endsOn() {
        return endsOn;
    }

    int capacity() {
        return capacity;
    }

    int placesTaken() {
        return placesTaken;
    }

    Delivery delivery() {
        return delivery;
    }

    CohortStatus status() {
        return status;
    }

    Instant plannedAt() {
        return plannedAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    long version() {
        return version;
    }
}
