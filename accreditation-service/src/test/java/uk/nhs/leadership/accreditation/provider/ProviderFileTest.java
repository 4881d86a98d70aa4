package uk.nhs.leadership.accreditation.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.accreditation.provider.ProviderFixtures.REVIEWED_ON;
import static uk.nhs.leadership.accreditation.provider.ProviderFixtures.contact;
import static uk.nhs.leadership.accreditation.provider.ProviderFixtures.policy;
import static uk.nhs.leadership.accreditation.provider.ProviderFixtures.wholeFile;
import static uk.nhs.leadership.accreditation.provider.ProviderFixtures.withContacts;
import static uk.nhs.leadership.accreditation.provider.ProviderFixtures.withLicensedTrusts;
import static uk.nhs.leadership.accreditation.provider.ProviderFixtures.withPolicies;
import static uk.nhs.leadership.accreditation.provider.ProviderRule.LICENCE_ENDS_BEFORE_IT_BEGINS;
import static uk.nhs.leadership.accreditation.provider.ProviderRule.POLICY_REVIEW_LIES_AHEAD;
import static uk.nhs.leadership.chassis.testing.BrokenRule.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.accreditation.provider.ProviderFile.Contact;
import uk.nhs.leadership.accreditation.provider.ProviderFile.ContactKind;
import uk.nhs.leadership.accreditation.provider.ProviderFile.LicensedTrust;
import uk.nhs.leadership.accreditation.provider.ProviderFile.PolicyKind;

class ProviderFileTest {
    @Test
    void aFileThatHasEverythingIsWhole() {
        assertThat(wholeFile().faults()).isEmpty();
        assertThat(wholeFile().isWhole()).isTrue();
    }

    @Test
    void everythingThatIsMissingIsNamedAtOnce() {
        var file = new ProviderFile(
                "Harbour", null, null, "a@harbour.example", null, null, List.of(), List.of(), List.of(), List.of());

        assertThat(file.faults())
                .extracting(fault -> fault.pointer() + " " + fault.code())
                .containsExactly(
                        "/region PROVIDER_FILE_INCOMPLETE",
                        "/address PROVIDER_FILE_INCOMPLETE",
                        "/contacts PROVIDER_FILE_INCOMPLETE",
                        "/contacts PROVIDER_FILE_INCOMPLETE",
                        "/policies PROVIDER_FILE_INCOMPLETE",
                        "/policies PROVIDER_FILE_INCOMPLETE",
                        "/policies PROVIDER_FILE_INCOMPLETE",
                        "/policies PROVIDER_FILE_INCOMPLETE",
                        "/policies PROVIDER_FILE_INCOMPLETE");
        assertThat(file.faults().get(3).detail()).endsWith(": a contact SAFEGUARDING is missing");
        assertThat(file.faults().get(6).detail()).endsWith(": a policy COMPLAINTS is missing");
        assertThat(file.isWhole()).isFalse();
    }

    @Test
    void aContactWhoHasBeenErasedIsMissing() {
        var erased = new Contact(ContactKind.MAIN, null, null, null);

        var file = withContacts(wholeFile(), List.of(erased, contact(ContactKind.SAFEGUARDING)));

        assertThat(file.faults()).extracting("pointer").containsExactly("/contacts");
    }

    @Test
    void aPolicyIsReviewedTodayOrBefore() {
        var file = withPolicies(wholeFile(), List.of(policy(PolicyKind.EQUALITY, REVIEWED_ON)));

        file.mustBePossibleOn(REVIEWED_ON);
        assertThatThrownBy(() -> file.mustBePossibleOn(REVIEWED_ON.minusDays(1)))
                .isBrokenRule(POLICY_REVIEW_LIES_AHEAD)
                .pointingAt("/policies/0/reviewedOn POLICY_REVIEW_LIES_AHEAD");
    }

    @Test
    void aLicenceMayEndOnItsFirstDayAndNoSooner() {
        var ofADay = withLicensedTrusts(wholeFile(), List.of(new LicensedTrust("RJ1", REVIEWED_ON, REVIEWED_ON)));
        var ofLess = withLicensedTrusts(
                wholeFile(),
                List.of(
                        new LicensedTrust("RJ1", REVIEWED_ON, null),
                        new LicensedTrust("RJZ", REVIEWED_ON, REVIEWED_ON.minusDays(1))));

        ofADay.mustBePossibleOn(REVIEWED_ON);
        assertThatThrownBy(() -> ofLess.mustBePossibleOn(REVIEWED_ON))
                .isBrokenRule(LICENCE_ENDS_BEFORE_IT_BEGINS)
                .pointingAt("/licensedTrusts/1/licensedUntil LICENCE_ENDS_BEFORE_IT_BEGINS");
    }
}
