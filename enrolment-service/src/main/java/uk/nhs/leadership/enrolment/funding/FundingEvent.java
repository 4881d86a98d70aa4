package uk.nhs.leadership.enrolment.funding;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.event.Audience;
import uk.nhs.leadership.chassis.event.Event;
import uk.nhs.leadership.chassis.event.EventType;
import uk.nhs.leadership.enrolment.cohort.Payer;

/** Everything announced about funding caps, to the trusts that they are for. */
sealed interface FundingEvent extends Event {

    /** Whose staff it is for; empty is all. */
    List<String> trusts();

    @Override
    default Audience audience() {
        return trusts().isEmpty() ? Audience.everyone() : Audience.only(trusts().toArray(String[]::new));
    }

    /** From now on somebody's money pays for places, up to a limit. */
    @EventType("fundingcap.opened.v1")
    record FundingCapOpened(
            UUID subject,
            Payer payer,
            @Nullable UUID courseId,
            @Nullable UUID cohortId,
            List<String> trusts,
            LocalDate fundsFrom,
            LocalDate fundsUntil,
            @Nullable Integer mostPlaces,
            @Nullable Long mostPence,
            Beyond beyond)
            implements FundingEvent {
        public FundingCapOpened {
            trusts = List.copyOf(trusts);
        }
    }

    /** It pays for no further place. */
    @EventType("fundingcap.closed.v1")
    record FundingCapClosed(UUID subject, List<String> trusts, LocalDate closedOn, String reason)
            implements FundingEvent {
        public FundingCapClosed {
            trusts = List.copyOf(trusts);
        }
    }

    /** It was for a trust that became part of another, and is for that one too. */
    @EventType("fundingcap.widened.v1")
    record FundingCapWidened(UUID subject, List<String> trusts, String predecessor, String successor)
            implements FundingEvent {
        public FundingCapWidened {
            trusts = List.copyOf(trusts);
        }
    }
}
