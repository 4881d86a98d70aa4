package uk.nhs.leadership.accreditation.provider;

import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.Rule;

/** Every reason to refuse a change to a provider. A constant's name is the public error code. */
enum ProviderRule implements Rule {
    PROVIDER_ALREADY_REGISTERED("The organisation is registered as a provider already"),
    PROVIDER_MOVE_NOT_ALLOWED("The provider cannot make this move from its present status"),
    UKPRN_TAKEN("Another provider is registered with this UKPRN"),
    COMPANY_NUMBER_TAKEN("Another provider is registered with this company number"),
    PROVIDER_FILE_INCOMPLETE("The provider's file has to be whole before it is approved, and to stay so"),
    IDENTIFIER_VERIFIED("An identifier by which the national body has verified the provider stays as it is"),
    POLICY_REVIEW_LIES_AHEAD("A policy was last reviewed today or before"),
    LICENCE_ENDS_BEFORE_IT_BEGINS("A licence ends on its first day or later"),
    TRUST_NOT_EARNED("The provider has not been approved, or without probation and suspension, for long enough"),
    PROVIDER_LIFTED_BY_WHO_SUSPENDED(
            "A provider's suspension is lifted by another ratifier than the one who suspended"),
    SUCCESSOR_NOT_APPROVED("A provider is merged into one that is approved"),
    SUCCESSOR_IS_ITSELF("A provider is merged into another one, not into itself"),
    MERGER_LIES_AHEAD("A merger is recorded on its day or later");

    private final String sentence;

    ProviderRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }

    /** It is broken here. */
    Fault at(String pointer) {
        return new Fault(pointer, name(), sentence);
    }

    /** It is broken here, by what is missing. */
    Fault at(String pointer, String missing) {
        return new Fault(pointer, name(), sentence + ": " + missing + " is missing");
    }
}
