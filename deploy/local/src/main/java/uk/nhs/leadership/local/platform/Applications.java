package uk.nhs.leadership.local.platform;

import java.nio.file.Path;
import java.util.Optional;

/** What the services are run from. */
public interface Applications {
    /** For looking at services and stopping them. */
    Applications NONE = new Applications() {
        @Override
        public Path jar(Service service) {
            throw new IllegalStateException("nothing was built to start the " + service.key() + " service from");
        }

        @Override
        public Optional<Path> aotCache(Service service) {
            return Optional.empty();
        }
    };

    /** The service with all it needs, in one jar. */
    Path jar(Service service);

    /** The JVM's cache of loaded and linked classes for exactly this jar, once there is one. */
    Optional<Path> aotCache(Service service);
}
