/** The people who write for a provider, managed by its own lead. Start at Person; what others ask is ProviderPeople. */
@NullMarked
package uk.nhs.leadership.accreditation.people;

import org.jspecify.annotations.NullMarked;
