package uk.nhs.leadership.enrolment.esr;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.SQLRestriction;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.chassis.tenancy.OrganisationFilter;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.esr.EsrEvent.EsrExportAnswered;
import uk.nhs.leadership.enrolment.esr.EsrEvent.EsrExportCorrected;
import uk.nhs.leadership.enrolment.esr.EsrEvent.EsrExportEnded;
import uk.nhs.leadership.enrolment.esr.EsrEvent.EsrExportRequested;
import uk.nhs.leadership.enrolment.esrtemplate.EsrForm;

/**
 * A file of completions for a trust's staff record. Its rows are found piece by piece; it is never kept, but written from
 * them each time by the form that it was made with, so that what is erased is gone from it.
 */
@Entity
@SQLRestriction(OrganisationFilter.OFF + " or employer = " + OrganisationFilter.CALLER)
class EsrExport {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);

    /** Whatever is away for a moment is back by then; what fails so often fails by itself. */
    private static final int MOST_ATTEMPTS = 6;

    @Id
    private UUID id;

    private String employer;
    private int number;

    @Enumerated(EnumType.STRING)
    private EsrExportStatus status;

    private @Nullable LocalDate awardedFrom;
    private @Nullable LocalDate awardedUntil;
    private boolean again;

    @JdbcTypeCode(SqlTypes.JSON)
    private EsrForm form;

    /** The certificate up to which completions have been looked at. */
    private UUID lookedTo;

    private int lastRow;
    private int rowsSent;
    private int removals;
    private int leftOut;
    private int accepted;
    private int rejected;
    private @Nullable String sha256;
    private @Nullable Long bytes;
    private int attempts;

    @SuppressWarnings("UnusedVariable") // by it the files that are to be made now are found
    private Instant notBefore;

    private Instant requestedAt;

    @SuppressWarnings("UnusedVariable") // tells those who look into it whose doing it was
    private String requestedBy;

    private @Nullable Instant madeAt;

    @SuppressWarnings("UnusedVariable") // by it the list tells what has changed since
    private Instant updatedAt;

    @Version
    private long version;

    protected EsrExport() {}

    EsrExport(UUID id, int number, EsrOrder order, EsrForm form, Caller by, Moment now) {
        this.id = id;
        this.employer = by.organisation();
        this.number = number;
        this.status = EsrExportStatus.REQUESTED;
        this.awardedFrom = order.from();
        this.awardedUntil = order.until();
        this.again = order.again();
        this.form = form;
        this.lookedTo = new UUID(0, 0);
        this.requestedBy = by.actor();
        this.requestedAt = now.instant();
        this.notBefore = now.instant();
        this.updatedAt = now.instant();
    }

    EsrExportRequested requested() {
        return new EsrExportRequested(id, employer, number, awardedFrom, awardedUntil, again);
    }

    /** Some more completions have been looked at. */
    void advanced(EsrPiece piece, Moment now) {
        if (status != EsrExportStatus.REQUESTED) {
            throw new RuleBroken(EsrRule.ESR_EXPORT_NOT_MADE);
        }
        lookedTo = piece.last() == null ? lookedTo : piece.last();
        lastRow += piece.rows() + piece.leftOut();
        rowsSent += piece.rows();
        removals += piece.removals();
        leftOut += piece.leftOut();
        attempts = 0;
        updatedAt = now.instant();
    }

    /** All of them have been looked at. */
    EsrExportEnded made(String digest, long length, Moment now) {
        moveTo(EsrExportStatus.MADE, now);
        sha256 = digest;
        bytes = length;
        madeAt = now.instant();
        return ended();
    }

    /** A piece of the work failed, and nothing of it stays. @return whether it is worth another try */
    boolean stumbled(Moment now) {
        attempts++;
        notBefore = now.instant().plus(FIRST_PAUSE.multipliedBy(1L << attempts));
        updatedAt = now.instant();
        return attempts < MOST_ATTEMPTS;
    }

    EsrExportEnded fail(Moment now) {
        moveTo(EsrExportStatus.FAILED, now);
        return ended();
    }

    private EsrExportEnded ended() {
        return new EsrExportEnded(id, employer, number, status, rowsSent, removals, leftOut, sha256);
    }

    /** So many more of its rows have an answer. */
    EsrExportAnswered answered(int moreAccepted, int moreRejected, Moment now) {
        mustBeMade();
        accepted += moreAccepted;
        rejected += moreRejected;
        updatedAt = now.instant();
        if (waiting() == 0) {
            moveTo(EsrExportStatus.ANSWERED, now);
        }
        return new EsrExportAnswered(id, employer, accepted, rejected, waiting());
    }

    /** So many of its rejected rows may go into the next file. */
    EsrExportCorrected corrected(int rows, Moment now) {
        if (rows == 0) {
            throw new RuleBroken(EsrRule.ESR_NOTHING_TO_PUT_RIGHT);
        }
        updatedAt = now.instant();
        return new EsrExportCorrected(id, employer, rows);
    }

    void mustBeMade() {
        if (!isMade()) {
            throw new RuleBroken(EsrRule.ESR_EXPORT_NOT_MADE);
        }
    }

    boolean isMade() {
        return status == EsrExportStatus.MADE || status == EsrExportStatus.ANSWERED;
    }

    private void moveTo(EsrExportStatus next, Moment now) {
        if (!status.next().contains(next)) {
            throw new RuleBroken(EsrRule.ESR_EXPORT_NOT_MADE);
        }
        status = next;
        updatedAt = now.instant();
    }

    /** As a file is called that nobody can use to reach elsewhere. */
    String fileName() {
        return "esr-" + employer + "-" + number + ".csv";
    }

    int waiting() {
        return rowsSent - accepted - rejected;
    }

    UUID id() {
        return id;
    }

    String employer() {
        return employer;
    }

    int number() {
        return number;
    }

    EsrExportStatus status() {
        return status;
    }

    @Nullable
    LocalDate awardedFrom() {
        return awardedFrom;
    }

    @Nullable
    LocalDate awardedUntil() {
        return awardedUntil;
    }

    boolean again() {
        return again;
    }

    EsrForm form() {
        return form;
    }

    UUID lookedTo() {
        return lookedTo;
    }

    int lastRow() {
        return lastRow;
    }

    int rowsSent() {
        return rowsSent;
    }

    int removals() {
        return removals;
    }

    int leftOut() {
        return leftOut;
    }

    int accepted() {
        return accepted;
    }

    int rejected() {
        return rejected;
    }

    @Nullable
    String sha256() {
        return sha256;
    }

    @Nullable
    Long bytes() {
        return bytes;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    @Nullable
    Instant madeAt() {
        return madeAt;
    }

    long version() {
        return version;
    }
}
