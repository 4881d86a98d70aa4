package uk.nhs.leadership.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Prints XHTML as PDF/A-2a with the tags of PDF/UA: it can be read as long as there are readers, also aloud. It fetches
 * nothing: the one font and the colours come with the program, and a picture stands in the page itself.
 */
final class PdfPrinter {
    private static final String FONT = "Liberation Sans";
    private static final String FONT_FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final int USUAL_WEIGHT = 400;

    private PdfPrinter() {}

    static void print(String xhtml, OutputStream out) throws IOException {
        new PdfRendererBuilder()
                .withHtmlContent(xhtml, null)
                .usePdfAConformance(PdfAConformance.PDFA_2_A)
                .usePdfUaAccessibility(true)
                .useFont(PdfPrinter::font, FONT, USUAL_WEIGHT, FontStyle.NORMAL, true)
                .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                .useUriResolver(PdfPrinter::nowhereElse)
                .toStream(out)
                .run();
    }

    private static InputStream font() {
        return Objects.requireNonNull(PdfPrinter.class.getResourceAsStream(FONT_FILE));
    }

    private static @Nullable String nowhereElse(@Nullable String base, @Nullable String uri) {
        return uri != null && uri.startsWith(QrCode.IN_THE_PAGE) ? uri : null;
    }
}
