/** The servers of the local stack behind one interface, {@link uk.nhs.leadership.local.server.Servers}, and what starting them takes. */
@NullMarked
package uk.nhs.leadership.local.server;

import org.jspecify.annotations.NullMarked;
