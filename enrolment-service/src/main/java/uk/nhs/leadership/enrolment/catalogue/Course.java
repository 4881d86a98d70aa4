package uk.nhs.leadership.enrolment.catalogue;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
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
    private @Nullable LocalDate teachOutUntil;

    protected Course() {}

    /** A course as it was when its accreditation was granted. */
    Course(AccreditationGranted granted) {
        this(granted, null, null);
    }

    /** A course whose accreditation was withdrawn. */
    Course(AccreditationGranted granted, @Nullable LocalDate withdrawnOn, @Nullable LocalDate teachOutUntil) {
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
        this.teachOutUntil = teachOutUntil;
    }

    /** What it is on a date, as far as is known now. */
    public Standing standingOn(LocalDate date) {
        if (date.isBefore(validFrom)) {
            return Standing.NOT_YET_ACCREDITED;
        }
        if (withdrawnOn != null && !date.isBefore(withdrawnOn)) {
            return teachOutUntil != null && !date.isAfter(teachOutUntil) ? Standing.TEACH_OUT : Standing.WITHDRAWN;
        }
        return date.isAfter(validTo) ? Standing.EXPIRED : Standing.ACCREDITED;
    }

    /** Whether a cohort may start on this date. */
    public boolean isAccreditedOn(LocalDate date) {
        return standingOn(date) == Standing.ACCREDITED;
    }

    /**
     * Whether those who began while it was accredited may still be taught on this date. The end of a term does not stop
     * them; a withdrawal does, unless it leaves time to teach out.
     */
    public boolean mayBeTaughtOn(LocalDate date) {
        return switch (standingOn(date)) {
            case ACCREDITED, TEACH_OUT, EXPIRED -> true;
            case NOT_YET_ACCREDITED, WITHDRAWN -> false;
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

    UUID curriculumVersionId() {
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

    int learningHours() {
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
}
