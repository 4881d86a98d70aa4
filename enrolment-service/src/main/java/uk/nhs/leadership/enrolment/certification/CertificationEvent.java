package uk.nhs.leadership.enrolment.certification;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.event.Audience;
import uk.nhs.leadership.chassis.event.Event;
import uk.nhs.leadership.chassis.event.EventType;

/** Everything announced about certification. */
sealed interface CertificationEvent extends Event {

    /** From now on a scheme says for how long what is awarded counts: on one course, or if that is null with an award. */
    @EventType("certification.scheme-added.v1")
    record SchemeAdded(
            UUID subject,
            @Nullable UUID courseId,
            ExpiryKind rule,
            int months,
            @Nullable String fixedDay,
            int windowDays,
            int graceDays)
            implements CertificationEvent {
        @Override
        public Audience audience() {
            return Audience.everyone();
        }
    }

    /** What is awarded from now on counts by other terms. */
    @EventType("certification.scheme-changed.v1")
    record SchemeChanged(
            UUID subject,
            ExpiryKind rule,
            int months,
            @Nullable String fixedDay,
            int windowDays,
            int graceDays) implements CertificationEvent {
        @Override
        public Audience audience() {
            return Audience.everyone();
        }
    }

    /** Something that happened to somebody's period. */
    sealed interface OfSomebody extends CertificationEvent {
        String employer();

        String provider();

        @Override
        default Audience audience() {
            return employer().equals(provider()) ? Audience.only(employer()) : Audience.only(employer(), provider());
        }
    }

    /** Somebody has a period more, in which an award is to be earned. */
    @EventType("certification.period-added.v1")
    record PeriodAdded(
            UUID subject,
            UUID participantId,
            String employer,
            String provider,
            UUID courseId,
            LocalDate opensOn,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate graceUntil)
            implements OfSomebody {}

    /** Somebody is certified. */
    @EventType("certification.period-certified.v1")
    record PeriodCertified(
            UUID subject,
            UUID participantId,
            String employer,
            String provider,
            UUID courseId,
            UUID certificateId,
            LocalDate certifiedOn,
            LocalDate expiresOn)
            implements OfSomebody {}

    /**
     * The calendar moved a period.
     *
     * @param on the day from which it is so, which may be past
     */
    @EventType("certification.period-turned.v1")
    record PeriodTurned(
            UUID subject,
            UUID participantId,
            String employer,
            String provider,
            UUID courseId,
            PeriodStatus status,
            LocalDate on)
            implements OfSomebody {}

    /** The certificate behind a period does not count any more. */
    @EventType("certification.period-revoked.v1")
    record PeriodRevoked(
            UUID subject, UUID participantId, String employer, String provider, UUID courseId, LocalDate revokedOn)
            implements OfSomebody {}
}
