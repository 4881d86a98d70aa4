/**
 * What somebody and who leads them agreed on about where the former wants to go: a record that counts only with their consent. Start
 * at {@link uk.nhs.leadership.enrolment.careerconversation.CareerConversation}.
 */
@NullMarked
package uk.nhs.leadership.enrolment.careerconversation;

import org.jspecify.annotations.NullMarked;
