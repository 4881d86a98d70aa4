package uk.nhs.leadership.print;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What is printed keeps the standards, shows what stands in the page itself, and fetches nothing. */
class PdfPrinterTest {

    @Test
    void aPictureInThePageIsPrintedWithItsWordsForScreenReaders() throws Exception {
        var address =
                URI.create("https://enrolment.example/v1/certificates/LMC-7K3F-9Q2M-4TXW-T?s=Jx2bRk7v0Qm3ZtY9uLw4sA");

        var pdf = printed(
                page("<p><img src=\"%s\" alt=\"The check\" style=\"width: 38mm\"/></p>".formatted(QrCode.of(address))));

        assertThat(Pdf.codeOn(pdf)).isEqualTo(address.toString());
        assertThat(Pdf.breachesIn(pdf)).isEmpty();
    }

    /** Or the tests of what is printed could not fail. */
    @Test
    void aBreachOfTheStandardsIsSeen() {
        assertThat(Pdf.breachesIn(printed(page(
                        "<p><img src=\"%s\"/></p>".formatted(QrCode.of(URI.create("https://enrolment.example/")))))))
                .isNotEmpty();
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

            var pdf = printed(page("<p>Seen</p><img src=\"%s/picture.png\" alt=\"x\"/>".formatted(there)));

            assertThat(Pdf.textOf(pdf)).contains("Seen");
            assertThat(asked).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    private static String page(String body) {
        return """
                <html xmlns="http://www.w3.org/1999/xhtml" lang="en-GB"><head><title>x</title>
                <meta name="description" content="x"/>
                <style>body { font-family: 'Liberation Sans'; }</style></head>
                <body>%s</body></html>
                """.formatted(body);
    }

    private static byte[] printed(String xhtml) {
        return new Page(xhtml).print();
    }
}
