package uk.nhs.leadership.accreditation.provider;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.accreditation.provider.ProviderRule.PROVIDER_MOVE_NOT_ALLOWED;
import static uk.nhs.leadership.chassis.testing.BrokenRule.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.accreditation.provider.ProviderEvent.ProviderApproved;
import uk.nhs.leadership.accreditation.provider.ProviderEvent.ProviderRegistered;
import uk.nhs.leadership.chassis.event.Audience;

class ProviderTest {
    private static final UUID ID = UUID.fromString("0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e6f");
    private static final Instant REGISTERED_AT = Instant.parse("2026-09-01T09:30:00Z");
    private static final Instant LATER = Instant.parse("2026-09-02T09:30:00Z");

    @Test
    void theWholeStateMachine() {
        var table = Stream.of(ProviderStatus.values())
                .map(status -> status + " -> " + status.next().stream().sorted().toList())
                .collect(joining("\n"));

        assertThat(table).isEqualTo("""
                        REGISTERED -> [APPROVED]
                        APPROVED -> []""");
    }

    @Test
    void aNewProviderIsRegisteredAndSaysSo() {
        var provider = provider();

        assertThat(provider.status()).isEqualTo(ProviderStatus.REGISTERED);
        assertThat(provider.isApproved()).isFalse();
        assertThat(provider.registered()).isEqualTo(new ProviderRegistered(ID, "P0001"));
    }

    @Test
    void anApprovedProviderSaysSo() {
        var provider = provider();

        var event = provider.approve(LATER);

        assertThat(event).isEqualTo(new ProviderApproved(ID, "P0001"));
        assertThat(provider.isApproved()).isTrue();
        assertThat(provider.updatedAt()).isEqualTo(LATER);
    }

    @Test
    void approvingTwiceIsRefusedAndChangesNothing() {
        var provider = provider();
        provider.approve(REGISTERED_AT);

        assertThatThrownBy(() -> provider.approve(LATER)).isBrokenRule(PROVIDER_MOVE_NOT_ALLOWED);

        assertThat(provider.status()).isEqualTo(ProviderStatus.APPROVED);
        assertThat(provider.updatedAt()).isEqualTo(REGISTERED_AT);
    }

    @Test
    void onlyTheProviderHearsOfItself() {
        assertThat(provider().registered().audience()).isEqualTo(Audience.only("P0001"));
    }

    private static Provider provider() {
        return new Provider(
                ID,
                "P0001",
                "Harbour Leadership Institute",
                "10012345",
                "accreditation@harbour.example",
                REGISTERED_AT);
    }
}
