/** One set of servers shared by all test JVMs of a build: a keeper process starts it, and ends it when nobody has used it for a while. */
@NullMarked
package uk.nhs.leadership.local.testing;

import org.jspecify.annotations.NullMarked;
