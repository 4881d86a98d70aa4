package uk.nhs.leadership.curriculum.publication;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A version of nothing in particular, for the tests of what is done with versions of every kind. */
public record SomeVersion(UUID id, Publication publication, long revision) implements VersionAtWork {
    private static final UUID ID = UUID.fromString("0199d2a4-6d52-7c11-9b1a-3f0c5e8a7b21");

    @Override
    public VersionKind kind() {
        return VersionKind.FRAMEWORK;
    }

    /** A draft that the first began and the others changed. */
    public static SomeVersion drafted(Instant now, String author, String... others) {
        var publication = Publication.drafted(author, now);
        for (var other : others) {
            publication.revise(other, now);
        }
        return new SomeVersion(ID, publication, others.length);
    }

    /** The same, handed in. */
    public static SomeVersion inReview(Instant now, String author, String... others) {
        var version = drafted(now, author, others);
        version.publication().submitForReview(now);
        return version.changed();
    }

    /** In force. */
    public static SomeVersion published(Instant now, String author) {
        var version = inReview(now, author);
        version.publication().publish(List.of(), "somebody-else", now);
        return version.changed();
    }

    /** Given back, changed by this author, and handed in again. */
    public SomeVersion handedInAgain(String author, Instant now) {
        publication.requestChanges(ReturnReason.UNCLEAR, "Say who decides.", "somebody-else", now);
        publication.revise(author, now);
        publication.submitForReview(now);
        return changed().changed().changed();
    }

    private SomeVersion changed() {
        return new SomeVersion(id, publication, revision + 1);
    }
}
