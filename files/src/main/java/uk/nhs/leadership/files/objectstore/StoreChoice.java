package uk.nhs.leadership.files.objectstore;

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
            case S3 -> new S3Store(bucket(config.s3()));
        };
    }

    private static Bucket bucket(StoreConfig.S3 config) {
        return new Bucket(
                needed(config.endpoint(), "s3.endpoint"),
                needed(config.region(), "s3.region"),
                needed(config.bucket(), "s3.bucket"),
                needed(config.accessKey(), "s3.access-key"),
                needed(config.secretKey(), "s3.secret-key"),
                config.pathStyle().orElse(true));
    }

    private static <T> T needed(Optional<T> setting, String name) {
        return setting.orElseThrow(() -> new IllegalStateException("set files.objects." + name));
    }
}
