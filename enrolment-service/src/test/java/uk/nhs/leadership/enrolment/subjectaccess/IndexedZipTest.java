package uk.nhs.leadership.enrolment.subjectaccess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.nhs.leadership.enrolment.attainment.AttainmentApi;
import uk.nhs.leadership.enrolment.subjectaccess.IndexedZip.Line;
import uk.nhs.leadership.files.inspection.MediaKind;
import uk.nhs.leadership.files.upload.Attachment;

class IndexedZipTest {
    private static final Instant AT = Instant.parse("2026-11-23T12:00:00Z");
    private static final byte[] CONTENT = "a week".getBytes(StandardCharsets.UTF_8);
    private static final String DIGEST = AttainmentApi.sha256(CONTENT);

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    @Test
    void whatIsThereIsInItAndNamedWithWhatItIs() throws IOException {
        try (var zip = new IndexedZip(written, AT)) {
            zip.add(line("one.txt", null), out -> out.write(CONTENT));
            zip.add(line("two.txt", "=1+1.txt"), DIGEST, () -> new ByteArrayInputStream(CONTENT));
            zip.finish();
        }

        var archive = Archive.of(written.toByteArray());
        assertThat(archive.files().keySet()).containsExactly("one.txt", "two.txt", "index.csv");
        assertThat(archive.files().get("two.txt")).isEqualTo(CONTENT);
        assertThat(archive.text("index.csv")).isEqualTo("""
                        file,what,of,name,type,bytes,sha256,state\r
                        one.txt,SOMETHING,,,text/plain,6,%1$s,WHOLE\r
                        two.txt,SOMETHING,,'=1+1.txt,text/plain,6,%1$s,WHOLE\r
                        """.formatted(DIGEST));
    }

    @Test
    void whatIsMissingIsNamedAndTheRestComes() throws IOException {
        try (var zip = new IndexedZip(written, AT)) {
            zip.add(line("gone.txt", null), DIGEST, () -> {
                throw new NoSuchFileException("gone");
            });
            zip.add(line("unreachable.txt", null), DIGEST, () -> {
                throw new IllegalStateException("the store is away");
            });
            zip.add(line("two.txt", null), DIGEST, () -> new ByteArrayInputStream(CONTENT));
            zip.finish();
        }

        var archive = Archive.of(written.toByteArray());
        assertThat(archive.files().keySet()).containsExactly("two.txt", "index.csv");
        assertThat(archive.found("gone.txt")).isEqualTo("gone.txt MISSING");
        assertThat(archive.found("unreachable.txt")).isEqualTo("unreachable.txt MISSING");
        assertThat(archive.found("two.txt")).isEqualTo("two.txt WHOLE");
    }

    @Test
    void whatIsNotWhatWasReceivedOrBreaksOffIsNamedAndTheRestComes() throws IOException {
        try (var zip = new IndexedZip(written, AT)) {
            zip.add(line("other.txt", null), "0".repeat(64), () -> new ByteArrayInputStream(CONTENT));
            zip.add(line("half.txt", null), DIGEST, () -> new BreaksOff(CONTENT));
            zip.add(line("two.txt", null), DIGEST, () -> new ByteArrayInputStream(CONTENT));
            zip.finish();
        }

        var archive = Archive.of(written.toByteArray());
        assertThat(archive.files().keySet()).containsExactly("other.txt", "half.txt", "two.txt", "index.csv");
        assertThat(archive.found("other.txt")).isEqualTo("other.txt DAMAGED");
        assertThat(archive.found("half.txt")).isEqualTo("half.txt DAMAGED");
        assertThat(archive.files().get("two.txt")).isEqualTo(CONTENT);
    }

    /** Else somebody would think that this was all. */
    @Test
    void whatWasNotFinishedDoesNotOpen() throws IOException {
        try (var zip = new IndexedZip(written, AT)) {
            zip.add(line("one.txt", null), out -> out.write(CONTENT));
        }

        assertThat(Archive.endsWhole(written.toByteArray())).isFalse();
    }

    @Test
    void whoCannotBeWrittenToAnyMoreEndsIt() {
        var gone = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("gone");
            }
        };

        assertThatThrownBy(() -> {
                    try (var zip = new IndexedZip(gone, AT)) {
                        zip.add(line("one.txt", null), DIGEST, () -> new ByteArrayInputStream(CONTENT));
                    }
                })
                .hasMessage("gone");
    }

    /** A file is written while it is read: of what nobody takes, little is read. */
    @Test
    void noFileIsHeldAsAWhole() throws IOException {
        var size = 20_000_000;
        var most = new int[1];
        var random = new Random(1);
        var source = new InputStream() {
            private int read;

            @Override
            public int read() {
                throw new IllegalStateException("piece by piece");
            }

            @Override
            public int read(byte[] piece, int from, int length) {
                if (read >= size) {
                    return -1;
                }
                var bytes = new byte[length];
                random.nextBytes(bytes);
                System.arraycopy(bytes, 0, piece, from, length);
                read += length;
                most[0] = Math.max(most[0], read - written.size());
                return length;
            }
        };

        try (var zip = new IndexedZip(written, AT)) {
            zip.add(line("large.bin", null), DIGEST, () -> source);
            zip.finish();
        }

        assertThat(most[0]).isLessThan(1_000_000);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    week-plan.pdf, evidence/attainment/%s/007-week-plan.pdf
                    "Übung für Zoë.exe", evidence/attainment/%s/007-Ubung_fur_Zoe.pdf
                    ..pdf, evidence/attainment/%s/007-_.pdf
                    =cmd|' /C calc'!A0, evidence/attainment/%s/007-_cmd_C_calc_A0.pdf
                    日本語.pdf, evidence/attainment/%s/007-_.pdf
                    con, evidence/attainment/%s/007-con.pdf""", quoteCharacter = '"')
    void whateverAFileIsCalledEverySystemCanKeepIt(String name, String place) {
        var of = UUID.randomUUID();
        var file = new Attachment(name, DIGEST, MediaKind.PDF, 6);

        assertThat(new GivenFile(GivenFile.Evidence.ATTAINMENT, of, file).placeIn(7))
                .isEqualTo(place.formatted(of));
    }

    @Test
    void aLongNameIsCut() {
        var file = new Attachment("a".repeat(200), DIGEST, MediaKind.DOCX, 6);

        assertThat(new GivenFile(GivenFile.Evidence.PRIOR_LEARNING, UUID.randomUUID(), file).placeIn(1))
                .startsWith("evidence/prior-learning/")
                .endsWith("/001-" + "a".repeat(60) + ".docx");
    }

    private static Line line(String file, @Nullable String name) {
        return new Line(file, "SOMETHING", null, name, "text/plain");
    }

    /** Gives three bytes, and then fails. */
    private static final class BreaksOff extends ByteArrayInputStream {
        private boolean begun;

        BreaksOff(byte[] content) {
            super(content);
        }

        @Override
        public int read(byte[] piece) throws IOException {
            if (begun) {
                throw new IOException("the disk");
            }
            begun = true;
            return super.read(piece, 0, 3);
        }
    }
}
