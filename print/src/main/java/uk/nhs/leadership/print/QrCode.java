package uk.nhs.leadership.print;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/** An address as a picture that cameras read, as a {@code data:} URI to stand in a page. */
public final class QrCode {
    static final String IN_THE_PAGE = "data:image/png;base64,";

    /** Far finer than a printer shows; the picture is as sharp at any size on paper. */
    private static final int PIXELS = 400;

    private static final int WHITE = 0xFFFFFF;
    private static final int BLACK = 0x000000;

    private QrCode() {}

    public static String of(URI address) {
        try {
            // A quarter of it may be smudged, folded or cut off.
            var code = new QRCodeWriter()
                    .encode(
                            address.toString(),
                            BarcodeFormat.QR_CODE,
                            PIXELS,
                            PIXELS,
                            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.Q));
            var png = new ByteArrayOutputStream();
            ImageIO.write(picture(code), "png", png);
            return IN_THE_PAGE + Base64.getEncoder().encodeToString(png.toByteArray());
        } catch (WriterException e) {
            throw new IllegalArgumentException("the address is too long for a QR code", e);
        } catch (IOException e) {
            throw new UncheckedIOException("a picture could not be written", e);
        }
    }

    private static BufferedImage picture(BitMatrix code) {
        var picture = new BufferedImage(code.getWidth(), code.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (var y = 0; y < code.getHeight(); y++) {
            for (var x = 0; x < code.getWidth(); x++) {
                picture.setRGB(x, y, code.get(x, y) ? BLACK : WHITE);
            }
        }
        return picture;
    }
}
