package uk.nhs.leadership.accreditation.condition;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.accreditation.Accreditation;
import uk.nhs.leadership.accreditation.condition.ConditionEvent.ConditionDueSoon;
import uk.nhs.leadership.accreditation.condition.ConditionEvent.ConditionEvidenceSubmitted;
import uk.nhs.leadership.accreditation.condition.ConditionEvent.ConditionExtended;
import uk.nhs.leadership.accreditation.condition.ConditionEvent.ConditionImposed;
import uk.nhs.leadership.accreditation.condition.ConditionEvent.ConditionMet;
import uk.nhs.leadership.accreditation.condition.ConditionEvent.ConditionOverdue;
import uk.nhs.leadership.accreditation.condition.ConditionEvent.ConditionRefused;
import uk.nhs.leadership.accreditation.national.England;
import uk.nhs.leadership.chassis.rule.RuleBroken;

/** One thing that a provider is to do by a day for its accreditation to go on; or advice, which is only given. */
@Entity
@Table(name = "accreditation_condition")
class Condition {
    private static final int MOST_EXTENSIONS = 2;

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID accreditationId;

    @Column(updatable = false)
    private String number;

    @Column(updatable = false)
    private String provider;

    @Column(updatable = false)
    private int ordinal;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private Imposition.Kind kind;

    @Column(updatable = false)
    private String wording;

    @Column(updatable = false)
    private @Nullable String criterion;

    private @Nullable LocalDate dueOn;

    @Column(updatable = false)
    private @Nullable String evidenceExpected;

    @Enumerated(EnumType.STRING)
    private ConditionStatus status;

    private @Nullable LocalDate overdueSince;

    @SuppressWarnings("UnusedVariable") // by which the query finds what is overdue
    private @Nullable LocalDate reopenedOn;

    private @Nullable Instant submittedAt;
    private @Nullable String submittedBy;
    private @Nullable LocalDate metOn;
    private int extensions;
    private int reminders;

    @Version
    private long version;

    protected Condition() {}

    /**
     * Imposes it.
     *
     * @param ordinal which one it is of its accreditation, from 1
     */
    Condition(UUID id, Accreditation accreditation, int ordinal, Imposition imposition, Instant now) {
        var dueOn = imposition.dueOn();
        if (dueOn != null && (!dueOn.isAfter(England.dateAt(now)) || dueOn.isAfter(accreditation.validTo()))) {
            throw new RuleBroken(ConditionRule.CONDITION_OUTSIDE_TERM);
        }
        this.id = id;
        this.accreditationId = accreditation.id();
        this.number = accreditation.number();
        this.provider = accreditation.provider();
        this.ordinal = ordinal;
        this.kind = imposition.kind();
        this.wording = imposition.wording();
        this.criterion = imposition.criterion();
        this.dueOn = dueOn;
        this.evidenceExpected = imposition.evidenceExpected();
        this.status = kind == Imposition.Kind.ADVICE ? ConditionStatus.ADVISED : ConditionStatus.OPEN;
    }

    ConditionImposed imposed() {
        return new ConditionImposed(accreditationId, provider, id, kind, criterion, dueOn);
    }

    /**
     * The provider says that it is met.
     *
     * @param hasEvidence whether a file that shows it is stored
     * @param by the account that says so
     */
    ConditionEvidenceSubmitted submitEvidence(boolean hasEvidence, String by, Instant now) {
        mustBeAbleToMoveTo(ConditionStatus.SUBMITTED);
        if (!hasEvidence) {
            throw new RuleBroken(ConditionRule.CONDITION_WITHOUT_EVIDENCE);
        }
        moveTo(ConditionStatus.SUBMITTED);
        submittedAt = now;
        submittedBy = by;
        return new ConditionEvidenceSubmitted(accreditationId, provider, id);
    }

    /** The evidence is enough. */
    ConditionMet accept(Instant now) {
        moveTo(ConditionStatus.MET);
        var today = England.dateAt(now);
        metOn = today;
        overdueSince = null;
        return new ConditionMet(accreditationId, provider, id, today);
    }

    /** The evidence is not enough. If its day has passed meanwhile, the provider has the rest of today to hand in more. */
    ConditionRefused refuse(Instant now) {
        mustBeSubmitted();
        moveTo(ConditionStatus.OPEN);
        reopenedOn = England.dateAt(now);
        return new ConditionRefused(accreditationId, provider, id, mustBeDueOn());
    }

    /**
     * The provider has longer for it.
     *
     * @param lastDay the last day of the accreditation's term
     */
    ConditionExtended extend(LocalDate until, ExtensionReason reason, LocalDate lastDay, Instant now) {
        if (!status.isWithProvider()) {
            throw new RuleBroken(ConditionRule.CONDITION_MOVE_NOT_ALLOWED);
        }
        if (extensions == MOST_EXTENSIONS) {
            throw new RuleBroken(ConditionRule.EXTENDED_TWICE);
        }
        if (!until.isAfter(mustBeDueOn()) || until.isBefore(England.dateAt(now))) {
            throw new RuleBroken(ConditionRule.EXTENSION_NOT_LATER);
        }
        if (until.isAfter(lastDay)) {
            throw new RuleBroken(ConditionRule.EXTENSION_TOO_LONG);
        }
        moveTo(ConditionStatus.OPEN);
        dueOn = until;
        overdueSince = null;
        extensions++;
        reminders = 0;
        return new ConditionExtended(accreditationId, provider, id, until, reason.name());
    }

    /** Why a provider has longer for a condition. A constant's name is the public code. */
    @Schema(name = "ConditionExtensionReason")
    enum ExtensionReason {
        CIRCUMSTANCES_BEYOND_PROVIDER,
        EVIDENCE_TAKES_LONGER,
        OTHER
    }

    /** Its day has passed and nothing was handed in. */
    ConditionOverdue isOverdue(Instant now) {
        moveTo(ConditionStatus.OVERDUE);
        overdueSince = overdueSince == null ? England.dateAt(now) : overdueSince;
        return new ConditionOverdue(accreditationId, provider, id, mustBeDueOn());
    }

    /** Its day is near, and its provider is told so for the nth time. */
    ConditionDueSoon isDueSoon(int nth) {
        reminders = nth;
        return new ConditionDueSoon(accreditationId, provider, id, mustBeDueOn());
    }

    /** Refuses whoever had a hand in what is judged. */
    void mustNotBeJudgedBy(String account, boolean wroteOrTeachesCourse) {
        mustBeSubmitted();
        if (wroteOrTeachesCourse || account.equals(submittedBy)) {
            throw new RuleBroken(ConditionRule.CONDITION_JUDGED_BY_AUTHOR);
        }
    }

    private void mustBeSubmitted() {
        if (status != ConditionStatus.SUBMITTED) {
            throw new RuleBroken(ConditionRule.CONDITION_MOVE_NOT_ALLOWED);
        }
    }

    private LocalDate mustBeDueOn() {
        return Objects.requireNonNull(dueOn);
    }

    private void mustBeAbleToMoveTo(ConditionStatus next) {
        if (!status.next().contains(next)) {
            throw new RuleBroken(ConditionRule.CONDITION_MOVE_NOT_ALLOWED);
        }
    }

    private void moveTo(ConditionStatus next) {
        mustBeAbleToMoveTo(next);
        status = next;
    }

    UUID id() {
        return id;
    }

    UUID accreditationId() {
        return accreditationId;
    }

    /** The number of its accreditation. */
    String number() {
        return number;
    }

    String provider() {
        return provider;
    }

    int ordinal() {
        return ordinal;
    }

    Imposition.Kind kind() {
        return kind;
    }

    String wording() {
        return wording;
    }

    @Nullable
    String criterion() {
        return criterion;
    }

    @Nullable
    LocalDate dueOn() {
        return dueOn;
    }

    @Nullable
    String evidenceExpected() {
        return evidenceExpected;
    }

    ConditionStatus status() {
        return status;
    }

    /** When evidence was last handed in. */
    @Nullable
    Instant submittedAt() {
        return submittedAt;
    }

    @Nullable
    LocalDate metOn() {
        return metOn;
    }

    int extensions() {
        return extensions;
    }

    int reminders() {
        return reminders;
    }

    long version() {
        return version;
    }
}
