package uk.nhs.leadership.files.objectstore;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;
import uk.nhs.leadership.chassis.rule.Unavailable;

/** Objects in one bucket of a store that speaks S3, under their digests. The store checks the digest of what arrives. */
final class S3Store implements ObjectStore {
    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final Duration SILENCE = Duration.ofSeconds(30);

    private final S3Client client;
    private final String bucket;

    S3Store(Bucket bucket) {
        this.bucket = bucket.name();
        client = S3Client.builder()
                .endpointOverride(bucket.endpoint())
                .region(Region.of(bucket.region()))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(bucket.accessKey(), bucket.secretKey())))
                .forcePathStyle(bucket.isInPath())
                // Only the checksum that we send: not every store that speaks S3 knows the SDK's own choice.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .serviceConfiguration(settings -> settings.chunkedEncodingEnabled(false))
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECTING)
                        .socketTimeout(SILENCE))
                .build();
    }

    @Override
    public Path newFile() throws IOException {
        return Files.createTempFile("object", "");
    }

    @Override
    public void put(ObjectKey key, Path file) throws IOException {
        var checksum = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(key.sha256()));
        var content = RequestBody.fromFile(file);
        asked(() -> client.putObject(
                request -> request.bucket(bucket).key(key.sha256()).checksumSHA256(checksum), content));
    }

    @Override
    public InputStream open(ObjectKey key) throws IOException {
        return asked(() -> client.getObject(request -> request.bucket(bucket).key(key.sha256())));
    }

    @Override
    public boolean has(ObjectKey key) throws IOException {
        try {
            asked(() -> client.headObject(request -> request.bucket(bucket).key(key.sha256())));
            return true;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    @Override
    public void delete(ObjectKey key) throws IOException {
        asked(() -> client.deleteObject(request -> request.bucket(bucket).key(key.sha256())));
    }

    /** A store that cannot be reached, or fails, may be back soon; one that refuses us is for an operator. */
    private static <T> T asked(Supplier<T> question) throws IOException {
        try {
            return question.get();
        } catch (SdkClientException | UncheckedIOException e) {
            throw new Unavailable(ObjectRule.OBJECT_STORE_UNAVAILABLE, e);
        } catch (S3Exception e) {
            if (e.statusCode() == HttpURLConnection.HTTP_NOT_FOUND) {
                throw new NoSuchFileException("no such object");
            }
            if (e.statusCode() >= HttpURLConnection.HTTP_INTERNAL_ERROR) {
                throw new Unavailable(ObjectRule.OBJECT_STORE_UNAVAILABLE, e);
            }
            throw e;
        }
    }
}
