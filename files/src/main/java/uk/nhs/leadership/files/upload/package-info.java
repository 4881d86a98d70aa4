/** Files as they come in and go out over HTTP: received in one pass, named, and sent to be saved. Start at Upload. */
@NullMarked
package uk.nhs.leadership.files.upload;

import org.jspecify.annotations.NullMarked;
