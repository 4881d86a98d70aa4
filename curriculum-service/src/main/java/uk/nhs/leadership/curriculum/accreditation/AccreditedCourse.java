package uk.nhs.leadership.curriculum.accreditation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
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

    private @Nullable LocalDate surrenderedOn;

    private @Nullable LocalDate supersededOn;

    private @Nullable LocalDate teachOutUntil;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<LocalDate> suspendedFrom;

    /** The first is the end of the first suspension, and so on. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<LocalDate> liftedOn;

    protected AccreditedCourse() {}

    /** As it was announced, with all that is known of it since. */
    AccreditedCourse(
            AccreditationGranted granted,
            @Nullable LocalDate withdrawnOn,
            @Nullable LocalDate surrenderedOn,
            @Nullable LocalDate supersededOn,
            @Nullable LocalDate teachOutUntil,
            List<LocalDate> suspendedFrom,
            List<LocalDate> liftedOn) {
        accreditationId = granted.accreditationId();
        number = granted.number();
        provider = granted.provider();
        title = granted.title();
        stage = granted.stage();
        curriculumId = granted.curriculumId();
        validFrom = granted.validFrom();
        validTo = granted.validTo();
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
        // What is renewed runs out as it would have, and the other one begins on the day after.
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
