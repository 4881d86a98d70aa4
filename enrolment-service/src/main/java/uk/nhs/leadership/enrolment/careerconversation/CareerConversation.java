package uk.nhs.leadership.enrolment.careerconversation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.SQLRestriction;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.chassis.tenancy.OrganisationFilter;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.careerconversation.CareerConversationEvent.CareerConversationAgreed;
import uk.nhs.leadership.enrolment.careerconversation.CareerConversationEvent.CareerConversationDeclined;
import uk.nhs.leadership.enrolment.careerconversation.CareerConversationEvent.CareerConversationRecorded;
import uk.nhs.leadership.enrolment.participant.Participant;

/**
 * That somebody talked with a participant about where they want to go, and what both agreed on. It is never written anew: another
 * one is recorded, and of those the participant agreed to, the one held last counts, for a time.
 */
@Entity
@DynamicUpdate
@SQLRestriction(OrganisationFilter.OFF + " or employer = " + OrganisationFilter.CALLER
        + " or participant_id = (select own_participant())")
public class CareerConversation {
    /** Whoever was ready then may not be, or want to be, any more. */
    private static final Period COUNTS_FOR = Period.ofMonths(18);

    @Id
    private UUID id;

    private UUID participantId;
    private String employer;
    private LocalDate heldOn;

    @Enumerated(EnumType.STRING)
    private HeldWith heldWith;

    @Enumerated(EnumType.STRING)
    private CareerConversationStatus status;

    @Enumerated(EnumType.STRING)
    private @Nullable Readiness readiness;

    private @Nullable String text;
    private Instant recordedAt;

    @SuppressWarnings("UnusedVariable") // told to whom it is about, with everything that is held on them
    private String recordedBy;

    private @Nullable Instant answeredAt;

    @Version
    private long version;

    protected CareerConversation() {}

    /** What was said. */
    record Said(LocalDate heldOn, Readiness readiness, String text) {}

    CareerConversation(UUID id, Participant participant, HeldWith heldWith, Said said, String by, Moment now) {
        if (said.heldOn().isAfter(now.date())) {
            throw new RuleBroken(CareerConversationRule.CAREER_CONVERSATION_IN_FUTURE);
        }
        this.id = id;
        this.participantId = participant.id();
        this.employer = participant.employer();
        this.heldOn = said.heldOn();
        this.heldWith = heldWith;
        this.status = CareerConversationStatus.PROPOSED;
        this.readiness = said.readiness();
        this.text = said.text();
        this.recordedAt = now.instant();
        this.recordedBy = by;
    }

    /** The first day that is recent enough: what was held before it does not count on that day. */
    public static LocalDate countsFrom(LocalDate today) {
        return today.minus(COUNTS_FOR);
    }

    CareerConversationRecorded recorded() {
        return new CareerConversationRecorded(id, participantId, employer, heldWith, heldOn);
    }

    CareerConversationAgreed agree(Moment now) {
        moveTo(CareerConversationStatus.AGREED, now);
        return new CareerConversationAgreed(id, participantId, employer);
    }

    /** Without consent nothing of it is kept but that it was held. */
    CareerConversationDeclined decline(Moment now) {
        moveTo(CareerConversationStatus.DECLINED, now);
        readiness = null;
        text = null;
        return new CareerConversationDeclined(id, participantId, employer);
    }

    private void moveTo(CareerConversationStatus next, Moment now) {
        if (!status.next().contains(next)) {
            throw new RuleBroken(CareerConversationRule.CAREER_CONVERSATION_MOVE_NOT_ALLOWED);
        }
        status = next;
        answeredAt = now.instant();
    }

    /** Whether it was held too long ago to count on a day. */
    boolean isOutdatedOn(LocalDate day) {
        return heldOn.isBefore(countsFrom(day));
    }

    UUID id() {
        return id;
    }

    UUID participantId() {
        return participantId;
    }

    String employer() {
        return employer;
    }

    LocalDate heldOn() {
        return heldOn;
    }

    HeldWith heldWith() {
        return heldWith;
    }

    CareerConversationStatus status() {
        return status;
    }

    @Nullable
    Readiness readiness() {
        return readiness;
    }

    @Nullable
    String text() {
        return text;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    @Nullable
    Instant answeredAt() {
        return answeredAt;
    }

    long version() {
        return version;
    }
}
