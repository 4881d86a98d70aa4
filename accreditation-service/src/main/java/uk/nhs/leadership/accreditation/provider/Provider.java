package uk.nhs.leadership.accreditation.provider;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.SQLRestriction;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.provider.ProviderEvent.ProviderApproved;
import uk.nhs.leadership.accreditation.provider.ProviderEvent.ProviderRegistered;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.chassis.tenancy.OrganisationFilter;

/** An organisation that gives training and wants courses accredited. */
@Entity
@SQLRestriction(OrganisationFilter.OFF + " or organisation = " + OrganisationFilter.CALLER)
public class Provider {
    @Id
    private UUID id;

    @Column(updatable = false)
    private String organisation;

    private String name;
    private @Nullable String ukprn;
    private @Nullable String contactEmail;

    @Enumerated(EnumType.STRING)
    private ProviderStatus status;

    private Instant registeredAt;
    private Instant updatedAt;

    @Version
    private long version;

    protected Provider() {}

    /**
     * @param organisation the code of the organisation that registers
     * @param ukprn its number in the UK Register of Learning Providers, if it has one
     */
    Provider(UUID id, String organisation, String name, @Nullable String ukprn, String contactEmail, Instant now) {
        this.id = id;
        this.organisation = organisation;
        this.name = name;
        this.ukprn = ukprn;
        this.contactEmail = contactEmail;
        this.status = ProviderStatus.REGISTERED;
        this.registeredAt = now;
        this.updatedAt = now;
    }

    ProviderRegistered registered() {
        return new ProviderRegistered(id, organisation);
    }

    /** The national body has verified who it is. */
    ProviderApproved approve(Instant now) {
        moveTo(ProviderStatus.APPROVED);
        updatedAt = now;
        return new ProviderApproved(id, organisation);
    }

    private void moveTo(ProviderStatus next) {
        if (!status.next().contains(next)) {
            throw new RuleBroken(ProviderRule.PROVIDER_MOVE_NOT_ALLOWED);
        }
        status = next;
    }

    public boolean isApproved() {
        return status == ProviderStatus.APPROVED;
    }

    public UUID id() {
        return id;
    }

    public String organisation() {
        return organisation;
    }

    public String name() {
        return name;
    }

    @Nullable
    String ukprn() {
        return ukprn;
    }

    /** Whom to write to; null once erased. */
    @Nullable
    String contactEmail() {
        return contactEmail;
    }

    ProviderStatus status() {
        return status;
    }

    Instant registeredAt() {
        return registeredAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    long version() {
        return version;
    }
}
