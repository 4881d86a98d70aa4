package uk.nhs.leadership.files.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.chassis.testing.BrokenRule.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.nhs.leadership.files.inspection.Inspection;
import uk.nhs.leadership.files.inspection.Inspections;
import uk.nhs.leadership.files.objectstore.ObjectKey;

class UploadTest {
    private static final long MOST = 1_000_000;

    @TempDir
    Path folder;

    @Test
    void whatComesIsWrittenCountedAndDigested() throws IOException, NoSuchAlgorithmException {
        var content = new byte[300_001];
        new Random(7).nextBytes(content);

        var upload = received(new ByteArrayInputStream(content));

        assertThat(upload.bytes()).isEqualTo(content.length);
        assertThat(upload.key().sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
        assertThat(Files.readAllBytes(folder.resolve("file"))).isEqualTo(content);
    }

    @Test
    void whatIsLongerThanAnnouncedIsBrokenOff() {
        assertThatThrownBy(() -> received(new ByteArrayInputStream(new byte[(int) MOST + 1])))
                .isBrokenRule(UploadRule.EVIDENCE_BROKEN_OFF);
    }

    @Test
    void whatIsNotWhatWasAnnouncedIsSentAgain() {
        var upload = received(new ByteArrayInputStream(new byte[] {1, 2, 3}));

        upload.mustBe(upload.key());
        assertThatThrownBy(() -> upload.mustBe(new ObjectKey("0".repeat(64))))
                .isBrokenRule(UploadRule.EVIDENCE_NOT_THE_SAME);
    }

    @Test
    void aCallerWhoGoesAwayIsNoFailureOfOurs() {
        var gone = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }

            @Override
            public int read(byte[] piece, int offset, int length) throws IOException {
                throw new IOException("gone");
            }
        };

        assertThatThrownBy(() -> received(gone)).isBrokenRule(UploadRule.EVIDENCE_BROKEN_OFF);
    }

    private Upload received(InputStream body) {
        try (var file = FileChannel.open(folder.resolve("file"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                Inspection inspection = Inspections.harmless()) {
            return Upload.into(file, body, MOST, inspection);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
