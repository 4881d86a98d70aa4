package uk.nhs.leadership.files.objectstore;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import uk.nhs.leadership.chassis.background.Chore;

/** Collects objects that nobody names any more, and what killed processes have left half done. */
@Singleton
class OrphanedObjectChore implements Chore {
    private final ObjectService service;
    private final ObjectStore store;
    private final Clock clock;

    OrphanedObjectChore(ObjectService service, ObjectStore store, Clock clock) {
        this.service = service;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "orphaned-objects";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(30);
    }

    @Override
    public boolean doSome() {
        if (service.collectSome()) {
            return true;
        }
        try {
            store.removeUnfinished(clock.instant().minus(ObjectService.UNSEEN_FOR));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove what was left unfinished", e);
        }
        return false;
    }
}
