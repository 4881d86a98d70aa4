/**
 * What the electronic staff record is told of completions, and what it answers: {@link uk.nhs.leadership.enrolment.esr.EsrExport}, its
 * status, rules and events. How the files are written {@link uk.nhs.leadership.enrolment.esrtemplate} says.
 */
@NullMarked
package uk.nhs.leadership.enrolment.esr;

import org.jspecify.annotations.NullMarked;
