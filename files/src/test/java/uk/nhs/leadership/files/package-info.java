/** What the tests of files share. */
@NullMarked
package uk.nhs.leadership.files;

import org.jspecify.annotations.NullMarked;
