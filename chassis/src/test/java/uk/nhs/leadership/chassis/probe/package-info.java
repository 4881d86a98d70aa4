/** A small application that uses everything the chassis offers: what the chassis' own tests talk to. */
@NullMarked
package uk.nhs.leadership.chassis.probe;

import org.jspecify.annotations.NullMarked;
