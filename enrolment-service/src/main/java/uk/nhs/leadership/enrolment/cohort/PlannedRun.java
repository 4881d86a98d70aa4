package uk.nhs.leadership.enrolment.cohort;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.catalogue.Course;
import uk.nhs.leadership.enrolment.catalogue.Stage;
import uk.nhs.leadership.enrolment.schedule.Milestone;

/** What is planned of a cohort: which course, as it was then, and on which terms. What becomes of it: {@link Cohort}. */
@MappedSuperclass
abstract class PlannedRun {
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

    @Embedded
    private Offering terms;

    /** Those of its sites, for {@code Cohorts} to look in. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    @SuppressWarnings("UnusedVariable") // read by queries
    private List<String> regions;

    /** Kept by the database. */
    @Column(insertable = false, updatable = false)
    private boolean capped;

    private Instant plannedAt;
    private Instant updatedAt;

    @Version
    private long version;

    protected PlannedRun() {}

    PlannedRun(UUID id, String provider, Course course, CohortPlan plan, Moment now) {
        this.id = id;
        this.provider = provider;
        this.code = plan.code();
        this.accreditationId = course.accreditationId();
        this.accreditationNumber = course.number();
        this.courseId = course.courseId();
        this.courseTitle = course.title();
        this.stage = course.stage();
        this.award = course.award();
        this.terms = plan.terms();
        this.regions = plan.terms().regions();
        this.plannedAt = now.instant();
        this.updatedAt = now.instant();
    }

    /** Is to be held on these terms from now on. */
    void plan(Offering next) {
        terms = next;
        regions = next.regions();
    }

    void touch(Moment now) {
        updatedAt = now.instant();
    }

    long version() {
        return version;
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
        return terms.startsOn();
    }

    /** The last day on which one can enrol. */
    public LocalDate enrolmentClosesOn() {
        return terms.window().closesOn();
    }

    /** The last day on which what is offered today can be accepted. */
    public LocalDate offerEnds(Moment now) {
        return terms.offerEnds(now);
    }

    /** What a place costs, in pence; null if its provider does not say. */
    public @Nullable Long pricePence() {
        return terms.pricePence();
    }

    /** Who pays that, unless a funding cap does. */
    public @Nullable Payer payer() {
        return terms.payer();
    }

    /** Whether a funding cap is or was about it, so that most cohorts ask for none. */
    public boolean isCapped() {
        return capped;
    }

    /** What is due on it under this kind, such as a session. */
    public Optional<Milestone> session(String kind) {
        return terms.milestones().stream()
                .filter(milestone -> milestone.kind().equals(kind))
                .findFirst();
    }

    public WaitingOrder waitingOrder() {
        return terms.waitingOrder();
    }

    Offering terms() {
        return terms;
    }

    Instant plannedAt() {
        return plannedAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
