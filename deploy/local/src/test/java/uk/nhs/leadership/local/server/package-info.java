@NullMarked
package uk.nhs.leadership.local.server;

import org.jspecify.annotations.NullMarked;
