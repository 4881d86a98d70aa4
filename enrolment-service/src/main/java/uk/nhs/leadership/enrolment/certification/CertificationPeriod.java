package uk.nhs.leadership.enrolment.certification;

import static uk.nhs.leadership.enrolment.certification.CertificationRule.PERIOD_MOVE_NOT_ALLOWED;
import static uk.nhs.leadership.enrolment.certification.PeriodStatus.CERTIFIED;
import static uk.nhs.leadership.enrolment.certification.PeriodStatus.EXPIRED;
import static uk.nhs.leadership.enrolment.certification.PeriodStatus.FUTURE;
import static uk.nhs.leadership.enrolment.certification.PeriodStatus.OPEN;
import static uk.nhs.leadership.enrolment.certification.PeriodStatus.OVERDUE;
import static uk.nhs.leadership.enrolment.certification.PeriodStatus.REVOKED;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.SQLRestriction;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.chassis.tenancy.OrganisationFilter;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.certification.CertificationEvent.PeriodAdded;
import uk.nhs.leadership.enrolment.certification.CertificationEvent.PeriodCertified;
import uk.nhs.leadership.enrolment.certification.CertificationEvent.PeriodRevoked;
import uk.nhs.leadership.enrolment.certification.CertificationEvent.PeriodTurned;
import uk.nhs.leadership.enrolment.certification.TermsOfExpiry.Validity;

/**
 * For how long somebody is certified, and before that from when to when they may be. Earning the award again fills the period
 * that waits and adds the next one; nothing is ever reset.
 */
@Entity
@DynamicUpdate
@SQLRestriction(OrganisationFilter.OFF + " or employer = " + OrganisationFilter.CALLER + " or provider = "
        + OrganisationFilter.CALLER)
public class CertificationPeriod {
    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID participantId;

    @Column(updatable = false)
    private String employer;

    @Column(updatable = false)
    private String provider;

    @Column(updatable = false)
    private UUID courseId;

    @Column(updatable = false)
    private String courseTitle;

    @Column(updatable = false)
    private String award;

    @Enumerated(EnumType.STRING)
    private PeriodStatus status;

    @Column(updatable = false)
    private LocalDate opensOn;

    @Column(updatable = false)
    private @Nullable LocalDate dueOn;

    @Column(updatable = false)
    private @Nullable LocalDate graceUntil;

    private @Nullable LocalDate certifiedOn;
    private @Nullable UUID certificateId;
    private @Nullable LocalDate expiresOn;
    private @Nullable LocalDate revokedOn;
    private @Nullable LocalDate turnsOn;

    @Column(updatable = false)
    private Instant addedAt;

    private Instant updatedAt;

    @Version
    private long version;

    protected CertificationPeriod() {}

    private CertificationPeriod(
            UUID id,
            Earned earned,
            PeriodStatus status,
            LocalDate opensOn,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate graceUntil,
            Moment now) {
        this.id = id;
        this.participantId = earned.participantId();
        this.employer = earned.employer();
        this.provider = earned.provider();
        this.courseId = earned.courseId();
        this.courseTitle = earned.courseTitle();
        this.award = earned.award();
        this.opensOn = opensOn;
        this.dueOn = dueOn;
        this.graceUntil = graceUntil;
        this.addedAt = now.instant();
        this.updatedAt = now.instant();
        this.status = status;
        this.turnsOn = turnOf(status);
    }

    /** The period of somebody who has none that waits: open on the day of completion, for no day in particular. */
    static CertificationPeriod first(UUID id, Earned earned, Moment now) {
        return new CertificationPeriod(id, earned, OPEN, earned.completedOn(), null, null, now);
    }

    /** The period in which the award is to be earned again. */
    static CertificationPeriod following(UUID id, Earned earned, Validity validity, Moment now) {
        return new CertificationPeriod(
                id, earned, FUTURE, validity.opensOn(), validity.expiresOn(), validity.graceUntil(), now);
    }

    PeriodAdded added() {
        return new PeriodAdded(id, participantId, employer, provider, courseId, opensOn, dueOn, graceUntil);
    }

    /** Whether a completion on this day is too early to count for it. */
    boolean isBeforeItsWindow(LocalDate completedOn) {
        return completedOn.isBefore(opensOn);
    }

    /** The award is earned in it. The certification before is continued if it was within its grace. */
    PeriodCertified certify(Earned earned, Validity validity, Moment now) {
        moveTo(CERTIFIED, now);
        certifiedOn = earned.completedOn();
        certificateId = earned.certificateId();
        expiresOn = validity.expiresOn();
        turnsOn = turnOf(CERTIFIED);
        return new PeriodCertified(
                id, participantId, employer, provider, courseId, earned.certificateId(), certifiedOn, expiresOn);
    }

    /**
     * The day on which the certification expires, or expired, that a completion on a day continues; null if it comes after the
     * grace, which news that arrives late may tell of a period that is long over.
     */
    @Nullable
    LocalDate expiryContinuedOn(LocalDate completedOn) {
        return status != REVOKED && certifiedOn == null && graceUntil != null && !completedOn.isAfter(graceUntil)
                ? dueOn
                : null;
    }

    /** What the calendar has made of it by a day, step by step; also if nobody looked for a long time. */
    List<PeriodTurned> turn(Moment now) {
        var turned = new ArrayList<PeriodTurned>();
        while (turnsOn != null && !turnsOn.isAfter(now.date())) {
            var on = turnsOn;
            moveTo(turned(status), now);
            turnsOn = turnOf(status);
            turned.add(new PeriodTurned(id, participantId, employer, provider, courseId, status, on));
        }
        return List.copyOf(turned);
    }

    /** What it is on a day, whether or not the calendar has been looked at since. */
    public PeriodStatus statusOn(LocalDate day) {
        var then = status;
        for (var turn = turnsOn; turn != null && !turn.isAfter(day); turn = turnOf(then)) {
            then = turned(then);
        }
        return then;
    }

    /** The certificate behind it does not count any more. */
    PeriodRevoked revoke(Moment now) {
        moveTo(REVOKED, now);
        revokedOn = now.date();
        turnsOn = null;
        return new PeriodRevoked(id, participantId, employer, provider, courseId, revokedOn);
    }

    /** Whether it was added because of what was certified in another. */
    boolean follows(CertificationPeriod certified) {
        return dueOn != null && dueOn.equals(certified.expiresOn);
    }

    /** Whether nothing of it can be revoked any more. */
    boolean isOver() {
        return status.next().isEmpty();
    }

    private static PeriodStatus turned(PeriodStatus status) {
        return switch (status) {
            case FUTURE -> OPEN;
            case OPEN -> OVERDUE;
            case OVERDUE, CERTIFIED -> EXPIRED;
            case EXPIRED, REVOKED -> throw new IllegalStateException("the calendar moves nothing that is over");
        };
    }

    /** On which day the calendar moves what has this status. */
    private @Nullable LocalDate turnOf(PeriodStatus then) {
        return switch (then) {
            case FUTURE -> opensOn;
            case OPEN -> dayAfter(dueOn);
            case OVERDUE -> dayAfter(graceUntil);
            case CERTIFIED -> dayAfter(expiresOn);
            case EXPIRED, REVOKED -> null;
        };
    }

    private static @Nullable LocalDate dayAfter(@Nullable LocalDate last) {
        return last == null ? null : last.plusDays(1);
    }

    private void moveTo(PeriodStatus next, Moment now) {
        if (!status.next().contains(next)) {
            throw new RuleBroken(PERIOD_MOVE_NOT_ALLOWED);
        }
        status = next;
        updatedAt = now.instant();
    }

    public UUID id() {
        return id;
    }

    UUID participantId() {
        return participantId;
    }

    String employer() {
        return employer;
    }

    String provider() {
        return provider;
    }

    UUID courseId() {
        return courseId;
    }

    public String courseTitle() {
        return courseTitle;
    }

    public String award() {
        return award;
    }

    PeriodStatus status() {
        return status;
    }

    public LocalDate opensOn() {
        return opensOn;
    }

    public @Nullable LocalDate dueOn() {
        return dueOn;
    }

    @Nullable
    LocalDate graceUntil() {
        return graceUntil;
    }

    public @Nullable LocalDate certifiedOn() {
        return certifiedOn;
    }

    @Nullable
    UUID certificateId() {
        return certificateId;
    }

    public @Nullable LocalDate expiresOn() {
        return expiresOn;
    }

    @Nullable
    LocalDate revokedOn() {
        return revokedOn;
    }

    Instant addedAt() {
        return addedAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
