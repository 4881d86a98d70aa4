/**
 * The public register: what is accredited, since when and until when, for people and for machines. Everybody reads it;
 * what changes it is done to accreditations. Start at RegisterSearch.
 */
@NullMarked
package uk.nhs.leadership.accreditation.register;

import org.jspecify.annotations.NullMarked;
