@NullMarked
package uk.nhs.leadership.local;

import org.jspecify.annotations.NullMarked;
