/**
 * What participants are able to do, competency by competency: shown by evidence, talked over, and verified by another. No course
 * brings one about: completion is not competence. Start at {@link uk.nhs.leadership.enrolment.attainment.Attainment}.
 */
@NullMarked
package uk.nhs.leadership.enrolment.attainment;

import org.jspecify.annotations.NullMarked;
