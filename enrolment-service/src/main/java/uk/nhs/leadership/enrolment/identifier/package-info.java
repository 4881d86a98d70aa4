/** What a person is known by, whoever employs them: an id in a national {@link uk.nhs.leadership.enrolment.identifier.IdentifierSystem}. */
@NullMarked
package uk.nhs.leadership.enrolment.identifier;

import org.jspecify.annotations.NullMarked;
