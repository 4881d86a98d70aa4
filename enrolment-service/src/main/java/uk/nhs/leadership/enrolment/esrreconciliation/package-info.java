/**
 * What the electronic staff record knows of a trust's completions, one by one and in numbers that add up: see
 * {@link uk.nhs.leadership.enrolment.esrreconciliation.EsrStanding}. What it was told and what it answered is in
 * {@link uk.nhs.leadership.enrolment.esr}.
 */
@NullMarked
package uk.nhs.leadership.enrolment.esrreconciliation;

import org.jspecify.annotations.NullMarked;
