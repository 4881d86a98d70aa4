package uk.nhs.leadership.enrolment.certification;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.enrolment.certification.CertificationEvent.SchemeAdded;
import uk.nhs.leadership.enrolment.certification.CertificationEvent.SchemeChanged;

/** For how long what is awarded counts: for one course, or for every course with an award that has no scheme of its own. */
@Entity
class CertificationScheme {
    @Id
    private UUID id;

    @Column(updatable = false)
    private @Nullable UUID courseId;

    @Column(updatable = false)
    private @Nullable String award;

    @Embedded
    private TermsOfExpiry terms;

    @Column(updatable = false)
    private Instant createdAt;

    private Instant updatedAt;

    @Version
    private long version;

    protected CertificationScheme() {}

    /** @param courseId or else the award is given, never both */
    CertificationScheme(UUID id, @Nullable UUID courseId, @Nullable String award, TermsOfExpiry terms, Instant now) {
        this.id = id;
        this.courseId = courseId;
        this.award = award;
        this.terms = terms;
        this.createdAt = now;
        this.updatedAt = now;
    }

    SchemeAdded added() {
        return new SchemeAdded(
                id, courseId, terms.rule(), terms.months(), terms.fixedDay(), terms.windowDays(), terms.graceDays());
    }

    /** From now on. Periods that there are keep their days. */
    SchemeChanged change(TermsOfExpiry changed, Instant now) {
        terms = changed;
        updatedAt = now;
        return new SchemeChanged(
                id, changed.rule(), changed.months(), changed.fixedDay(), changed.windowDays(), changed.graceDays());
    }

    UUID id() {
        return id;
    }

    @Nullable
    UUID courseId() {
        return courseId;
    }

    @Nullable
    String award() {
        return award;
    }

    TermsOfExpiry terms() {
        return terms;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    long version() {
        return version;
    }
}
