/**
 * Who would take on a role in an organisation that is in difficulty: found because they said so, ready by what was agreed in a
 * conversation, and told who looked. Start at {@link uk.nhs.leadership.enrolment.talent.TalentProfile}.
 */
@NullMarked
package uk.nhs.leadership.enrolment.talent;

import org.jspecify.annotations.NullMarked;
