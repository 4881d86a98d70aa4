package uk.nhs.leadership.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A page that is ready to be printed, as XHTML. */
public record Page(String xhtml) {
    /** What it is printed as. */
    public static final String PDF = "application/pdf";

    /** Tells whether it says the same as another, without both being printed. */
    public String sha256() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(xhtml.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK knows SHA-256", e);
        }
    }

    public byte[] print() {
        var out = new ByteArrayOutputStream();
        try {
            print(out);
        } catch (IOException e) {
            throw new UncheckedIOException("a page could not be printed", e);
        }
        return out.toByteArray();
    }

    public void print(OutputStream out) throws IOException {
        PdfPrinter.print(xhtml, out);
    }
}
