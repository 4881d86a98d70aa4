package uk.nhs.leadership.files.objectstore;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;

/** What is written down about objects; each use case is one transaction. */
@ApplicationScoped
class ObjectService {
    /** Longer than anybody takes from putting an object to naming it in a row. */
    static final Duration UNSEEN_FOR = Duration.ofHours(24);

    /** Few, because the store is asked to delete them while the transaction holds their rows. */
    static final int AT_ONCE = 20;

    private final KeptObjects objects;
    private final ObjectStore store;
    private final List<ObjectHolder> holders;
    private final Clock clock;

    ObjectService(KeptObjects objects, ObjectStore store, @All List<ObjectHolder> holders, Clock clock) {
        this.objects = objects;
        this.store = store;
        this.holders = holders;
        this.clock = clock;
    }

    /** Written before the object is put: one that nobody knows of could never be collected. */
    @Transactional
    void announce(ObjectKey key, long bytes) {
        objects.seen(key, bytes, clock.instant());
    }

    /**
     * Deletes some of what nobody holds any more. Whoever puts the same content meanwhile waits for the row, finds the object
     * gone and puts it again.
     *
     * @return whether there may be more
     */
    @Transactional
    boolean collectSome() {
        var now = clock.instant();
        var taken = objects.takeNotSeenSince(now.minus(UNSEEN_FOR), AT_ONCE);
        if (taken.isEmpty()) {
            return false;
        }
        var orphans = new HashSet<>(taken);
        holders.forEach(holder -> orphans.removeAll(holder.held(taken)));
        var held = taken.stream().filter(key -> !orphans.contains(key)).toList();
        if (!held.isEmpty()) {
            objects.seen(held, now);
        }
        if (!orphans.isEmpty()) {
            orphans.forEach(this::delete);
            objects.forget(orphans);
        }
        return taken.size() == AT_ONCE;
    }

    private void delete(ObjectKey key) {
        try {
            store.delete(key);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete an object", e);
        }
    }
}
