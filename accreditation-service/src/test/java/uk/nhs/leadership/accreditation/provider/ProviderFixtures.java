package uk.nhs.leadership.accreditation.provider;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.provider.ProviderFile.Address;
import uk.nhs.leadership.accreditation.provider.ProviderFile.Contact;
import uk.nhs.leadership.accreditation.provider.ProviderFile.ContactKind;
import uk.nhs.leadership.accreditation.provider.ProviderFile.LicensedTrust;
import uk.nhs.leadership.accreditation.provider.ProviderFile.Partner;
import uk.nhs.leadership.accreditation.provider.ProviderFile.Policy;
import uk.nhs.leadership.accreditation.provider.ProviderFile.PolicyKind;
import uk.nhs.leadership.accreditation.provider.ProviderRecord.Signed;

/** Providers for the tests of other features. */
public final class ProviderFixtures {
    static final LocalDate REVIEWED_ON = LocalDate.parse("2026-01-02");

    private ProviderFixtures() {}

    public static Provider approved(UUID id, String organisation) {
        var now = Instant.parse("2026-01-05T09:00:00Z");
        var provider = new Provider(id, organisation, wholeFile(), now);
        provider.approve(signed("ratifier", null, now));
        return provider;
    }

    static Signed signed(String by) {
        return signed(by, null, Instant.parse("2026-01-05T09:00:00Z"));
    }

    static Signed signed(String by, @Nullable StandingReason reason, Instant at) {
        return new Signed(new UUID(0, 7), by, reason, reason == null ? null : "For a reason.", at);
    }

    static ProviderFile wholeFile() {
        return new ProviderFile(
                "Harbour Leadership Institute",
                "10012345",
                "09123456",
                "accreditation@harbour.example",
                Region.SOUTH_EAST,
                new Address("Harbour House", null, "Southampton", "SO14 2AQ", "GB"),
                List.of(contact(ContactKind.MAIN), contact(ContactKind.SAFEGUARDING)),
                Stream.of(PolicyKind.values())
                        .map(kind -> policy(kind, REVIEWED_ON))
                        .toList(),
                List.of(new Partner("P0002", "Northfield College", "Gives the workshops in the north")),
                List.of(new LicensedTrust("RJ1", REVIEWED_ON, null)));
    }

    static Contact contact(ContactKind kind) {
        return new Contact(kind, "Ada Okafor", "ada@harbour.example", null);
    }

    static Policy policy(PolicyKind kind, LocalDate reviewedOn) {
        return new Policy(kind, "Our policy", null, reviewedOn);
    }

    static ProviderFile withContacts(ProviderFile file, List<Contact> contacts) {
        return with(file, file.ukprn(), file.companyNumber(), contacts, file.policies(), file.licensedTrusts());
    }

    static ProviderFile withPolicies(ProviderFile file, List<Policy> policies) {
        return with(file, file.ukprn(), file.companyNumber(), file.contacts(), policies, file.licensedTrusts());
    }

    static ProviderFile withLicensedTrusts(ProviderFile file, List<LicensedTrust> trusts) {
        return with(file, file.ukprn(), file.companyNumber(), file.contacts(), file.policies(), trusts);
    }

    static ProviderFile withIdentifiers(ProviderFile file, @Nullable String ukprn, @Nullable String companyNumber) {
        return with(file, ukprn, companyNumber, file.contacts(), file.policies(), file.licensedTrusts());
    }

    private static ProviderFile with(
            ProviderFile file,
            @Nullable String ukprn,
            @Nullable String companyNumber,
            List<Contact> contacts,
            List<Policy> policies,
            List<LicensedTrust> trusts) {
        return new ProviderFile(
                file.name(),
                ukprn,
                companyNumber,
                file.contactEmail(),
                file.region(),
                file.address(),
                contacts,
                policies,
                file.partners(),
                trusts);
    }
}
