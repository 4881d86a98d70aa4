package uk.nhs.leadership.accreditation.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.nhs.leadership.files.inspection.Documents.both;
import static uk.nhs.leadership.files.inspection.MediaKind.DOCX;
import static uk.nhs.leadership.files.inspection.MediaKind.PDF;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.nhs.leadership.files.inspection.Documents;

class PageCountTest {
    /** Where the second object of {@link #indexed} begins. */
    private static final int TWO = 54;

    private static final String NARROW = "/W[1 4 1]";
    private static final String CATALOG = "<</Type/Catalog/Pages 2 0 R>>";

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
        var wide = new byte[3 * 1024 * 1024];
        wide[18] = 1;
        wide[22] = 9;
        wide[36] = 1;
        wide[40] = TWO;

        assertThat(counted(indexed(deflated(Arrays.copyOf(wide, 1024 * 1024)), "/W[1 4 13]/Filter/FlateDecode")))
                .contains(2);
        assertThat(counted(indexed(deflated(wide), "/W[1 4 13]/Filter/FlateDecode")))
                .isEmpty();
    }

    @Test
    void anIndexThatIsPackedTwiceOrInAnotherWayIsGivenUp() throws IOException {
        var hexadecimal = HexFormat.of().formatHex(index(0)).getBytes(StandardCharsets.US_ASCII);
        var runs = both(new byte[] {17, 0, 3, 0, 0, 0, 0}, Arrays.copyOfRange(index(0), 6, 18));

        assertThat(counted(indexed(index(0), NARROW))).contains(2);
        assertThat(counted(indexed(deflated(index(0)), NARROW + "/Filter[/FlateDecode]")))
                .contains(2);
        assertThat(counted(indexed(deflated(hexadecimal), NARROW + "/Filter[/FlateDecode/ASCIIHexDecode]")))
                .isEmpty();
        // Made so that it can be unpacked as either.
        assertThat(counted(indexed(both(runs, new byte[] {(byte) 128}), NARROW + "/Filter/RunLengthDecode")))
                .isEmpty();
    }

    @Test
    void anIndexInRowsThatNoIndexHasIsGivenUp() throws IOException {
        var rows = NARROW + "/Filter/FlateDecode/DecodeParms<</Predictor 1/Columns ";

        assertThat(counted(indexed(deflated(index(0)), rows + "6>>"))).contains(2);
        for (var columns : new String[] {"2000000000", "-6", "1025"}) {
            assertThat(counted(indexed(deflated(index(0)), rows + columns + ">>")))
                    .isEmpty();
        }
    }

    @Test
    void anIndexOfMoreObjectsThanIsReadIsGivenUp() throws IOException {
        assertThat(counted(indexed(deflated(index(1_500 * 1024)), NARROW + "/Filter/FlateDecode")))
                .isEmpty();

        var pages = "<</Type/Pages/Kids[]/Count 2>>";
        assertThat(counted(pdf(CATALOG, pages, 1_000))).contains(2);
        assertThat(counted(pdf(CATALOG, pages, 500_000))).isEmpty();
    }

    @Test
    void whatIsNestedWithoutEndIsGivenUp() throws IOException {
        assertThat(counted(written("/Type/Pages/Count 2/Kids" + "[".repeat(1_000_000))))
                .isEmpty();
    }

    @Test
    void objectsThatPointToEachOtherAreGivenUp() throws IOException {
        assertThat(counted(pdf(CATALOG, "2 0 R", 0))).isEmpty();
    }

    private Optional<Integer> counted(byte[] content) throws IOException {
        return pages.of(file(content), PDF);
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("content"), content);
    }

    /** A PDF whose tree of pages says this. */
    private static byte[] written(String root) {
        return pdf(CATALOG, "<<" + root + ">>", 0);
    }

    /** @param free how many places in its index are for nothing */
    private static byte[] pdf(String catalog, String pages, int free) {
        var first = "%PDF-1.7\n";
        var one = "1 0 obj\n" + catalog + "\nendobj\n";
        var two = "2 0 obj\n" + pages + "\nendobj\n";
        var table = "xref\n0 %d\n0000000000 65535 f \n%010d 00000 n \n%010d 00000 n \n"
                .formatted(3 + free, first.length(), first.length() + one.length());
        var end = "trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n"
                .formatted(3 + free, first.length() + one.length() + two.length());
        return Documents.bytes(first + one + two + table + "0000000000 00000 f \n".repeat(free) + end);
    }

    /** A PDF of two pages whose index is a stream. */
    private static byte[] indexed(byte[] packed, String how) {
        var objects = "%PDF-1.7\n1 0 obj\n" + CATALOG + "\nendobj\n";
        assertThat(objects).hasSize(TWO);
        objects += "2 0 obj\n<</Type/Pages/Kids[]/Count 2>>\nendobj\n";
        var index = "3 0 obj\n<</Type/XRef/Size 3/Index[0 3]/Root 1 0 R" + how + "/Length " + packed.length
                + ">>\nstream\n";
        var end = "\nendstream\nendobj\nstartxref\n" + objects.length() + "\n%%EOF\n";
        return both(both(Documents.bytes(objects + index), packed), Documents.bytes(end));
    }

    /** What the index of {@link #indexed} says, and after it nothing but zeros. */
    private static byte[] index(int zeros) {
        return Arrays.copyOf(new byte[] {0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 9, 0, 1, 0, 0, 0, TWO, 0}, 18 + zeros);
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
            document.save(file, CompressParameters.NO_COMPRESSION);
        }
        return file.toByteArray();
    }
}
