/** The command {@code ./platform}: one class a subcommand, {@link uk.nhs.leadership.local.launcher.Main} first. */
@NullMarked
package uk.nhs.leadership.local.launcher;

import org.jspecify.annotations.NullMarked;
