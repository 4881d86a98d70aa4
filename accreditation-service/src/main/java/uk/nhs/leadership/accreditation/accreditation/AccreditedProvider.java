package uk.nhs.leadership.accreditation.accreditation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;
import java.util.UUID;
import uk.nhs.leadership.accreditation.provider.Provider;
import uk.nhs.leadership.accreditation.provider.Region;

/**
 * What an accreditation says of the provider, as it was called when the course was accredited. It never changes.
 *
 * @param organisation the code of its organisation
 */
@Embeddable
public record AccreditedProvider(
        @Column(name = "provider_id", updatable = false) UUID id,
        @Column(name = "provider", updatable = false) String organisation,
        @Column(name = "provider_name", updatable = false) String name,

        @Column(updatable = false) @Enumerated(EnumType.STRING)
        Region region) {

    static AccreditedProvider of(Provider provider) {
        return new AccreditedProvider(
                provider.id(),
                provider.organisation(),
                provider.name(),
                Objects.requireNonNullElse(provider.region(), Region.NATIONAL));
    }
}
