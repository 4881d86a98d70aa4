package uk.nhs.leadership.accreditation.provider;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.SQLRestriction;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.national.England;
import uk.nhs.leadership.accreditation.provider.ProviderEvent.ProviderApproved;
import uk.nhs.leadership.accreditation.provider.ProviderEvent.ProviderChanged;
import uk.nhs.leadership.accreditation.provider.ProviderEvent.ProviderRegistered;
import uk.nhs.leadership.accreditation.provider.ProviderFile.Address;
import uk.nhs.leadership.accreditation.provider.ProviderFile.Contact;
import uk.nhs.leadership.accreditation.provider.ProviderFile.LicensedTrust;
import uk.nhs.leadership.accreditation.provider.ProviderFile.Partner;
import uk.nhs.leadership.accreditation.provider.ProviderFile.Policy;
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
    private @Nullable String companyNumber;
    private @Nullable String contactEmail;

    @Enumerated(EnumType.STRING)
    private @Nullable Region region;

    @Embedded
    private @Nullable Address address;

    @ElementCollection
    @CollectionTable(name = "provider_contact", joinColumns = @JoinColumn(name = "provider_id"))
    @OrderColumn(name = "ordinal")
    private List<Contact> contacts = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "provider_policy", joinColumns = @JoinColumn(name = "provider_id"))
    @OrderColumn(name = "ordinal")
    private List<Policy> policies = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "provider_partner", joinColumns = @JoinColumn(name = "provider_id"))
    @OrderColumn(name = "ordinal")
    private List<Partner> partners = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "provider_licensed_trust", joinColumns = @JoinColumn(name = "provider_id"))
    @OrderColumn(name = "ordinal")
    private List<LicensedTrust> licensedTrusts = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    private ProviderStatus status;

    private Instant registeredAt;
    private Instant updatedAt;

    @Version
    private long version;

    protected Provider() {}

    /** @param organisation the code of the organisation that registers */
    Provider(UUID id, String organisation, ProviderFile file, Instant now) {
        file.mustBePossibleOn(England.dateAt(now));
        this.id = id;
        this.organisation = organisation;
        this.registeredAt = now;
        this.status = ProviderStatus.APPLICANT;
        keep(file, now);
    }

    ProviderRegistered registered() {
        return new ProviderRegistered(id, organisation);
    }

    /** What its file has, as far as that may be told for ever. */
    ProviderChanged changed() {
        var file = file();
        return new ProviderChanged(
                id,
                organisation,
                region,
                file.contacts().stream().map(Contact::kind).distinct().sorted().toList(),
                file.policies().stream().map(Policy::kind).distinct().sorted().toList(),
                file.isWhole());
    }

    /** It writes its file anew. Once it is approved, the file stays whole and says what was verified. */
    ProviderChanged change(ProviderFile file, Instant now) {
        file.mustBePossibleOn(England.dateAt(now));
        if (isVerified()) {
            mustKeep("/ukprn", ukprn, file.ukprn());
            mustKeep("/companyNumber", companyNumber, file.companyNumber());
            mustBeWhole(file);
        }
        keep(file, now);
        return changed();
    }

    private void keep(ProviderFile file, Instant now) {
        name = file.name();
        ukprn = file.ukprn();
        companyNumber = file.companyNumber();
        contactEmail = file.contactEmail();
        region = file.region();
        address = file.address();
        replace(contacts, file.contacts());
        replace(policies, file.policies());
        replace(partners, file.partners());
        replace(licensedTrusts, file.licensedTrusts());
        if (!isVerified()) {
            status = file.isWhole() ? ProviderStatus.REGISTERED : ProviderStatus.APPLICANT;
        }
        updatedAt = now;
    }

    /** What is as it was is not written again. */
    private static <T> void replace(List<T> old, List<T> latest) {
        if (!old.equals(latest)) {
            old.clear();
            old.addAll(latest);
        }
    }

    private static void mustKeep(String pointer, @Nullable String verified, @Nullable String wanted) {
        if (verified != null && !verified.equals(wanted)) {
            throw new RuleBroken(
                    ProviderRule.IDENTIFIER_VERIFIED, List.of(ProviderRule.IDENTIFIER_VERIFIED.at(pointer)));
        }
    }

    private static void mustBeWhole(ProviderFile file) {
        var faults = file.faults();
        if (!faults.isEmpty()) {
            throw new RuleBroken(ProviderRule.PROVIDER_FILE_INCOMPLETE, faults);
        }
    }

    /** The national body has verified who it is. */
    ProviderApproved approve(Instant now) {
        if (!isVerified()) {
            mustBeWhole(file());
        }
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

    private boolean isVerified() {
        return status == ProviderStatus.APPROVED;
    }

    public boolean isApproved() {
        return status == ProviderStatus.APPROVED;
    }

    ProviderFile file() {
        return new ProviderFile(
                name,
                ukprn,
                companyNumber,
                contactEmail,
                region,
                address,
                contacts,
                policies,
                partners,
                licensedTrusts);
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

    @Nullable
    String companyNumber() {
        return companyNumber;
    }

    /** Of its office; null once erased. */
    @Nullable
    String contactEmail() {
        return contactEmail;
    }

    /** Where it mostly gives its training; null if it has not said so yet. */
    public @Nullable Region region() {
        return region;
    }

    List<Contact> contacts() {
        return contacts;
    }

    List<Policy> policies() {
        return policies;
    }

    List<Partner> partners() {
        return partners;
    }

    List<LicensedTrust> licensedTrusts() {
        return licensedTrusts;
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
