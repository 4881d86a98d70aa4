package uk.nhs.leadership.chassis.http;

import org.jspecify.annotations.Nullable;

/** An answer that may go on on another page. */
public interface Paged {

    /** What to send as {@code after} for the page that follows; null on the last page. */
    @Nullable
    String next();
}
