package uk.nhs.leadership.files.objectstore;

import java.net.URI;

/**
 * A bucket of a store that speaks S3, and who may use it.
 *
 * @param isInPath whether its name stands in the path, as most stores but Amazon's want it, and not in the host's name
 */
record Bucket(URI endpoint, String region, String name, String accessKey, String secretKey, boolean isInPath) {}
