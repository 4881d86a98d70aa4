/**
 * How others can be sure of a certificate: the check that anyone makes by its number, the link by which its holder shows
 * the own name, and the page to print. Start at {@link uk.nhs.leadership.enrolment.proof.ProofService}.
 */
@NullMarked
package uk.nhs.leadership.enrolment.proof;

import org.jspecify.annotations.NullMarked;
