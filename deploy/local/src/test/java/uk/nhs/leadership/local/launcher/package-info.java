@NullMarked
package uk.nhs.leadership.local.launcher;

import org.jspecify.annotations.NullMarked;
