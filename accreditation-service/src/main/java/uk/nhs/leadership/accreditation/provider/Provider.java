package uk.nhs.leadership.accreditation.provider;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.SQLRestriction;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.national.England;
import uk.nhs.leadership.accreditation.provider.ProviderEvent.ProviderApproved;
import uk.nhs.leadership.accreditation.provider.ProviderEvent.ProviderChanged;
import uk.nhs.leadership.accreditation.provider.ProviderEvent.ProviderMerged;
import uk.nhs.leadership.accreditation.provider.ProviderEvent.ProviderProbationEnded;
import uk.nhs.leadership.accreditation.provider.ProviderEvent.ProviderPutOnProbation;
import uk.nhs.leadership.accreditation.provider.ProviderEvent.ProviderRegistered;
import uk.nhs.leadership.accreditation.provider.ProviderEvent.ProviderRemoved;
import uk.nhs.leadership.accreditation.provider.ProviderEvent.ProviderSuspended;
import uk.nhs.leadership.accreditation.provider.ProviderEvent.ProviderSuspensionLifted;
import uk.nhs.leadership.accreditation.provider.ProviderEvent.ProviderTrustLost;
import uk.nhs.leadership.accreditation.provider.ProviderEvent.ProviderTrusted;
import uk.nhs.leadership.accreditation.provider.ProviderFile.Address;
import uk.nhs.leadership.accreditation.provider.ProviderFile.Contact;
import uk.nhs.leadership.accreditation.provider.ProviderFile.LicensedTrust;
import uk.nhs.leadership.accreditation.provider.ProviderFile.Partner;
import uk.nhs.leadership.accreditation.provider.ProviderFile.Policy;
import uk.nhs.leadership.accreditation.provider.ProviderRecord.Kind;
import uk.nhs.leadership.accreditation.provider.ProviderRecord.Signed;
import uk.nhs.leadership.accreditation.provider.ProviderStanding.TrustTerms;
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

    /** Everything that the national body has recorded about it. */
    @OneToMany(mappedBy = "provider", cascade = CascadeType.PERSIST)
    @OrderBy("ordinal")
    private List<ProviderRecord> records = new ArrayList<>();

    /** What file and records come to, for lists. */
    @Enumerated(EnumType.STRING)
    private ProviderStatus status;

    private @Nullable String mergedInto;

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
        status = standing().status();
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
    ProviderApproved approve(Signed signed) {
        if (!isVerified()) {
            mustBeWhole(file());
        }
        take(Kind.VERIFIED, signed);
        return new ProviderApproved(id, organisation);
    }

    /** From now on what it submits takes the lighter road. */
    ProviderTrusted trust(Signed signed, TrustTerms terms) {
        if (status == ProviderStatus.APPROVED && !mayBeTrusted(England.dateAt(signed.at()), terms)) {
            throw new RuleBroken(ProviderRule.TRUST_NOT_EARNED);
        }
        take(Kind.TRUST_GRANTED, signed);
        return new ProviderTrusted(id, organisation);
    }

    ProviderTrustLost untrust(Signed signed) {
        take(Kind.TRUST_LOST, signed);
        return new ProviderTrustLost(id, organisation, signed.code());
    }

    /** It goes on under watch; trust is lost by it. */
    ProviderPutOnProbation putOnProbation(Signed signed) {
        take(Kind.PROBATION, signed);
        return new ProviderPutOnProbation(id, organisation, signed.code());
    }

    ProviderProbationEnded endProbation(Signed signed) {
        take(Kind.PROBATION_ENDED, signed);
        return new ProviderProbationEnded(id, organisation, signed.code());
    }

    /** It submits nothing for the time being; trust is lost by it. */
    ProviderSuspended suspend(Signed signed) {
        take(Kind.SUSPENSION, signed);
        return new ProviderSuspended(id, organisation, signed.code());
    }

    /** Another ratifier lets it go on; if it was on probation, then so again. */
    ProviderSuspensionLifted liftSuspension(Signed signed) {
        if (status == ProviderStatus.SUSPENDED && records.getLast().isBy(signed.by())) {
            throw new RuleBroken(ProviderRule.PROVIDER_LIFTED_BY_WHO_SUSPENDED);
        }
        take(Kind.SUSPENSION_LIFTED, signed);
        return new ProviderSuspensionLifted(id, organisation, signed.code());
    }

    ProviderRemoved remove(Signed signed) {
        take(Kind.REMOVAL, signed);
        return new ProviderRemoved(id, organisation, signed.code());
    }

    /**
     * Another provider goes on in its place. What it did stays its own.
     *
     * @param on the first day on which they are one
     */
    ProviderMerged mergeInto(Provider successor, LocalDate on, Signed signed) {
        if (successor.id.equals(id)) {
            throw new RuleBroken(ProviderRule.SUCCESSOR_IS_ITSELF);
        }
        if (!successor.isApproved()) {
            throw new RuleBroken(ProviderRule.SUCCESSOR_NOT_APPROVED);
        }
        if (on.isAfter(England.dateAt(signed.at()))) {
            throw new RuleBroken(ProviderRule.MERGER_LIES_AHEAD);
        }
        take(new ProviderRecord(this, records.size(), Kind.MERGER, on, successor.organisation, signed), signed.at());
        mergedInto = successor.organisation;
        return new ProviderMerged(id, organisation, successor.organisation, on);
    }

    private void take(Kind kind, Signed signed) {
        take(new ProviderRecord(this, records.size(), kind, signed), signed.at());
    }

    private void take(ProviderRecord record, Instant now) {
        var next = ProviderStanding.of(
                        file().isWhole(),
                        Stream.concat(records.stream(), Stream.of(record)).toList())
                .status();
        if (!record.kind().mayFollow(status) || !status.next().contains(next)) {
            throw new RuleBroken(ProviderRule.PROVIDER_MOVE_NOT_ALLOWED);
        }
        records.add(record);
        status = next;
        updatedAt = now;
    }

    /** What it is, by its file and its records. */
    ProviderStanding standing() {
        return ProviderStanding.of(file().isWhole(), records);
    }

    /** Whether it is approved and has earned more by a day. */
    boolean mayBeTrusted(LocalDate day, TrustTerms terms) {
        return status == ProviderStatus.APPROVED && standing().hasEarnedTrustBy(day, terms);
    }

    private boolean isVerified() {
        return status != ProviderStatus.APPLICANT && status != ProviderStatus.REGISTERED;
    }

    /** Whether it may submit. */
    public boolean isApproved() {
        return status.isApproved();
    }

    /** Whether what it submits takes the lighter road. */
    public boolean isTrusted() {
        return status == ProviderStatus.TRUSTED;
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

    List<ProviderRecord> records() {
        return records;
    }

    ProviderStatus status() {
        return status;
    }

    /** The code of the provider that goes on in its place; null unless it was merged. */
    @Nullable
    String mergedInto() {
        return mergedInto;
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
