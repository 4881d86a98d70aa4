/** What a provider is to do for its accreditation to go on: from the day it is imposed until it is met. Start at Condition and ConditionStatus. */
@NullMarked
package uk.nhs.leadership.accreditation.condition;

import org.jspecify.annotations.NullMarked;
