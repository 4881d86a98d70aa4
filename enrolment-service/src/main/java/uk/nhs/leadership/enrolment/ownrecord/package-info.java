/** A participant's own record, whole: what they enrolled on, what came of it, what they hold, and what they did. It owns nothing. */
@NullMarked
package uk.nhs.leadership.enrolment.ownrecord;

import org.jspecify.annotations.NullMarked;
