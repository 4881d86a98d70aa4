package uk.nhs.leadership.bench;

import java.util.List;

/** A page of a list. */
record BareItems<T>(List<T> items) {
    BareItems {
        items = List.copyOf(items);
    }
}
