/** The whole platform on one machine: the servers, three services on them, their databases and topics. Start at {@link uk.nhs.leadership.local.platform.Platform}. */
@NullMarked
package uk.nhs.leadership.local.platform;

import org.jspecify.annotations.NullMarked;
