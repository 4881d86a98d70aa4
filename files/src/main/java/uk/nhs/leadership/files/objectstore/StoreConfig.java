package uk.nhs.leadership.files.objectstore;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** Where objects are kept. */
@ConfigMapping(prefix = "files.objects")
interface StoreConfig {

    /** A folder is enough for one machine, or for several that mount it. */
    @WithDefault("FOLDER")
    Kind kind();

    /** Nothing is guessed: files in a folder that nobody backs up would be lost. */
    Optional<Path> folder();

    S3 s3();

    /** What keeps objects. */
    enum Kind {
        FOLDER,
        S3
    }

    /** A bucket, and who may use it: all of it is needed, where a bucket is what keeps objects. */
    interface S3 {
        Optional<URI> endpoint();

        Optional<String> region();

        Optional<String> bucket();

        Optional<String> accessKey();

        Optional<String> secretKey();

        /** Whether the bucket stands in the path, as most stores but Amazon's want it, and not in the host's name; true if not said. */
        Optional<Boolean> pathStyle();
    }
}
