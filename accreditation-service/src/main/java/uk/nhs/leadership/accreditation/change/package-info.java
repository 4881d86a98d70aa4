/** What a provider changes about an accredited course between two terms: weighed by rule, judged where it touches criteria. Start at MaterialChange and Weighing. */
@NullMarked
package uk.nhs.leadership.accreditation.change;

import org.jspecify.annotations.NullMarked;
