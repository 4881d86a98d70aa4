package uk.nhs.leadership.accreditation.people;

import java.util.Optional;
import uk.nhs.leadership.accreditation.provider.Provider;

/**
 * As whom somebody keeps the list of a provider's people.
 *
 * @param account of who it is
 * @param organisation the only one whose list it may be; empty for the national body
 */
record Keeper(String account, Optional<String> organisation) {

    /** Whether the provider is one for whose list the keeper may ask at all. */
    boolean isOf(Provider provider) {
        return organisation.map(provider.organisation()::equals).orElse(true);
    }

    boolean isNational() {
        return organisation.isEmpty();
    }
}
