/** Pages as people keep them: from XHTML to a PDF that archives and screen readers can read, and QR codes to stand in it. */
@NullMarked
package uk.nhs.leadership.print;

import org.jspecify.annotations.NullMarked;
