package uk.nhs.leadership.curriculum.caseimport;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An association that puts nothing into its place.
 *
 * @param index where it stands in the package
 * @param origin null if that is no thing of CASE
 * @param destination null if that is no thing of CASE
 */
record Relation(
        int index,
        String type,
        @Nullable UUID origin,
        @Nullable UUID destination) {

    /** The JSON Pointer to it. */
    String at() {
        return "/CFAssociations/" + index;
    }
}
