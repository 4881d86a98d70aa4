package uk.nhs.leadership.enrolment.lateentry;

import static uk.nhs.leadership.enrolment.lateentry.LateEntryRule.LATE_ENTRY_DAY_NOT_POSSIBLE;
import static uk.nhs.leadership.enrolment.lateentry.LateEntryRule.LATE_ENTRY_MOVE_NOT_ALLOWED;
import static uk.nhs.leadership.enrolment.lateentry.LateEntryRule.LATE_ENTRY_NOT_NEEDED;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.SQLRestriction;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.chassis.tenancy.OrganisationFilter;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.cohort.Cohort;
import uk.nhs.leadership.enrolment.lateentry.LateEntryEvent.LateEntryAsked;
import uk.nhs.leadership.enrolment.lateentry.LateEntryEvent.LateEntryCalledOff;
import uk.nhs.leadership.enrolment.lateentry.LateEntryEvent.LateEntryDeclined;
import uk.nhs.leadership.enrolment.lateentry.LateEntryEvent.LateEntryGranted;
import uk.nhs.leadership.enrolment.participant.Participant;

/**
 * Somebody is to join a cohort although its days for enrolling are over. The trust asks and says why; what the cohort's
 * provider grants is a permission to enrol until a day, and no place: whether one is free is asked when they enrol.
 */
@Entity
@SQLRestriction(OrganisationFilter.OFF + " or employer = " + OrganisationFilter.CALLER + " or provider = "
        + OrganisationFilter.CALLER)
public class LateEntry {
    @Id
    private UUID id;

    private UUID participantId;
    private UUID cohortId;
    private String employer;
    private String provider;

    @Enumerated(EnumType.STRING)
    private LateReason reason;

    @Column(name = "text")
    private String words;

    @Enumerated(EnumType.STRING)
    private LateEntryStatus status;

    /** The last day on which they can be enrolled. */
    private @Nullable LocalDate grantedUntil;

    private Instant askedAt;
    private String askedBy;
    private @Nullable Instant decidedAt;
    private @Nullable String decidedBy;
    private Instant updatedAt;

    @Version
    private long version;

    protected LateEntry() {}

    LateEntry(UUID id, Participant participant, Cohort cohort, LateReason reason, String words, String by, Moment now) {
        if (!cohort.isPastEnrolling(now)) {
            throw new RuleBroken(LATE_ENTRY_NOT_NEEDED);
        }
        this.id = id;
        this.participantId = participant.id();
        this.cohortId = cohort.id();
        this.employer = participant.employer();
        this.provider = cohort.provider();
        this.reason = reason;
        this.words = words;
        this.status = LateEntryStatus.ASKED;
        this.askedAt = now.instant();
        this.askedBy = by;
        this.updatedAt = now.instant();
    }

    LateEntryAsked asked() {
        return new LateEntryAsked(cohortId, id, participantId, employer, provider, reason.code());
    }

    /**
     * The provider lets them join.
     *
     * @param most how many days after the cohort's first at the latest
     */
    LateEntryGranted grant(LocalDate until, Cohort cohort, int most, String by, Moment now) {
        requireMoveTo(LateEntryStatus.GRANTED);
        if (until.isBefore(now.date()) || until.isAfter(cohort.startsOn().plusDays(most))) {
            throw new RuleBroken(LATE_ENTRY_DAY_NOT_POSSIBLE);
        }
        decide(LateEntryStatus.GRANTED, by, now);
        grantedUntil = until;
        return new LateEntryGranted(cohortId, id, participantId, employer, provider, reason.code(), until);
    }

    LateEntryDeclined decline(String by, Moment now) {
        requireMoveTo(LateEntryStatus.DECLINED);
        decide(LateEntryStatus.DECLINED, by, now);
        return new LateEntryDeclined(cohortId, id, participantId, employer, provider);
    }

    LateEntryCalledOff callOff(String by, Moment now) {
        requireMoveTo(LateEntryStatus.CALLED_OFF);
        decide(LateEntryStatus.CALLED_OFF, by, now);
        grantedUntil = null;
        return new LateEntryCalledOff(cohortId, id, participantId, employer, provider);
    }

    private void decide(LateEntryStatus next, String by, Moment now) {
        status = next;
        decidedAt = now.instant();
        decidedBy = by;
        updatedAt = now.instant();
    }

    private void requireMoveTo(LateEntryStatus next) {
        if (!status.next().contains(next)) {
            throw new RuleBroken(LATE_ENTRY_MOVE_NOT_ALLOWED);
        }
    }

    public UUID id() {
        return id;
    }

    public UUID participantId() {
        return participantId;
    }

    UUID cohortId() {
        return cohortId;
    }

    String employer() {
        return employer;
    }

    String provider() {
        return provider;
    }

    public LateReason reason() {
        return reason;
    }

    String text() {
        return words;
    }

    LateEntryStatus status() {
        return status;
    }

    @Nullable
    LocalDate grantedUntil() {
        return grantedUntil;
    }

    Instant askedAt() {
        return askedAt;
    }

    String askedBy() {
        return askedBy;
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }

    @Nullable
    String decidedBy() {
        return decidedBy;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    long version() {
        return version;
    }
}
