package uk.nhs.leadership.accreditation.accreditation;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.accreditation.AccreditationEvent.AccreditationGranted;
import uk.nhs.leadership.accreditation.accreditation.AccreditationEvent.AccreditationWithdrawn;
import uk.nhs.leadership.accreditation.course.Delivery;
import uk.nhs.leadership.accreditation.curriculum.Stage;
import uk.nhs.leadership.accreditation.number.CheckedNumber;
import uk.nhs.leadership.accreditation.provider.Provider;
import uk.nhs.leadership.accreditation.submission.Decision;
import uk.nhs.leadership.accreditation.submission.Submission;
import uk.nhs.leadership.chassis.event.Event;
import uk.nhs.leadership.chassis.rule.RuleBroken;

/** A dated, numbered award to one version of a course. What it says of the course never changes. */
@Entity
public class Accreditation {
    /** More than the dates on which the calendar turns the status of one accreditation. */
    private static final int MOST_TURNS = 5;

    @Id
    private UUID id;

    @Immutable
    private String number;

    @Immutable
    private UUID submissionId;

    @Immutable
    private UUID providerId;

    @Immutable
    private String provider;

    @Immutable
    private String providerName;

    @Immutable
    private UUID courseId;

    @Immutable
    private int courseVersion;

    @Immutable
    private String courseTitle;

    @Immutable
    private String courseSummary;

    @Immutable
    private String audience;

    @Immutable
    @Enumerated(EnumType.STRING)
    private Stage stage;

    @Immutable
    private String award;

    @Immutable
    private int learningHours;

    @Immutable
    @Enumerated(EnumType.STRING)
    private Delivery delivery;

    @Immutable
    private UUID curriculumVersionId;

    @Immutable
    private LocalDate validFrom;

    @Immutable
    private LocalDate validTo;

    @Embedded
    private @Nullable Withdrawal withdrawal;

    private Instant updatedAt;

    @Version
    private long version;

    protected Accreditation() {}

    /**
     * Grants it from today on, for the term of the curriculum.
     *
     * @param number its number on the register
     */
    public Accreditation(
            UUID id, CheckedNumber number, Submission submission, Provider provider, LocalDate today, Instant now) {
        var course = submission.course();
        this.id = id;
        this.number = number.text();
        this.submissionId = submission.id();
        this.providerId = provider.id();
        this.provider = provider.organisation();
        this.providerName = provider.name();
        this.courseId = submission.courseId();
        this.courseVersion = submission.courseVersion();
        this.courseTitle = course.title();
        this.courseSummary = Objects.requireNonNull(course.summary());
        this.audience = Objects.requireNonNull(course.audience());
        this.stage = Objects.requireNonNull(course.stage());
        this.award = Objects.requireNonNull(course.award());
        this.learningHours = Objects.requireNonNull(course.learningHours());
        this.delivery = Objects.requireNonNull(course.delivery());
        this.curriculumVersionId = submission.curriculumVersionId();
        this.validFrom = today;
        this.validTo = today.plusYears(submission.termYears()).minusDays(1);
        this.updatedAt = now;
    }

    public Event granted() {
        return new AccreditationGranted(
                id,
                number,
                providerId,
                provider,
                courseId,
                courseVersion,
                courseTitle,
                stage,
                award,
                curriculumVersionId,
                Decision.ACCREDITED,
                validFrom,
                validTo,
                learningHours);
    }

    /** The national body takes it away; cohorts that have started may be given time to finish. */
    AccreditationWithdrawn withdraw(Withdrawal why, Instant now) {
        var until = why.teachOutUntil();
        var next = until == null ? AccreditationStatus.WITHDRAWN : AccreditationStatus.TEACH_OUT;
        if (withdrawal != null || !statusOn(why.on()).next().contains(next)) {
            throw new RuleBroken(AccreditationRule.ACCREDITATION_MOVE_NOT_ALLOWED);
        }
        if (until != null && !until.isAfter(why.on())) {
            throw new RuleBroken(AccreditationRule.TEACH_OUT_ENDS_TOO_EARLY);
        }
        withdrawal = why;
        updatedAt = now;
        return new AccreditationWithdrawn(
                id, number, why.on(), until, why.reason().name());
    }

    /** What it is on a day, as far as is known now. */
    AccreditationStatus statusOn(LocalDate day) {
        if (withdrawal != null && !day.isBefore(withdrawal.on())) {
            var until = withdrawal.teachOutUntil();
            return until == null || day.isAfter(until) ? AccreditationStatus.WITHDRAWN : AccreditationStatus.TEACH_OUT;
        }
        if (day.isBefore(validFrom)) {
            return AccreditationStatus.PENDING_START;
        }
        return day.isAfter(validTo) ? AccreditationStatus.EXPIRED : AccreditationStatus.ACTIVE;
    }

    /** The version that callers see: it turns with every change, and also when the calendar turns the status. */
    long versionOn(LocalDate day) {
        var turns = Stream.of(
                validFrom,
                validTo.plusDays(1),
                withdrawal == null ? null : withdrawal.on(),
                withdrawal == null || withdrawal.teachOutUntil() == null
                        ? null
                        : withdrawal.teachOutUntil().plusDays(1));
        return version * MOST_TURNS
                + turns.filter(turn -> turn != null && !turn.isAfter(day)).count();
    }

    UUID id() {
        return id;
    }

    public String number() {
        return number;
    }

    /** What it was granted for. */
    UUID submissionId() {
        return submissionId;
    }

    String provider() {
        return provider;
    }

    String providerName() {
        return providerName;
    }

    UUID courseId() {
        return courseId;
    }

    int courseVersion() {
        return courseVersion;
    }

    String courseTitle() {
        return courseTitle;
    }

    String courseSummary() {
        return courseSummary;
    }

    String audience() {
        return audience;
    }

    Stage stage() {
        return stage;
    }

    String award() {
        return award;
    }

    int learningHours() {
        return learningHours;
    }

    Delivery delivery() {
        return delivery;
    }

    UUID curriculumVersionId() {
        return curriculumVersionId;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    LocalDate validTo() {
        return validTo;
    }

    @Nullable
    Withdrawal withdrawal() {
        return withdrawal;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
