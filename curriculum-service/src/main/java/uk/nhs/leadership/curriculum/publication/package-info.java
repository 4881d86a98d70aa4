/**
 * How a version of anything the national team writes comes to be published: drafted, reviewed, and put into force by
 * somebody who did not write it.
 *
 * <p>Shared by every kind of version, because all follow the same road: {@link PublicationStatus} says where a version
 * may go, {@link PublicationRule} why it may not, {@link Publication} what happens on the way.
 */
@NullMarked
package uk.nhs.leadership.curriculum.publication;

import org.jspecify.annotations.NullMarked;
