package uk.nhs.leadership.accreditation.objectstore;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Makes the store that the configuration names. What the other one needs is not even loaded. */
class StoreChoice {

    @Produces
    @Singleton
    ObjectStore store(StoreConfig config) {
        return switch (config.kind()) {
            case FOLDER -> new FolderStore(needed(config.folder(), "folder (OBJECTS_FOLDER)"));
            case S3 -> new S3Store(needed(config.s3(), "s3"));
        };
    }

    private static <T> T needed(Optional<T> setting, String name) {
        return setting.orElseThrow(() -> new IllegalStateException("set accreditation.objects." + name));
    }
}
