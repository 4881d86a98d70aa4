/** Background work: loops that survive failures, chores that come round, and work that only one replica does at a time. */
@NullMarked
package uk.nhs.leadership.chassis.background;

import org.jspecify.annotations.NullMarked;
