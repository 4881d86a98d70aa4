package uk.nhs.leadership.accreditation.accreditation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.curriculum.Stage;

/**
 * What an accreditation is on some days, and from when until when that was what was known. It never changes, but that
 * one day something else becomes known.
 */
@Entity
@Table(name = "accreditation_standing")
@IdClass(Standing.Key.class)
class Standing {
    @Id
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "accreditation_id")
    private Accreditation accreditation;

    @Id
    private Instant knownFrom;

    @Id
    private LocalDate holdsFrom;

    @Column(updatable = false)
    private @Nullable LocalDate holdsUntil;

    @Column(updatable = false)
    private UUID courseId;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private Stage stage;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private AccreditationStatus status;

    @Column(updatable = false)
    private @Nullable String reason;

    private @Nullable Instant knownUntil;

    protected Standing() {}

    Standing(Accreditation accreditation, Span span, Instant knownFrom) {
        this.accreditation = accreditation;
        this.courseId = accreditation.course().id();
        this.stage = accreditation.course().stage();
        this.status = span.status();
        this.reason = span.reason();
        this.holdsFrom = span.from();
        this.holdsUntil = span.until();
        this.knownFrom = knownFrom;
    }

    /** From now on something else is known of these days. */
    void isOutdated(Instant now) {
        knownUntil = now;
    }

    boolean isKnown() {
        return knownUntil == null;
    }

    boolean wasKnownAt(Instant time) {
        return !time.isBefore(knownFrom) && (knownUntil == null || time.isBefore(knownUntil));
    }

    Span span() {
        return new Span(status, reason, holdsFrom, holdsUntil);
    }

    Instant knownFrom() {
        return knownFrom;
    }

    @Nullable
    Instant knownUntil() {
        return knownUntil;
    }

    /**
     * What a standing is known by.
     *
     * @param accreditation its id
     */
    record Key(UUID accreditation, Instant knownFrom, LocalDate holdsFrom) {}
}
