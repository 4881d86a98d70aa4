package uk.nhs.leadership.enrolment.cpd;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.SQLRestriction;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.chassis.tenancy.OrganisationFilter;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.cpd.CpdEvent.CpdRecorded;
import uk.nhs.leadership.enrolment.cpd.CpdEvent.CpdReversed;
import uk.nhs.leadership.enrolment.participant.Participant;

/**
 * What a participant did for their development, in points of an hour each, or that an earlier entry is taken back: then the
 * points are less than nothing, so that the sum of all entries is always what counts. Never changed.
 */
@Entity
@Immutable
@SQLRestriction(OrganisationFilter.OFF + " or employer = " + OrganisationFilter.CALLER
        + " or participant_id = (select own_participant())")
public class CpdEntry {
    @Id
    private UUID id;

    private UUID participantId;
    private String employer;
    private int year;
    private LocalDate doneOn;

    @Enumerated(EnumType.STRING)
    private CpdSource source;

    private BigDecimal points;
    private String note;
    private @Nullable UUID reverses;
    private Instant recordedAt;
    private String recordedBy;

    protected CpdEntry() {}

    private CpdEntry(
            UUID id,
            UUID participantId,
            String employer,
            LocalDate doneOn,
            CpdSource source,
            BigDecimal points,
            String note,
            @Nullable UUID reverses,
            String by,
            Moment now) {
        this.id = id;
        this.participantId = participantId;
        this.employer = employer;
        this.year = doneOn.getYear();
        this.doneOn = doneOn;
        this.source = source;
        this.points = points;
        this.note = note;
        this.reverses = reverses;
        this.recordedAt = now.instant();
        this.recordedBy = by;
    }

    static CpdEntry of(
            UUID id,
            Participant participant,
            LocalDate doneOn,
            CpdSource source,
            BigDecimal points,
            String note,
            String by,
            Moment now) {
        if (doneOn.isAfter(now.date())) {
            throw new RuleBroken(CpdRule.CPD_DONE_IN_FUTURE);
        }
        return new CpdEntry(id, participant.id(), participant.employer(), doneOn, source, points, note, null, by, now);
    }

    /** The entry that takes this one back, in the year of this one, wherever its participant is by now. */
    CpdEntry reversed(UUID reversalId, Participant own, String why, String by, Moment now) {
        if (reverses != null) {
            throw new RuleBroken(CpdRule.CPD_REVERSAL_STAYS);
        }
        return new CpdEntry(
                reversalId, participantId, own.employer(), doneOn, source, points.negate(), why, id, by, now);
    }

    CpdEvent recorded() {
        return reverses == null
                ? new CpdRecorded(id, participantId, employer, source, points, doneOn)
                : new CpdReversed(id, participantId, employer, reverses, points);
    }

    UUID id() {
        return id;
    }

    public int year() {
        return year;
    }

    public LocalDate doneOn() {
        return doneOn;
    }

    public CpdSource source() {
        return source;
    }

    public BigDecimal points() {
        return points;
    }

    public String note() {
        return note;
    }

    @Nullable
    UUID reverses() {
        return reverses;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    String recordedBy() {
        return recordedBy;
    }
}
