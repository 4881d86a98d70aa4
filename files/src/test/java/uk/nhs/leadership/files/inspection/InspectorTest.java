package uk.nhs.leadership.files.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.chassis.testing.BrokenRule.assertThatThrownBy;
import static uk.nhs.leadership.files.inspection.Documents.DOCX_MAIN;
import static uk.nhs.leadership.files.inspection.Documents.EICAR;
import static uk.nhs.leadership.files.inspection.Documents.PPTX_MAIN;
import static uk.nhs.leadership.files.inspection.Documents.XLSX_MAIN;
import static uk.nhs.leadership.files.inspection.Documents.both;
import static uk.nhs.leadership.files.inspection.Documents.bytes;
import static uk.nhs.leadership.files.inspection.Documents.docx;
import static uk.nhs.leadership.files.inspection.Documents.docxWith;
import static uk.nhs.leadership.files.inspection.Documents.jpeg;
import static uk.nhs.leadership.files.inspection.Documents.office;
import static uk.nhs.leadership.files.inspection.Documents.officeParts;
import static uk.nhs.leadership.files.inspection.Documents.packed;
import static uk.nhs.leadership.files.inspection.Documents.pdf;
import static uk.nhs.leadership.files.inspection.Documents.png;
import static uk.nhs.leadership.files.inspection.Documents.relation;
import static uk.nhs.leadership.files.inspection.InspectionRule.EVIDENCE_INFECTED;
import static uk.nhs.leadership.files.inspection.InspectionRule.EVIDENCE_TYPE_NOT_TAKEN;
import static uk.nhs.leadership.files.inspection.InspectionRule.EVIDENCE_UNPACKS_TOO_LARGE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.nhs.leadership.chassis.rule.RuleBroken;

class InspectorTest {
    private static final int PIECE = 64 * 1024;
    private static final String EXTERNAL = "TargetMode=\"External\"";

    private final Inspector inspector = new Inspector(new SignatureScanner());

    @TempDir
    Path folder;

    @Test
    void eachTypeIsKnownByItsContent() throws IOException {
        assertThat(kindOf(pdf("minutes"))).isEqualTo(MediaKind.PDF);
        assertThat(kindOf(office(DOCX_MAIN))).isEqualTo(MediaKind.DOCX);
        assertThat(kindOf(office(XLSX_MAIN))).isEqualTo(MediaKind.XLSX);
        assertThat(kindOf(office(PPTX_MAIN))).isEqualTo(MediaKind.PPTX);
        assertThat(kindOf(png())).isEqualTo(MediaKind.PNG);
        assertThat(kindOf(jpeg())).isEqualTo(MediaKind.JPEG);
    }

    @Test
    void aTypeIsTakenByItsNameHoweverItIsWritten() {
        assertThat(MediaKind.named("Application/PDF")).isEqualTo(MediaKind.PDF);
        assertThatThrownBy(() -> MediaKind.named("text/html")).isBrokenRule(EVIDENCE_TYPE_NOT_TAKEN);
    }

    @Test
    void whatIsNoneOfTheTypesIsNotTaken() {
        for (var other :
                List.of("", "x", "<html></html>", "MZ\u0090", "#!/bin/sh", "GIF89a", "{\\rtf1}", "%PDF", "PK")) {
            assertNotTaken(bytes(other));
        }
    }

    @Test
    void aFileThatCouldBeReadAsTwoTypesIsNotTaken() {
        var document = docx();
        assertNotTaken(both(pdf("and a document"), document));
        assertNotTaken(both(both(pdf("around"), document), bytes("%%EOF")));
        assertNotTaken(both(png(), document));
        assertNotTaken(both(jpeg(), document));
        assertNotTaken(both(document, bytes("%PDF-1.7 %%EOF")));
        assertNotTaken(both(document, document));
        var first = officeParts(DOCX_MAIN);
        var named = new LinkedHashMap<String, byte[]>();
        named.put("%PDF-1.7", bytes("a document that readers of PDF open too"));
        named.putAll(first);
        assertNotTaken(packed(named));
        var two = officeParts(DOCX_MAIN);
        two.put(
                "[Content_Types].xml",
                both(
                        bytes("<Types>"),
                        bytes("<Override ContentType='%s'/><Override ContentType='%s'/></Types>"
                                .formatted(DOCX_MAIN, XLSX_MAIN))));
        assertNotTaken(packed(two));
    }

    @Test
    void whatIsBehindAPictureOrAPdfIsNotTaken() {
        for (var picture : List.of(png(), jpeg(), pdf("minutes"))) {
            assertNotTaken(both(picture, bytes("<html><script>alert(1)</script></html>")));
            assertNotTaken(Arrays.copyOf(picture, picture.length - 8));
        }
    }

    /** As cameras do it: the large picture, then small ones. */
    @Test
    void aPictureMayBeFollowedByAnotherOne() throws IOException {
        assertThat(kindOf(both(jpeg(), jpeg()))).isEqualTo(MediaKind.JPEG);
    }

    @Test
    void aDocumentThatBringsAProgramIsNotTaken() {
        assertNotTaken(docxWith("word/vbaProject.bin", bytes("x")));
        assertNotTaken(docxWith("word/VBAPROJECT.BIN", bytes("x")));
        assertNotTaken(office("application/vnd.ms-word.document.macroEnabled.main+xml"));
        assertNotTaken(docxWith(
                "word/_rels/settings.xml.rels",
                relation("attachedTemplate", "https://bad.example/template.dotm", EXTERNAL)));
        assertNotTaken(docxWith(
                "word/_rels/document.xml.rels", relation("oleObject", "mhtml:https://bad.example/x!y", EXTERNAL)));
    }

    @Test
    void aDocumentMayLinkToElsewhere() throws IOException {
        assertThat(kindOf(docxWith(
                        "word/_rels/document.xml.rels", relation("hyperlink", "https://www.england.nhs.uk", EXTERNAL))))
                .isEqualTo(MediaKind.DOCX);
        assertThat(kindOf(docxWith("word/_rels/settings.xml.rels", relation("attachedTemplate", "own.dotx", ""))))
                .isEqualTo(MediaKind.DOCX);
    }

    @Test
    void entitiesOfADocumentAreNotFollowed() {
        var parts = officeParts(DOCX_MAIN);
        parts.put("[Content_Types].xml", bytes("""
                <!DOCTYPE t [<!ENTITY main SYSTEM "file:///etc/hostname">]>
                <Types><Override ContentType="&main;"/></Types>"""));

        assertNotTaken(packed(parts));
    }

    @Test
    void aDocumentThatIsNotWhatItsDirectorySaysIsNotTaken() {
        var whole = docx();
        for (var cut : List.of(1, 10, 22, 40, 100)) {
            assertNotTaken(Arrays.copyOf(whole, whole.length - cut));
        }
        for (var at = 0; at < whole.length; at += 7) {
            var spoilt = whole.clone();
            spoilt[at] = (byte) (spoilt[at] ^ 0x55);
            try {
                kindOf(spoilt);
            } catch (RuleBroken refused) {
                assertThat(refused.rule()).isIn(EVIDENCE_TYPE_NOT_TAKEN, EVIDENCE_UNPACKS_TOO_LARGE);
            } catch (IOException e) {
                Assertions.fail("byte " + at, e);
            }
        }
    }

    @Test
    void whatUnpacksTooFarIsRefusedBeforeItHas() {
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> assertThatThrownBy(() -> kindOf(Documents.bomb())).isBrokenRule(EVIDENCE_UNPACKS_TOO_LARGE));
    }

    @Test
    void whatPacksAHundredfoldIsRefusedAndASmallDocumentMay() throws IOException {
        assertThatThrownBy(() -> kindOf(docxWith("word/a.xml", new byte[4 * 1024 * 1024])))
                .isBrokenRule(EVIDENCE_UNPACKS_TOO_LARGE);
        assertThat(kindOf(docxWith("word/a.xml", new byte[512 * 1024]))).isEqualTo(MediaKind.DOCX);
    }

    @Test
    void aDocumentOfTooManyPartsIsRefused() {
        var parts = officeParts(DOCX_MAIN);
        for (var i = 0; i < 1_000; i++) {
            parts.put("word/part" + i + ".xml", bytes(""));
        }

        assertThatThrownBy(() -> kindOf(packed(parts))).isBrokenRule(EVIDENCE_UNPACKS_TOO_LARGE);
    }

    @Test
    void theTestVirusIsFoundWhereverItIs() {
        var infected = new ArrayList<byte[]>();
        infected.add(bytes(EICAR));
        infected.add(bytes(" \t\r\n".repeat(20) + EICAR));
        infected.add(pdf(EICAR));
        infected.add(docxWith("word/embeddings/attachment.txt", bytes(EICAR)));
        for (var before : List.of(64 * 1024 - 1, 64 * 1024, 64 * 1024 + 66, 128 * 1024 - 30)) {
            infected.add(both(bytes("x".repeat(before)), bytes(EICAR)));
        }
        for (var file : infected) {
            assertThatThrownBy(() -> kindOf(file)).isBrokenRule(EVIDENCE_INFECTED);
        }
    }

    @Test
    void aPartOfTheTestVirusIsNone() throws IOException {
        assertThat(kindOf(pdf(EICAR.toLowerCase(Locale.ROOT)))).isEqualTo(MediaKind.PDF);
        assertThat(kindOf(pdf(EICAR.substring(1)))).isEqualTo(MediaKind.PDF);
    }

    private void assertNotTaken(byte[] content) {
        assertThatThrownBy(() -> kindOf(content)).isBrokenRule(EVIDENCE_TYPE_NOT_TAKEN);
    }

    private MediaKind kindOf(byte[] content) throws IOException {
        try (var inspection = inspector.begin()) {
            for (var from = 0; from < content.length; from += PIECE) {
                var piece = Arrays.copyOfRange(content, from, Math.min(content.length, from + PIECE));
                inspection.see(piece, piece.length);
            }
            return inspection.kind(Files.write(Files.createTempFile(folder, "", ""), content));
        }
    }
}
