package uk.nhs.leadership.accreditation.provider;

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
}
