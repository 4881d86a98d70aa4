package uk.nhs.leadership.accreditation.provider;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.provider.ProviderFile.ContactKind;
import uk.nhs.leadership.accreditation.provider.ProviderFile.PolicyKind;
import uk.nhs.leadership.chassis.event.Audience;
import uk.nhs.leadership.chassis.event.Event;
import uk.nhs.leadership.chassis.event.EventType;

/** Everything announced about providers. */
sealed interface ProviderEvent extends Event {

    /** The code of the provider's organisation. */
    String provider();

    @Override
    default Audience audience() {
        return Audience.only(provider());
    }

    @EventType("provider.registered.v1")
    record ProviderRegistered(UUID subject, String provider) implements ProviderEvent {}

    @EventType("provider.changed.v1")
    record ProviderChanged(
            UUID subject,
            String provider,
            @Nullable Region region,
            List<ContactKind> contacts,
            List<PolicyKind> policies,
            boolean complete)
            implements ProviderEvent {}

    @EventType("provider.approved.v1")
    record ProviderApproved(UUID subject, String provider) implements ProviderEvent {}

    @EventType("provider.trusted.v1")
    record ProviderTrusted(UUID subject, String provider) implements ProviderEvent {}

    @EventType("provider.trust-lost.v1")
    record ProviderTrustLost(UUID subject, String provider, String reason) implements ProviderEvent {}

    @EventType("provider.put-on-probation.v1")
    record ProviderPutOnProbation(UUID subject, String provider, String reason) implements ProviderEvent {}

    @EventType("provider.probation-ended.v1")
    record ProviderProbationEnded(UUID subject, String provider, String reason) implements ProviderEvent {}

    @EventType("provider.suspended.v1")
    record ProviderSuspended(UUID subject, String provider, String reason) implements ProviderEvent {}

    @EventType("provider.suspension-lifted.v1")
    record ProviderSuspensionLifted(UUID subject, String provider, String reason) implements ProviderEvent {}

    @EventType("provider.removed.v1")
    record ProviderRemoved(UUID subject, String provider, String reason) implements ProviderEvent {}

    /** The one that goes on hears of it too. */
    @EventType("provider.merged.v1")
    record ProviderMerged(UUID subject, String provider, String successor, LocalDate on) implements ProviderEvent {
        @Override
        public Audience audience() {
            return Audience.only(provider, successor);
        }
    }
}
