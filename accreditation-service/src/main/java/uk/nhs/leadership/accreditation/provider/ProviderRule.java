package uk.nhs.leadership.accreditation.provider;

import uk.nhs.leadership.chassis.rule.Rule;

/** Every reason to refuse a change to a provider. A constant's name is the public error code. */
enum ProviderRule implements Rule {
    PROVIDER_ALREADY_REGISTERED("The organisation is registered as a provider already"),
    PROVIDER_MOVE_NOT_ALLOWED("The provider cannot make this move from its present status"),
    UKPRN_TAKEN("Another provider is registered with this UKPRN");

    private final String sentence;

    ProviderRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
