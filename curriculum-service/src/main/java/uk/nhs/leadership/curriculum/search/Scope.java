package uk.nhs.leadership.curriculum.search;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The versions in which is looked: those that are published, and those that are not. */
record Scope(List<UUID> published, List<UUID> drafts) {
    Scope {
        published = List.copyOf(published);
        drafts = List.copyOf(drafts);
    }

    UUID[] all() {
        return Stream.concat(published.stream(), drafts.stream()).toArray(UUID[]::new);
    }
}
