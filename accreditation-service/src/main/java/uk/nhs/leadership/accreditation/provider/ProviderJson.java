package uk.nhs.leadership.accreditation.provider;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.provider.ProviderFileJson.AddressJson;
import uk.nhs.leadership.accreditation.provider.ProviderFileJson.ContactJson;
import uk.nhs.leadership.accreditation.provider.ProviderFileJson.ContactView;
import uk.nhs.leadership.accreditation.provider.ProviderFileJson.LicensedTrustJson;
import uk.nhs.leadership.accreditation.provider.ProviderFileJson.PartnerJson;
import uk.nhs.leadership.accreditation.provider.ProviderFileJson.PolicyJson;
import uk.nhs.leadership.chassis.http.PlainText;
import uk.nhs.leadership.chassis.rule.Fault;

/** Providers on the wire. */
final class ProviderJson {
    private ProviderJson() {}

    @Schema(
            name = "ProviderRegistration",
            description = "The file of a provider. A name and an e-mail address are enough to begin; all else but the"
                    + " identifiers, the partners and the licensed trusts has to be there before it is approved.")
    record Registration(
            @NotBlank @Size(max = 200) @PlainText @Schema(examples = "Harbour Leadership Institute")
            String name,

            @Pattern(regexp = "1[0-9]{7}", message = "must be 8 digits and begin with 1")
            @Schema(
                    examples = "10012345",
                    description = "Number in the UK Register of Learning Providers, if there is one")
            @Nullable
            String ukprn,

            @Pattern(regexp = "[A-Z0-9]{8}", message = "must be 8 digits or capital letters")
            @Schema(examples = "09123456", description = "Number at Companies House, if it is a company")
            @Nullable
            String companyNumber,

            @NotNull @Email @Size(max = 254) @PlainText @Schema(examples = "accreditation@harbour.example")
            String contactEmail,

            @Schema(examples = "SOUTH_EAST", description = "Where in England it mostly gives its training") @Nullable
            Region region,

            @Valid @Nullable AddressJson address,

            @Size(max = 20) @Schema(description = "One MAIN and one SAFEGUARDING at least") @Nullable
            List<@NotNull @Valid ContactJson> contacts,

            @Size(max = 20) @Schema(description = "One of each kind at least") @Nullable
            List<@NotNull @Valid PolicyJson> policies,

            @Size(max = 100) @Schema(description = "Who delivers with it") @Nullable
            List<@NotNull @Valid PartnerJson> partners,

            @Size(max = 300) @Schema(description = "Trusts that may give its courses to their own staff") @Nullable
            List<@NotNull @Valid LicensedTrustJson> licensedTrusts) {

        ProviderFile toFile() {
            return new ProviderFile(
                    name,
                    ukprn,
                    companyNumber,
                    contactEmail,
                    region,
                    address == null ? null : address.toAddress(),
                    all(contacts).stream().map(ContactJson::toContact).toList(),
                    all(policies).stream().map(PolicyJson::toPolicy).toList(),
                    all(partners).stream().map(PartnerJson::toPartner).toList(),
                    all(licensedTrusts).stream()
                            .map(LicensedTrustJson::toLicensedTrust)
                            .toList());
        }

        private static <T> List<T> all(@Nullable List<T> some) {
            return Objects.requireNonNullElse(some, List.of());
        }
    }

    @Schema(name = "Provider")
    record View(
            @Schema(examples = "0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e6f")
            UUID id,

            @Schema(examples = "P0001", description = "Code of the organisation that it is")
            String organisation,

            @Schema(examples = "Harbour Leadership Institute")
            String name,

            @Schema(examples = "10012345") @Nullable String ukprn,
            @Schema(examples = "09123456") @Nullable String companyNumber,

            @Schema(examples = "accreditation@harbour.example", description = "Absent once erased") @Nullable
            String contactEmail,

            @Schema(examples = "SOUTH_EAST") @Nullable Region region,
            @Nullable AddressJson address,
            List<ContactView> contacts,
            List<PolicyJson> policies,
            List<PartnerJson> partners,
            List<LicensedTrustJson> licensedTrusts,

            @Schema(
                    examples = "REGISTERED",
                    description = "APPLICANT until its file is whole, REGISTERED until it is approved")
            ProviderStatus status,

            @Schema(examples = "2026-09-01T09:30:00Z") Instant registeredAt,
            @Schema(examples = "2026-09-02T14:00:00Z") Instant updatedAt) {

        static View of(Provider provider) {
            var file = provider.file();
            return new View(
                    provider.id(),
                    provider.organisation(),
                    file.name(),
                    file.ukprn(),
                    file.companyNumber(),
                    file.contactEmail(),
                    file.region(),
                    AddressJson.of(file.address()),
                    file.contacts().stream().map(ContactView::of).toList(),
                    file.policies().stream().map(PolicyJson::of).toList(),
                    file.partners().stream().map(PartnerJson::of).toList(),
                    file.licensedTrusts().stream().map(LicensedTrustJson::of).toList(),
                    provider.status(),
                    provider.registeredAt(),
                    provider.updatedAt());
        }
    }

    @Schema(name = "ProviderSummary", description = "A row of the list")
    record Summary(
            @Schema(examples = "0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e6f")
            UUID id,

            @Schema(examples = "P0001") String organisation,

            @Schema(examples = "Harbour Leadership Institute")
            String name,

            @Schema(examples = "10012345") @Nullable String ukprn,
            @Schema(examples = "09123456") @Nullable String companyNumber,

            @Schema(examples = "accreditation@harbour.example") @Nullable
            String contactEmail,

            @Schema(examples = "SOUTH_EAST") @Nullable Region region,
            @Schema(examples = "REGISTERED") ProviderStatus status,
            @Schema(examples = "2026-09-01T09:30:00Z") Instant registeredAt,
            @Schema(examples = "2026-09-02T14:00:00Z") Instant updatedAt) {

        static Summary of(Provider provider) {
            return new Summary(
                    provider.id(),
                    provider.organisation(),
                    provider.name(),
                    provider.ukprn(),
                    provider.companyNumber(),
                    provider.contactEmail(),
                    provider.region(),
                    provider.status(),
                    provider.registeredAt(),
                    provider.updatedAt());
        }
    }

    @Schema(name = "ProviderFileCheck", description = "What approving would be refused for")
    record Check(@Schema(examples = "false") boolean ready, List<FaultJson> faults) {

        static Check of(List<Fault> faults) {
            return new Check(
                    faults.isEmpty(), faults.stream().map(FaultJson::of).toList());
        }
    }

    @Schema(name = "FaultOfProviderFile")
    record FaultJson(
            @Schema(examples = "/policies", description = "A JSON Pointer into the file")
            String pointer,

            @Schema(examples = "PROVIDER_FILE_INCOMPLETE") String code,

            @Schema(
                    examples = "The provider's file has to be whole before it is approved, and to stay so: a policy"
                            + " COMPLAINTS is missing")
            String detail) {

        static FaultJson of(Fault fault) {
            return new FaultJson(fault.pointer(), fault.code(), fault.detail());
        }
    }
}
