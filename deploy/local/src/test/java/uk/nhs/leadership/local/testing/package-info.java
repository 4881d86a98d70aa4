@NullMarked
package uk.nhs.leadership.local.testing;

import org.jspecify.annotations.NullMarked;
