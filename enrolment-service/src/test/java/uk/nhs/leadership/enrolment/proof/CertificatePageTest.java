package uk.nhs.leadership.enrolment.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.print.PageTemplate;
import uk.nhs.leadership.print.Pdf;
import uk.nhs.leadership.print.QrCode;

class CertificatePageTest {
    private static final CertificatePage PAGE = new CertificatePage(
            "LMC-7K3F-9Q2M-4TXW-T",
            "\u0396\u03c9\u03ae <b>O'Neill</b> & \u65e5\u672c \ufffe",
            "Award {page.number}",
            "First steps ".repeat(30),
            "Stage 1",
            "P0001",
            "LMA-000123-C",
            "28 May 2027",
            "11 June 2027",
            "NHS England",
            "https://enrolment.example/v1/certificates/LMC-7K3F-9Q2M-4TXW-T",
            QrCode.of(URI.create("https://enrolment.example/v1/certificates/LMC-7K3F-9Q2M-4TXW-T")));

    @Test
    void whatPeopleWroteIsTextWhateverItLooksLike() throws IOException {
        var pdf = new PageTemplate(CertificatePage.class, "/print/certificate.html")
                .filledWith(PAGE)
                .print();

        assertThat(Pdf.textOf(pdf))
                .containsSubsequence(
                        "Certificate",
                        "\u0396\u03c9\u03ae <b>O'Neill</b> &",
                        "Award {page.number}",
                        "28 May 2027",
                        "LMA-000123-C",
                        "LMC-7K3F-9Q2M-4TXW-T",
                        "Check it");
        assertThat(Pdf.breachesIn(pdf)).isEmpty();
    }
}
