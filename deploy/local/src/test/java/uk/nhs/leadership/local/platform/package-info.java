@NullMarked
package uk.nhs.leadership.local.platform;

import org.jspecify.annotations.NullMarked;
