package uk.nhs.leadership.files.objectstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.model.S3Exception;
import uk.nhs.leadership.chassis.rule.Unavailable;

class S3StoreTest extends ObjectStoreContract {
    private static final String ACCESS_KEY = "AKIAIOSFODNN7EXAMPLE";
    private static final String SECRET_KEY = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";

    @TempDir
    Path folder;

    private S3Server server;

    @BeforeEach
    void start() throws IOException {
        server = S3Server.start(folder, ACCESS_KEY, SECRET_KEY);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Override
    ObjectStore store() {
        return store(SECRET_KEY);
    }

    private ObjectStore store(String secretKey) {
        return new S3Store(new Bucket(server.address(), "us-east-1", "evidence", ACCESS_KEY, secretKey, true));
    }

    /** The example of Amazon's own documentation: the server of this test is as strict as the real one. */
    @Test
    void theServerSignsAsAmazonDoes() {
        assertThat(S3Server.signature(SECRET_KEY, "20130524T000000Z", "20130524/us-east-1/s3/aws4_request", """
                        GET
                        /test.txt

                        host:examplebucket.s3.amazonaws.com
                        range:bytes=0-9
                        x-amz-content-sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
                        x-amz-date:20130524T000000Z

                        host;range;x-amz-content-sha256;x-amz-date
                        e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"""))
                .isEqualTo("f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
    }

    @Test
    void whoeverSignsWithAnotherKeyIsRefusedAndThatIsNoPassingFault() throws IOException {
        var file = Files.writeString(files.resolve("file"), "x");

        assertThatThrownBy(() -> store("another key").put(keyOf(file), file)).isInstanceOf(S3Exception.class);
    }

    @Test
    void whatArrivesWithAnotherDigestIsRefused() throws IOException {
        var file = Files.writeString(files.resolve("file"), "x");
        var other = keyOf(Files.writeString(files.resolve("other"), "y"));

        assertThatThrownBy(() -> store().put(other, file)).isInstanceOf(S3Exception.class);

        assertThat(store().has(other)).isFalse();
    }

    @Test
    void aStoreThatIsAwayOrFailsMayBeBackSoon() throws IOException {
        var file = Files.writeString(files.resolve("file"), "x");
        var key = keyOf(file);
        var store = store();

        server.fail();
        assertThatThrownBy(() -> store.has(key)).isInstanceOfSatisfying(Unavailable.class, S3StoreTest::namesTheStore);
        server.close();
        assertThatThrownBy(() -> store.put(key, file))
                .isInstanceOfSatisfying(Unavailable.class, S3StoreTest::namesTheStore);
    }

    private static void namesTheStore(Unavailable away) {
        assertThat(away.rule()).isEqualTo(ObjectRule.OBJECT_STORE_UNAVAILABLE);
    }
}
