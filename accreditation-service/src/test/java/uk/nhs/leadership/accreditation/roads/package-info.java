/** Roads that nobody planned: people of every role do what they may and what they may not, and what must hold holds. */
@NullMarked
package uk.nhs.leadership.accreditation.roads;

import org.jspecify.annotations.NullMarked;
