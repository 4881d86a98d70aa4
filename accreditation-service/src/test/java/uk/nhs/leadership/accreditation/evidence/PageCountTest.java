package uk.nhs.leadership.accreditation.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.nhs.leadership.accreditation.inspection.MediaKind.DOCX;
import static uk.nhs.leadership.accreditation.inspection.MediaKind.PDF;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.nhs.leadership.accreditation.inspection.Documents;

class PageCountTest {
    /** Where the second object of {@link #indexed} begins. */
    private static final int TWO = 54;

    private final PageCount pages = new PageCount();

    @TempDir
    private Path folder;

    @Test
    void aPdfHasThePagesThatItSaysAlsoWhereItsIndexIsPacked() throws IOException {
        assertThat(counted(Documents.pdfOf(1))).contains(1);
        assertThat(counted(Documents.pdfOf(37))).contains(37);
        assertThat(counted(Documents.packedPdfOf(37))).contains(37);
    }

    @Test
    void aFileThatIsNotThereIsNotTakenForOneThatCannotBeCounted() {
        assertThatThrownBy(() -> pages.of(folder.resolve("gone"), PDF)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void nothingElseHasPagesThatAreKnown() throws IOException {
        assertThat(pages.of(file(Documents.docx()), DOCX)).isEmpty();
    }

    @Test
    void whatIsNoWholePdfHasNoKnownPages() throws IOException {
        var whole = Documents.pdfOf(3);

        assertThat(counted(Documents.pdf("No index at all"))).isEmpty();
        assertThat(counted(Arrays.copyOf(whole, whole.length / 2))).isEmpty();
        assertThat(counted(new byte[0])).isEmpty();
    }

    @Test
    void aPdfThatSaysWhatCannotBeHasNoKnownPages() throws IOException {
        for (var count : new String[] {"0", "-3", "100001", "99999999999", "(two)"}) {
            assertThat(counted(written("/Type/Pages/Kids[]/Count " + count))).isEmpty();
        }
        assertThat(counted(written("/Type/Pages/Kids[]/Count 100000"))).contains(100_000);
    }

    @Test
    void anEncryptedPdfHasNoKnownPagesWhetherItTakesAPasswordToReadOrNot() throws IOException {
        assertThat(counted(encrypted("reader"))).isEmpty();
        assertThat(counted(encrypted(""))).isEmpty();
    }

    @Test
    void anIndexThatUnpacksToMoreThanIsReadIsGivenUp() throws IOException {
        assertThat(counted(indexed(zeros(1024 * 1024), "/FlateDecode"))).contains(2);

        assertThat(counted(indexed(zeros(64L * 1024 * 1024), "/FlateDecode"))).isEmpty();
        assertThat(counted(indexed(deflated(zeros(1024 * 1024)), "[/FlateDecode/FlateDecode]")))
                .isEmpty();
        assertThat(counted(indexed(zeros(1000), "/RunLengthDecode"))).isEmpty();
    }

    @Test
    void anIndexOfMoreObjectsThanIsReadIsGivenUp() throws IOException {
        var rows = "0000000000 00000 f \n".repeat(500_000);
        var pdf = "%PDF-1.7\nxref\n0 500000\n" + rows + "trailer<</Size 500000/Root 1 0 R>>\nstartxref\n9\n%%EOF\n";

        assertThat(counted(Documents.bytes(pdf))).isEmpty();
    }

    @Test
    void whatIsNestedWithoutEndIsGivenUp() throws IOException {
        assertThat(counted(written("/Type/Pages/Count 2/Kids" + "[".repeat(1_000_000))))
                .isEmpty();
    }

    @Test
    void objectsThatPointToEachOtherAreGivenUp() throws IOException {
        assertThat(counted(pdf("<</Type/Catalog/Pages 2 0 R>>", "2 0 R"))).isEmpty();
    }

    private Optional<Integer> counted(byte[] content) throws IOException {
        return pages.of(file(content), PDF);
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("content"), content);
    }

    /** A PDF whose tree of pages says this. */
    private static byte[] written(String root) {
        return pdf("<</Type/Catalog/Pages 2 0 R>>", "<<" + root + ">>");
    }

    private static byte[] pdf(String catalog, String pages) {
        var first = "%PDF-1.7\n";
        var one = "1 0 obj\n" + catalog + "\nendobj\n";
        var two = "2 0 obj\n" + pages + "\nendobj\n";
        var table = "xref\n0 3\n0000000000 65535 f \n%010d 00000 n \n%010d 00000 n \n"
                .formatted(first.length(), first.length() + one.length());
        var end = "trailer\n<</Size 3/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n"
                .formatted(first.length() + one.length() + two.length());
        return Documents.bytes(first + one + two + table + end);
    }

    /** A PDF of two pages whose index is a stream, made of what it has to say and then of whatever else. */
    private static byte[] indexed(byte[] packed, String filter) throws IOException {
        var objects = "%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n";
        var two = objects.length();
        objects += "2 0 obj\n<</Type/Pages/Kids[]/Count 2>>\nendobj\n";
        var index = objects.length();
        var file = new ByteArrayOutputStream();
        file.write(Documents.bytes(objects));
        file.write(Documents.bytes("3 0 obj\n<</Type/XRef/Size 3/W[1 4 1]/Index[0 3]/Root 1 0 R/Filter" + filter
                + "/Length " + packed.length + ">>\nstream\n"));
        file.write(packed);
        file.write(Documents.bytes("\nendstream\nendobj\nstartxref\n" + index + "\n%%EOF\n"));
        assertThat(two).isEqualTo(TWO);
        return file.toByteArray();
    }

    /** An index of three objects, and after it nothing but zeros. */
    private static byte[] zeros(long more) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_COMPRESSION))) {
            out.write(new byte[] {0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 9, 0, 1, 0, 0, 0, TWO, 0});
            writeZeros(out, more);
        }
        return packed.toByteArray();
    }

    private static void writeZeros(OutputStream out, long more) throws IOException {
        var piece = new byte[1024 * 1024];
        for (var left = more; left > 0; left -= piece.length) {
            out.write(piece, 0, (int) Math.min(left, piece.length));
        }
    }

    private static byte[] deflated(byte[] content) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(packed)) {
            out.write(content);
        }
        return packed.toByteArray();
    }

    private static byte[] encrypted(String password) throws IOException {
        var file = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            document.save(file);
        }
        return file.toByteArray();
    }
}
