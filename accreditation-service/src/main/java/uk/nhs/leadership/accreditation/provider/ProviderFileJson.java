package uk.nhs.leadership.accreditation.provider;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.provider.ProviderFile.Address;
import uk.nhs.leadership.accreditation.provider.ProviderFile.Contact;
import uk.nhs.leadership.accreditation.provider.ProviderFile.ContactKind;
import uk.nhs.leadership.accreditation.provider.ProviderFile.LicensedTrust;
import uk.nhs.leadership.accreditation.provider.ProviderFile.Partner;
import uk.nhs.leadership.accreditation.provider.ProviderFile.Policy;
import uk.nhs.leadership.accreditation.provider.ProviderFile.PolicyKind;
import uk.nhs.leadership.chassis.http.PlainText;

/** The pieces of a provider's file on the wire. */
final class ProviderFileJson {
    private static final String CODE_OF_ORGANISATION = "[A-Z0-9]{3,6}";

    private ProviderFileJson() {}

    @Schema(name = "AddressOfProvider")
    record AddressJson(
            @NotBlank @Size(max = 200) @PlainText @Schema(examples = "Harbour House")
            String line1,

            @Size(min = 1, max = 200) @PlainText @Schema(examples = "2 Quay Street") @Nullable
            String line2,

            @NotBlank @Size(max = 100) @PlainText @Schema(examples = "Southampton")
            String town,

            @NotBlank @Size(max = 16) @PlainText @Schema(examples = "SO14 2AQ")
            String postcode,

            @NotNull
            @Pattern(regexp = "[A-Z]{2}", message = "must be the two letters of a country")
            @Schema(examples = "GB", description = "By ISO 3166-1")
            String country) {

        Address toAddress() {
            return new Address(line1, line2, town, postcode, country);
        }

        static @Nullable AddressJson of(@Nullable Address address) {
            return address == null
                    ? null
                    : new AddressJson(
                            address.line1(), address.line2(), address.town(), address.postcode(), address.country());
        }
    }

    @Schema(name = "ContactEntry", description = "Somebody to talk to")
    record ContactJson(
            @NotNull @Schema(examples = "SAFEGUARDING") ContactKind kind,

            @NotBlank @Size(max = 200) @PlainText @Schema(examples = "Ada Okafor")
            String name,

            @NotNull @Email @Size(max = 254) @PlainText @Schema(examples = "safeguarding@harbour.example")
            String email,

            @Pattern(regexp = "[+]?[0-9 ()-]{5,29}", message = "must be a telephone number")
            @Schema(examples = "+44 23 8000 0000")
            @Nullable
            String phone) {

        Contact toContact() {
            return new Contact(kind, name, email, phone);
        }
    }

    @Schema(name = "ContactOfProvider", description = "Somebody to talk to. What has been erased is absent.")
    record ContactView(
            @Schema(examples = "SAFEGUARDING") ContactKind kind,
            @Schema(examples = "Ada Okafor") @Nullable String name,

            @Schema(examples = "safeguarding@harbour.example") @Nullable
            String email,

            @Schema(examples = "+44 23 8000 0000") @Nullable String phone) {

        static ContactView of(Contact contact) {
            return new ContactView(contact.kind(), contact.name(), contact.email(), contact.phone());
        }
    }

    @Schema(name = "PolicyOfProvider")
    record PolicyJson(
            @NotNull @Schema(examples = "COMPLAINTS") PolicyKind kind,

            @NotBlank @Size(max = 200) @PlainText @Schema(examples = "How we answer complaints")
            String title,

            @Pattern(regexp = "https://[!-~]+", message = "must be a web address that begins with https://")
            @Size(max = 2_000)
            @Schema(examples = "https://harbour.example/policies/complaints", description = "Where anybody can read it")
            @Nullable
            String url,

            @NotNull @Schema(examples = "2026-06-30", description = "When it was last reviewed: today or before")
            LocalDate reviewedOn) {

        Policy toPolicy() {
            return new Policy(kind, title, url, reviewedOn);
        }

        static PolicyJson of(Policy policy) {
            return new PolicyJson(policy.kind(), policy.title(), policy.url(), policy.reviewedOn());
        }
    }

    @Schema(name = "DeliveryPartner")
    record PartnerJson(
            @Pattern(regexp = CODE_OF_ORGANISATION, message = "must be the code of an organisation")
            @Schema(examples = "P0002", description = "Code of the organisation, if it has one")
            @Nullable
            String organisation,

            @NotBlank @Size(max = 200) @PlainText @Schema(examples = "Northfield College of Health Management")
            String name,

            @NotBlank @Size(max = 500) @PlainText @Schema(examples = "Gives the workshops in the north")
            String what) {

        Partner toPartner() {
            return new Partner(organisation, name, what);
        }

        static PartnerJson of(Partner partner) {
            return new PartnerJson(partner.organisation(), partner.name(), partner.what());
        }
    }

    @Schema(name = "LicensedTrust")
    record LicensedTrustJson(
            @NotNull
            @Pattern(regexp = CODE_OF_ORGANISATION, message = "must be the code of an organisation")
            @Schema(examples = "RJ1", description = "Code of the trust")
            String trust,

            @NotNull @Schema(examples = "2026-04-01") LocalDate licensedFrom,

            @Schema(examples = "2029-03-31", description = "The last day; absent while no end is known") @Nullable
            LocalDate licensedUntil) {

        LicensedTrust toLicensedTrust() {
            return new LicensedTrust(trust, licensedFrom, licensedUntil);
        }

        static LicensedTrustJson of(LicensedTrust licensed) {
            return new LicensedTrustJson(licensed.trust(), licensed.licensedFrom(), licensed.licensedUntil());
        }
    }
}
