package uk.nhs.leadership.accreditation.provider;

import java.time.Instant;
import java.util.UUID;

/** Providers for the tests of other features. */
public final class ProviderFixtures {
    private ProviderFixtures() {}

    public static Provider approved(UUID id, String organisation) {
        var now = Instant.parse("2026-01-05T09:00:00Z");
        var provider = new Provider(id, organisation, "Harbour Leadership Institute", null, "a@harbour.example", now);
        provider.approve(now);
        return provider;
    }
}
