package uk.nhs.leadership.curriculum.accreditation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** An accredited version of a course, as the news of it arrived, and what it is on any date. */
@Entity
@Immutable
@Table(name = "known_course")
public class AccreditedCourse {
    @Id
    private UUID accreditationId;

    private String number;

    private String provider;

    private String title;

    private String stage;

    private UUID curriculumId;

    private LocalDate validFrom;

    private LocalDate validTo;

    private @Nullable LocalDate withdrawnOn;

    private @Nullable LocalDate teachOutUntil;

    protected AccreditedCourse() {}

    /** As it was announced, and withdrawn if it was. */
    AccreditedCourse(AccreditationGranted granted, @Nullable LocalDate withdrawnOn, @Nullable LocalDate teachOutUntil) {
        accreditationId = granted.accreditationId();
        number = granted.number();
        provider = granted.provider();
        title = granted.title();
        stage = granted.stage();
        curriculumId = granted.curriculumId();
        validFrom = granted.validFrom();
        validTo = granted.validTo();
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

    public UUID accreditationId() {
        return accreditationId;
    }

    public String number() {
        return number;
    }

    public String provider() {
        return provider;
    }

    public String title() {
        return title;
    }

    public String stage() {
        return stage;
    }

    /** The version of the curriculum that it was judged by. */
    public UUID curriculumId() {
        return curriculumId;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    public LocalDate validTo() {
        return validTo;
    }
}
