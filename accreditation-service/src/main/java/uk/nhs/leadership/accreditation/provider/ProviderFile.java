package uk.nhs.leadership.accreditation.provider;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.RuleBroken;

/**
 * What a provider says of itself: who it is, where, whom to talk to, by which policies and with whom it works. It may be
 * written piece by piece, and has to be whole before the national body approves the provider.
 *
 * @param ukprn its number in the UK Register of Learning Providers, if it has one
 * @param companyNumber its number at Companies House, if it is a company
 * @param contactEmail of its office; null once erased
 */
record ProviderFile(
        String name,
        @Nullable String ukprn,
        @Nullable String companyNumber,
        @Nullable String contactEmail,
        @Nullable Region region,
        @Nullable Address address,
        List<Contact> contacts,
        List<Policy> policies,
        List<Partner> partners,
        List<LicensedTrust> licensedTrusts) {

    private static final List<ContactKind> CONTACTS_NEEDED = List.of(ContactKind.MAIN, ContactKind.SAFEGUARDING);

    ProviderFile {
        contacts = List.copyOf(contacts);
        policies = List.copyOf(policies);
        partners = List.copyOf(partners);
        licensedTrusts = List.copyOf(licensedTrusts);
    }

    /** What a contact is for. A constant's name is the public code. */
    enum ContactKind {
        MAIN,
        QUALITY,
        SAFEGUARDING,
        DATA_PROTECTION,
        FINANCE
    }

    /** What a policy is about; there has to be one about each. A constant's name is the public code. */
    enum PolicyKind {
        SAFEGUARDING,
        EQUALITY,
        COMPLAINTS,
        DATA_PROTECTION,
        QUALITY_ASSURANCE
    }

    /**
     * Where it is.
     *
     * @param country by its two letters in ISO 3166-1
     */
    @Embeddable
    record Address(
            @Column(name = "address_line1") String line1,

            @Column(name = "address_line2") @Nullable String line2,
            @Column(name = "address_town") String town,
            @Column(name = "address_postcode") String postcode,
            @Column(name = "address_country") String country) {}

    /** Somebody to talk to; null is what has been erased. */
    @Embeddable
    record Contact(
            @Enumerated(EnumType.STRING) ContactKind kind,
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone) {

        boolean isReachableFor(ContactKind wanted) {
            return kind == wanted && name != null && email != null;
        }
    }

    /**
     * A rule by which it works.
     *
     * @param url where anybody can read it
     * @param reviewedOn when it was last looked at
     */
    @Embeddable
    record Policy(
            @Enumerated(EnumType.STRING) PolicyKind kind,
            String title,
            @Nullable String url,
            LocalDate reviewedOn) {}

    /**
     * Who delivers with it.
     *
     * @param organisation its code, if it has one
     * @param what the partner does
     */
    @Embeddable
    record Partner(@Nullable String organisation, String name, String what) {}

    /**
     * A trust that may give the provider's courses to its own staff.
     *
     * @param trust its code
     * @param licensedUntil the last day; null while no end is known
     */
    @Embeddable
    record LicensedTrust(
            String trust, LocalDate licensedFrom, @Nullable LocalDate licensedUntil) {

        private boolean endsBeforeItBegins() {
            return licensedUntil != null && licensedUntil.isBefore(licensedFrom);
        }
    }

    /** Everything that is missing; empty if it is whole. */
    List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        if (region == null) {
            faults.add(ProviderRule.PROVIDER_FILE_INCOMPLETE.at("/region", "the region"));
        }
        if (address == null) {
            faults.add(ProviderRule.PROVIDER_FILE_INCOMPLETE.at("/address", "the address"));
        }
        for (var kind : CONTACTS_NEEDED) {
            if (contacts.stream().noneMatch(contact -> contact.isReachableFor(kind))) {
                faults.add(ProviderRule.PROVIDER_FILE_INCOMPLETE.at("/contacts", "a contact " + kind));
            }
        }
        for (var kind : PolicyKind.values()) {
            if (policies.stream().noneMatch(policy -> policy.kind() == kind)) {
                faults.add(ProviderRule.PROVIDER_FILE_INCOMPLETE.at("/policies", "a policy " + kind));
            }
        }
        return List.copyOf(faults);
    }

    boolean isWhole() {
        return faults().isEmpty();
    }

    /** Refuses what cannot be so. */
    void mustBePossibleOn(LocalDate today) {
        for (var i = 0; i < policies.size(); i++) {
            if (policies.get(i).reviewedOn().isAfter(today)) {
                throw refused(ProviderRule.POLICY_REVIEW_LIES_AHEAD, "/policies/" + i + "/reviewedOn");
            }
        }
        for (var i = 0; i < licensedTrusts.size(); i++) {
            if (licensedTrusts.get(i).endsBeforeItBegins()) {
                throw refused(ProviderRule.LICENCE_ENDS_BEFORE_IT_BEGINS, "/licensedTrusts/" + i + "/licensedUntil");
            }
        }
    }

    private static RuleBroken refused(ProviderRule rule, String pointer) {
        return new RuleBroken(rule, List.of(rule.at(pointer)));
    }
}
