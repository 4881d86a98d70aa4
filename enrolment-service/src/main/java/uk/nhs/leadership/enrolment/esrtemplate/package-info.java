/**
 * How a trust's file for the electronic staff record is written: {@link uk.nhs.leadership.enrolment.esrtemplate.EsrTemplate}, of which
 * each file keeps the {@link uk.nhs.leadership.enrolment.esrtemplate.EsrForm} that it was made with.
 */
@NullMarked
package uk.nhs.leadership.enrolment.esrtemplate;

import org.jspecify.annotations.NullMarked;
