/** What a file is by its content, and whether it may be kept: its type, how far it unpacks, whether it is infected. Start at Inspector. */
@NullMarked
package uk.nhs.leadership.files.inspection;

import org.jspecify.annotations.NullMarked;
