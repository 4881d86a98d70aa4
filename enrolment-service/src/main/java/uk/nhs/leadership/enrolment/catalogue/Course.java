package uk.nhs.leadership.enrolment.catalogue;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One accredited version of a course, as the news of it arrived, and what it is on any date. */
@Entity
@Immutable
public class Course {
    @Id
    private UUID accreditationId;

    private String number;
    private String provider;
    private UUID courseId;
    private int courseVersion;
    private String title;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    private String award;
    private UUID curriculumVersionId;
    private String outcome;
    private LocalDate validFrom;
    private LocalDate validTo;
    private int learningHours;
    private @Nullable LocalDate withdrawnOn;
    private @Nullable LocalDate surrenderedOn;
    private @Nullable LocalDate supersededOn;
    private @Nullable LocalDate teachOutUntil;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<LocalDate> suspendedFrom;

    /** The first is the end of the first suspension, and so on. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<LocalDate> liftedOn;

    protected Course() {}

    /** A course as it was when its accreditation was granted. */
    Course(AccreditationGranted granted) {
        this(granted, null, null, null, null, List.of(), List.of());
    }

    /** A course with all that is known of it. */
    Course(
            AccreditationGranted granted,
            @Nullable LocalDate withdrawnOn,
            @Nullable LocalDate surrenderedOn,
            @Nullable LocalDate supersededOn,
            @Nullable LocalDate teachOutUntil,
            List<LocalDate> suspendedFrom,
            List<LocalDate> liftedOn) {
        this.accreditationId = granted.accreditationId();
        this.number = granted.number();
        this.provider = granted.provider();
        this.courseId = granted.courseId();
        this.courseVersion = granted.courseVersion();
        this.title = granted.courseTitle();
        this.stage = granted.stage();
        this.award = granted.award();
        this.curriculumVersionId = granted.curriculumVersionId();
        this.outcome = granted.outcome();
        this.validFrom = granted.validFrom();
        this.validTo = granted.validTo();
        this.learningHours = granted.learningHours();
        this.withdrawnOn = withdrawnOn;
        this.surrenderedOn = surrenderedOn;
        this.supersededOn = supersededOn;
        this.teachOutUntil = teachOutUntil;
        this.suspendedFrom = suspendedFrom;
        this.liftedOn = liftedOn;
    }

    /** What it is on a date, as far as is known now. */
    public Standing standingOn(LocalDate date) {
        if (date.isBefore(validFrom)) {
            return Standing.NOT_YET_ACCREDITED;
        }
        if (withdrawnOn != null && !date.isBefore(withdrawnOn)) {
            return isTaughtOutOn(date) ? Standing.TEACH_OUT : Standing.WITHDRAWN;
        }
        // What is withdrawn before the day for which it was given up was never given up.
        if (withdrawnOn == null && surrenderedOn != null && !date.isBefore(surrenderedOn)) {
            return isTaughtOutOn(date) ? Standing.TEACH_OUT : Standing.SURRENDERED;
        }
        if (supersededOn != null && !supersededOn.isAfter(validTo) && !date.isBefore(supersededOn)) {
            return Standing.SUPERSEDED;
        }
        if (date.isAfter(validTo)) {
            return Standing.EXPIRED;
        }
        return isSuspendedOn(date) ? Standing.SUSPENDED : Standing.ACCREDITED;
    }

    private boolean isTaughtOutOn(LocalDate date) {
        return teachOutUntil != null && !date.isAfter(teachOutUntil);
    }

    private boolean isSuspendedOn(LocalDate date) {
        return IntStream.range(0, suspendedFrom.size())
                .anyMatch(nth -> !date.isBefore(suspendedFrom.get(nth))
                        && (nth >= liftedOn.size() || date.isBefore(liftedOn.get(nth))));
    }

    /** Whether both lead to the same end: they are accredited for the same curriculum, at the same stage. */
    public boolean isOfTheSameProgrammeAs(Course other) {
        return curriculumVersionId.equals(other.curriculumVersionId) && stage == other.stage;
    }

    /** Whether a cohort may start on this date. */
    public boolean isAccreditedOn(LocalDate date) {
        return standingOn(date) == Standing.ACCREDITED;
    }

    /**
     * Whether those who began while it was accredited may still be taught on this date. Neither the end of a term nor a
     * suspension nor another accreditation in its place stops them; a withdrawal or a surrender does, unless it leaves time to teach out.
     */
    public boolean mayBeTaughtOn(LocalDate date) {
        return switch (standingOn(date)) {
            case ACCREDITED, SUSPENDED, TEACH_OUT, SUPERSEDED, EXPIRED -> true;
            case NOT_YET_ACCREDITED, WITHDRAWN, SURRENDERED -> false;
        };
    }

    public UUID accreditationId() {
        return accreditationId;
    }

    public String number() {
        return number;
    }

    public String provider() {
        return provider;
    }

    public UUID courseId() {
        return courseId;
    }

    int courseVersion() {
        return courseVersion;
    }

    public String title() {
        return title;
    }

    public Stage stage() {
        return stage;
    }

    public String award() {
        return award;
    }

    public UUID curriculumVersionId() {
        return curriculumVersionId;
    }

    String outcome() {
        return outcome;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    LocalDate validTo() {
        return validTo;
    }

    public int learningHours() {
        return learningHours;
    }

    @Nullable
    LocalDate withdrawnOn() {
        return withdrawnOn;
    }

    @Nullable
    LocalDate teachOutUntil() {
        return teachOutUntil;
    }

    @Nullable
    LocalDate surrenderedOn() {
        return surrenderedOn;
    }

    @Nullable
    LocalDate supersededOn() {
        return supersededOn;
    }

    /** Since when it has been suspended; null if it is not. */
    @Nullable
    LocalDate suspendedSince() {
        return suspendedFrom.size() > liftedOn.size() ? suspendedFrom.getLast() : null;
    }
}
