package uk.nhs.leadership.files.objectstore;

import java.util.Collection;
import java.util.Set;

/** A feature whose rows name objects. What no bean of this type holds is collected. */
public interface ObjectHolder {

    /** Which of these its rows still name. Asked as the service itself, which sees the rows of every organisation. */
    Set<ObjectKey> held(Collection<ObjectKey> keys);
}
