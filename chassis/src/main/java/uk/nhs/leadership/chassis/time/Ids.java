package uk.nhs.leadership.chassis.time;

import java.util.UUID;

/** Gives every new thing its identity. */
public interface Ids {

    /** A new UUIDv7 (RFC 9562): later ones sort after earlier ones from the same process. */
    UUID next();
}
