package uk.nhs.leadership.accreditation.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.accreditation.provider.ProviderFixtures.REVIEWED_ON;
import static uk.nhs.leadership.accreditation.provider.ProviderFixtures.contact;
import static uk.nhs.leadership.accreditation.provider.ProviderFixtures.policy;
import static uk.nhs.leadership.accreditation.provider.ProviderFixtures.signed;
import static uk.nhs.leadership.accreditation.provider.ProviderFixtures.wholeFile;
import static uk.nhs.leadership.accreditation.provider.ProviderFixtures.withContacts;
import static uk.nhs.leadership.accreditation.provider.ProviderFixtures.withIdentifiers;
import static uk.nhs.leadership.accreditation.provider.ProviderFixtures.withPolicies;
import static uk.nhs.leadership.accreditation.provider.ProviderRule.IDENTIFIER_VERIFIED;
import static uk.nhs.leadership.accreditation.provider.ProviderRule.MERGER_LIES_AHEAD;
import static uk.nhs.leadership.accreditation.provider.ProviderRule.POLICY_REVIEW_LIES_AHEAD;
import static uk.nhs.leadership.accreditation.provider.ProviderRule.PROVIDER_FILE_INCOMPLETE;
import static uk.nhs.leadership.accreditation.provider.ProviderRule.PROVIDER_LIFTED_BY_WHO_SUSPENDED;
import static uk.nhs.leadership.accreditation.provider.ProviderRule.PROVIDER_MOVE_NOT_ALLOWED;
import static uk.nhs.leadership.accreditation.provider.ProviderRule.SUCCESSOR_IS_ITSELF;
import static uk.nhs.leadership.accreditation.provider.ProviderRule.SUCCESSOR_NOT_APPROVED;
import static uk.nhs.leadership.accreditation.provider.ProviderRule.TRUST_NOT_EARNED;
import static uk.nhs.leadership.chassis.testing.BrokenRule.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.accreditation.provider.ProviderEvent.ProviderApproved;
import uk.nhs.leadership.accreditation.provider.ProviderEvent.ProviderChanged;
import uk.nhs.leadership.accreditation.provider.ProviderEvent.ProviderMerged;
import uk.nhs.leadership.accreditation.provider.ProviderEvent.ProviderPutOnProbation;
import uk.nhs.leadership.accreditation.provider.ProviderEvent.ProviderRegistered;
import uk.nhs.leadership.accreditation.provider.ProviderFile.ContactKind;
import uk.nhs.leadership.accreditation.provider.ProviderFile.PolicyKind;
import uk.nhs.leadership.accreditation.provider.ProviderRecord.Signed;
import uk.nhs.leadership.accreditation.provider.ProviderStanding.TrustTerms;
import uk.nhs.leadership.accreditation.provider.StandingReason.Relief;
import uk.nhs.leadership.accreditation.provider.StandingReason.Sanction;
import uk.nhs.leadership.chassis.event.Audience;

class ProviderTest {
    private static final UUID ID = UUID.fromString("0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e6f");
    private static final Instant REGISTERED_AT = Instant.parse("2026-09-01T09:30:00Z");
    private static final Instant LATER = Instant.parse("2026-09-02T09:30:00Z");
    private static final Instant YEARS_LATER = Instant.parse("2028-09-02T09:30:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 2);
    private static final TrustTerms TERMS = new TrustTerms(2, 3);
    private static final ProviderFile WITHOUT_CONTACTS = withContacts(wholeFile(), List.of());

    @Test
    void aNewProviderIsAnApplicantUntilItsFileIsWholeAndSaysSo() {
        var applicant = new Provider(ID, "P0001", WITHOUT_CONTACTS, REGISTERED_AT);
        var registered = provider();

        assertThat(applicant.status()).isEqualTo(ProviderStatus.APPLICANT);
        assertThat(registered.status()).isEqualTo(ProviderStatus.REGISTERED);
        assertThat(registered.isApproved()).isFalse();
        assertThat(registered.registered()).isEqualTo(new ProviderRegistered(ID, "P0001"));
        assertThat(registered.file()).isEqualTo(wholeFile());
    }

    @Test
    void aChangedFileSaysWhatKindsAreInItAndNobodysName() {
        var provider = new Provider(ID, "P0001", WITHOUT_CONTACTS, REGISTERED_AT);

        var event = provider.change(wholeFile(), LATER);

        assertThat(event)
                .isEqualTo(new ProviderChanged(
                        ID,
                        "P0001",
                        Region.SOUTH_EAST,
                        List.of(ContactKind.MAIN, ContactKind.SAFEGUARDING),
                        List.of(PolicyKind.values()),
                        true));
        assertThat(provider.status()).isEqualTo(ProviderStatus.REGISTERED);
        assertThat(provider.updatedAt()).isEqualTo(LATER);
    }

    @Test
    void whoseFileIsWholeNoMoreIsAnApplicantAgain() {
        var provider = provider();

        var event = provider.change(WITHOUT_CONTACTS, LATER);

        assertThat(event.complete()).isFalse();
        assertThat(provider.status()).isEqualTo(ProviderStatus.APPLICANT);
    }

    @Test
    void anApprovedProvidersFileStaysWhole() {
        var provider = approved();

        assertThatThrownBy(() -> provider.change(WITHOUT_CONTACTS, LATER))
                .isBrokenRule(PROVIDER_FILE_INCOMPLETE)
                .pointingAt("/contacts PROVIDER_FILE_INCOMPLETE", "/contacts PROVIDER_FILE_INCOMPLETE");

        assertThat(provider.file()).isEqualTo(wholeFile());
        assertThat(provider.updatedAt()).isEqualTo(REGISTERED_AT);
    }

    @Test
    void whatAProviderWasVerifiedByStays() {
        var provider = approved();

        assertThatThrownBy(() -> provider.change(withIdentifiers(wholeFile(), "10054321", "09123456"), LATER))
                .isBrokenRule(IDENTIFIER_VERIFIED)
                .pointingAt("/ukprn IDENTIFIER_VERIFIED");
        assertThatThrownBy(() -> provider.change(withIdentifiers(wholeFile(), "10012345", null), LATER))
                .isBrokenRule(IDENTIFIER_VERIFIED)
                .pointingAt("/companyNumber IDENTIFIER_VERIFIED");

        assertThat(provider.file()).isEqualTo(wholeFile());
    }

    @Test
    void anIdentifierThatWasNotThereMayStillCome() {
        var provider = new Provider(ID, "P0001", withIdentifiers(wholeFile(), null, null), REGISTERED_AT);
        provider.approve(signed("ratifier", null, REGISTERED_AT));

        provider.change(wholeFile(), LATER);

        assertThat(provider.ukprn()).isEqualTo("10012345");
        assertThat(provider.isApproved()).isTrue();
    }

    @Test
    void aFileThatCannotBeTrueIsRefusedAndChangesNothing() {
        var provider = provider();
        var ahead = withPolicies(wholeFile(), List.of(policy(PolicyKind.EQUALITY, REVIEWED_ON.plusYears(9))));

        assertThatThrownBy(() -> provider.change(ahead, LATER)).isBrokenRule(POLICY_REVIEW_LIES_AHEAD);
        assertThatThrownBy(() -> new Provider(ID, "P0001", ahead, LATER)).isBrokenRule(POLICY_REVIEW_LIES_AHEAD);

        assertThat(provider.file()).isEqualTo(wholeFile());
        assertThat(provider.updatedAt()).isEqualTo(REGISTERED_AT);
    }

    @Test
    void anApprovedProviderSaysSo() {
        var provider = provider();

        var event = provider.approve(signed("ratifier", null, LATER));

        assertThat(event).isEqualTo(new ProviderApproved(ID, "P0001"));
        assertThat(provider.isApproved()).isTrue();
        assertThat(provider.updatedAt()).isEqualTo(LATER);
    }

    @Test
    void nobodyIsApprovedWithAFileThatIsNotWhole() {
        var withoutSafeguarding = withContacts(wholeFile(), List.of(contact(ContactKind.MAIN)));
        var provider = new Provider(ID, "P0001", withoutSafeguarding, REGISTERED_AT);

        assertThatThrownBy(() -> provider.approve(signed("ratifier", null, LATER)))
                .isBrokenRule(PROVIDER_FILE_INCOMPLETE)
                .pointingAt("/contacts PROVIDER_FILE_INCOMPLETE");

        assertThat(provider.status()).isEqualTo(ProviderStatus.APPLICANT);
        assertThat(provider.updatedAt()).isEqualTo(REGISTERED_AT);
    }

    @Test
    void approvingTwiceIsRefusedAndChangesNothing() {
        var provider = approved();

        assertThatThrownBy(() -> provider.approve(signed("ratifier", null, LATER)))
                .isBrokenRule(PROVIDER_MOVE_NOT_ALLOWED);

        assertThat(provider.status()).isEqualTo(ProviderStatus.APPROVED);
        assertThat(provider.updatedAt()).isEqualTo(REGISTERED_AT);
    }

    @Test
    void anActThatIsNotPossibleIsRefusedAndChangesNothing() {
        var provider = approved();

        for (var act : List.<Function<Signed, ?>>of(
                provider::untrust, provider::endProbation, provider::liftSuspension, provider::remove)) {
            assertThatThrownBy(() -> act.apply(signed("ratifier", Sanction.OTHER, LATER)))
                    .isBrokenRule(PROVIDER_MOVE_NOT_ALLOWED);
        }

        assertThat(provider.status()).isEqualTo(ProviderStatus.APPROVED);
        assertThat(provider.records()).hasSize(1);
        assertThat(provider.updatedAt()).isEqualTo(REGISTERED_AT);
    }

    @Test
    void aProviderOnProbationSubmitsAndIsNotTrusted() {
        var provider = approved();
        provider.trust(signed("ratifier", null, YEARS_LATER), TERMS);
        assertThat(provider.isTrusted()).isTrue();

        var event = provider.putOnProbation(signed("ratifier", Sanction.FINANCIAL, YEARS_LATER));

        assertThat(event).isEqualTo(new ProviderPutOnProbation(ID, "P0001", "FINANCIAL"));
        assertThat(event.reason()).isEqualTo("FINANCIAL");
        assertThat(provider.isTrusted()).isFalse();
        assertThat(provider.isApproved()).isTrue();
    }

    @Test
    void aSuspensionTakesTrustForGood() {
        var provider = approved();
        provider.trust(signed("ratifier", null, YEARS_LATER), TERMS);

        provider.suspend(signed("ratifier", Sanction.SAFEGUARDING, YEARS_LATER));
        assertThat(provider.isApproved()).isFalse();
        provider.liftSuspension(signed("another", Relief.NOT_CONFIRMED, YEARS_LATER));

        assertThat(provider.status()).isEqualTo(ProviderStatus.APPROVED);
    }

    @Test
    void trustThatIsNotEarnedIsRefusedAndChangesNothing() {
        var provider = approved();

        assertThatThrownBy(() -> provider.trust(signed("ratifier", null, LATER), TERMS))
                .isBrokenRule(TRUST_NOT_EARNED);

        assertThat(provider.isTrusted()).isFalse();
        assertThat(provider.records()).hasSize(1);
    }

    @Test
    void whoSuspendedAProviderDoesNotLiftIt() {
        var provider = approved();
        provider.suspend(signed("ratifier", Sanction.OTHER, LATER));

        assertThatThrownBy(() -> provider.liftSuspension(signed("ratifier", Relief.PUT_RIGHT, LATER)))
                .isBrokenRule(PROVIDER_LIFTED_BY_WHO_SUSPENDED);

        assertThat(provider.status()).isEqualTo(ProviderStatus.SUSPENDED);
        assertThat(provider.records()).hasSize(2);
    }

    @Test
    void aMergerIsHeardOfByBoth() {
        var provider = approved();
        var successor = ProviderFixtures.approved(new UUID(0, 2), "P0002");

        var event = provider.mergeInto(successor, TODAY, signed("ratifier", null, LATER));

        assertThat(event).isEqualTo(new ProviderMerged(ID, "P0001", "P0002", TODAY));
        assertThat(event.audience()).isEqualTo(Audience.only("P0001", "P0002"));
        assertThat(provider.status()).isEqualTo(ProviderStatus.MERGED);
        assertThat(provider.mergedInto()).isEqualTo("P0002");
        assertThat(provider.isApproved()).isFalse();
        assertThat(successor.isApproved()).isTrue();
    }

    @Test
    void aMergerIsIntoAnApprovedProviderAndNeverAhead() {
        var provider = approved();
        var successor = ProviderFixtures.approved(new UUID(0, 2), "P0002");
        var applicant = new Provider(new UUID(0, 3), "P0003", WITHOUT_CONTACTS, REGISTERED_AT);
        var signed = signed("ratifier", null, LATER);

        assertThatThrownBy(() -> provider.mergeInto(provider, TODAY, signed)).isBrokenRule(SUCCESSOR_IS_ITSELF);
        assertThatThrownBy(() -> provider.mergeInto(applicant, TODAY, signed)).isBrokenRule(SUCCESSOR_NOT_APPROVED);
        assertThatThrownBy(() -> provider.mergeInto(successor, TODAY.plusDays(1), signed))
                .isBrokenRule(MERGER_LIES_AHEAD);

        assertThat(provider.status()).isEqualTo(ProviderStatus.APPROVED);
        assertThat(provider.mergedInto()).isNull();
    }

    @Test
    void onlyTheProviderHearsOfItself() {
        assertThat(provider().registered().audience()).isEqualTo(Audience.only("P0001"));
    }

    private static Provider approved() {
        var provider = provider();
        provider.approve(signed("ratifier", null, REGISTERED_AT));
        return provider;
    }

    private static Provider provider() {
        return new Provider(ID, "P0001", wholeFile(), REGISTERED_AT);
    }
}
