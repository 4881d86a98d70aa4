package uk.nhs.leadership.accreditation.letter;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import uk.nhs.leadership.accreditation.letter.Letter.Award;
import uk.nhs.leadership.accreditation.letter.Letter.Condition;

/** What is printed keeps the standards, says what people wrote as they wrote it, and fetches nothing. */
class PdfPrinterTest {
    private static final Letter ACCREDITED = new Letter(
            "LMS-000042-U",
            "Northern & Sons",
            "P0001",
            "First steps in leading a team",
            "Stage 1",
            2,
            "The course is accredited.",
            "20 November 2026",
            null,
            List.of(
                    "Written by <script>alert(1)</script> & \"others\", in \u0395\u03bb\u03bb\u03b7\u03bd\u03b9\u03ba\u03ac"
                            + " and \u65e5\u672c \ud83d\ude00",
                    "Neither \ufffe nor half a \ud83d is a character",
                    "<img src=\"http://127.0.0.1:9/picture.png\"/>",
                    "{letter.number} is a word like others".repeat(300)),
            List.of("Ratified as recommended."),
            new Award("LMA-000123-1", "20 November 2026", "19 November 2029"),
            List.of(
                    new Condition("Write <b>this</b> down.", "R-GOV-1", "31 March 2027", "The procedure, signed."),
                    new Condition("Measure it.", "R-EDI-1", "30 June 2027", "A year's figures.")),
            List.of("Ask earlier participants."));

    @ParameterizedTest
    @EnumSource(
            value = PDFAFlavour.class,
            names = {"PDFA_2_A", "PDFUA_1"})
    void itIsPdfForArchivesAndForScreenReaders(PDFAFlavour standard) throws IOException {
        assertThat(PdfLetter.breachesOf(standard, printed(ACCREDITED))).isEmpty();
    }

    @Test
    void whatPeopleWroteIsTextWhateverItLooksLike() throws IOException {
        assertThat(PdfLetter.textOf(printed(ACCREDITED)))
                .containsSubsequence(
                        "Decision on submission LMS-000042-U",
                        "To Northern & Sons (P0001)",
                        "The course is accredited.",
                        "LMA-000123-1",
                        "19 November 2029",
                        "Reasons",
                        "Written by <script>alert(1)</script> & \"others\", in \u0395\u03bb\u03bb\u03b7\u03bd\u03b9\u03ba\u03ac",
                        "is a character",
                        "<img src=\"http://127.0.0.1:9/picture.png\"/>",
                        "{letter.number} is a word",
                        "Conditions",
                        "Write <b>this</b> down.",
                        "31 March 2027",
                        "Measure it.",
                        "Advice",
                        "Ask earlier participants.",
                        "Remark on the decision",
                        "Ratified as recommended.");
    }

    @Test
    void whatThereIsNotIsLeftOut() throws IOException {
        var refused = new Letter(
                "LMS-000042-U",
                "Northern & Sons",
                "P0001",
                "First steps",
                "Fundamental",
                1,
                "The course is not accredited.",
                "20 November 2026",
                "Criteria are not met.",
                List.of("Two criteria are not met."),
                List.of(),
                null,
                List.of(),
                List.of());

        assertThat(PdfLetter.textOf(printed(refused)))
                .containsSubsequence("The course is not accredited.", "Criteria are not met.", "Two criteria")
                .doesNotContain("public register")
                .doesNotContain("Conditions")
                .doesNotContain("Advice")
                .doesNotContain("Remark");
    }

    @Test
    void nothingIsFetched() throws IOException {
        var asked = new AtomicInteger();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            var there = "http://localhost:" + server.getAddress().getPort();
            var printed = printed("""
                    <html xmlns="http://www.w3.org/1999/xhtml" lang="en-GB"><head><title>x</title>
                    <link rel="stylesheet" type="text/css" href="%1$s/style.css"/>
                    <style>body { font-family: 'Liberation Sans'; background-image: url(%1$s/ground.png); }</style></head>
                    <body><p>Seen</p><img src="%1$s/picture.png" alt="x"/></body></html>
                    """.formatted(there));

            assertThat(PdfLetter.textOf(printed)).contains("Seen");
            assertThat(asked).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    private static byte[] printed(Letter letter) throws IOException {
        return printed(new LetterTemplate("decision").filledWith(letter));
    }

    private static byte[] printed(String xhtml) throws IOException {
        var out = new ByteArrayOutputStream();
        PdfPrinter.print(xhtml, out);
        return out.toByteArray();
    }
}
