package uk.nhs.leadership.files.inspection;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Files of the types that are taken, as small as they can be, and some that are made to do harm. */
public final class Documents {
    /** In two parts, or scanners would find it in our own source. */
    public static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    static final String DOCX_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    static final String XLSX_MAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    static final String PPTX_MAIN =
            "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml";

    private static final String TYPES = "[Content_Types].xml";
    private static final int MEBIBYTE = 1024 * 1024;

    private Documents() {}

    /** A PDF in which these words stand. */
    public static byte[] pdf(String words) {
        return bytes("%PDF-1.7\n% " + words + "\ntrailer\n%%EOF\n");
    }

    /** A PDF of so many empty pages. */
    public static byte[] pdfOf(int pages) {
        return pdfOf(pages, CompressParameters.NO_COMPRESSION);
    }

    /** The same, with its objects and the index of them packed as most programs do. */
    public static byte[] packedPdfOf(int pages) {
        return pdfOf(pages, CompressParameters.DEFAULT_COMPRESSION);
    }

    private static byte[] pdfOf(int pages, CompressParameters compression) {
        var file = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            for (var page = 0; page < pages; page++) {
                document.addPage(new PDPage());
            }
            document.save(file, compression);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    public static byte[] docx() {
        return packed(officeParts(DOCX_MAIN));
    }

    static byte[] office(String mainType) {
        return packed(officeParts(mainType));
    }

    /** A DOCX with one more part. */
    public static byte[] docxWith(String name, byte[] content) {
        var parts = officeParts(DOCX_MAIN);
        parts.put(name, content);
        return packed(parts);
    }

    static Map<String, byte[]> officeParts(String mainType) {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put(TYPES, bytes("""
                <?xml version="1.0" encoding="UTF-8"?>
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                  <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                  <Override PartName="/main.xml" ContentType="%s"/>
                </Types>""".formatted(mainType)));
        parts.put("_rels/.rels", relation("officeDocument", "main.xml", ""));
        parts.put("main.xml", bytes("<main>" + "Minutes of the steering group. ".repeat(20) + "</main>"));
        return parts;
    }

    static byte[] relation(String type, String target, String mode) {
        return bytes("""
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                  <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s" Target="%s" %s/>
                </Relationships>""".formatted(type, target, mode));
    }

    static byte[] packed(Map<String, byte[]> parts) {
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    /**
     * A DOCX with a part of ten thousand million zeros in ten million bytes. One mebibyte is packed once and written ten
     * thousand times over.
     */
    public static byte[] bomb() {
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file)) {
            for (var part : officeParts(DOCX_MAIN).entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
            var packed = packedZeros(10_000);
            var entry = new ZipEntry("word/media/zeros.bin");
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(packed.length);
            entry.setCompressedSize(packed.length);
            entry.setCrc(crc(packed));
            zip.putNextEntry(entry);
            zip.write(packed);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return asDeflated(file.toByteArray(), "word/media/zeros.bin");
    }

    private static byte[] packedZeros(int mebibytes) throws IOException {
        var deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(new byte[MEBIBYTE]);
        var piece = new byte[MEBIBYTE];
        var length = deflater.deflate(piece, 0, piece.length, Deflater.FULL_FLUSH);
        deflater.end();
        try (var all = new ByteArrayOutputStream()) {
            for (var i = 0; i < mebibytes; i++) {
                all.write(piece, 0, length);
            }
            // A last block with nothing in it.
            all.write(new byte[] {3, 0});
            return all.toByteArray();
        }
    }

    private static long crc(byte[] content) {
        var crc = new CRC32();
        crc.update(content);
        return crc.getValue();
    }

    /** Says of a part that was written as it is that it is packed: in its own header, and in the directory. */
    private static byte[] asDeflated(byte[] zip, String name) {
        var text = new String(zip, StandardCharsets.ISO_8859_1);
        for (var at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            var isDirectory = at >= 46 && text.startsWith("PK\1\2", at - 46);
            zip[isDirectory ? at - 46 + 10 : at - 30 + 8] = ZipEntry.DEFLATED;
        }
        return zip;
    }

    public static byte[] png() {
        return picture("png");
    }

    public static byte[] jpeg() {
        return picture("jpeg");
    }

    private static byte[] picture(String format) {
        var file = new ByteArrayOutputStream();
        var picture = new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB);
        for (var i = 0; i < 1600; i++) {
            picture.setRGB(i % 40, i / 40, i * 7919);
        }
        try {
            ImageIO.write(picture, format, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    /** Writes a PDF of some length, a piece at a time. */
    public static void writePdf(OutputStream out, long length) throws IOException {
        var begin = bytes("%PDF-1.7\n%");
        var end = bytes("\n%%EOF\n");
        var piece = new byte[64 * 1024];
        Arrays.fill(piece, (byte) 'x');
        out.write(begin);
        for (var left = length - begin.length - end.length; left > 0; left -= piece.length) {
            out.write(piece, 0, (int) Math.min(left, piece.length));
        }
        out.write(end);
    }

    /** A character for each byte. */
    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    public static byte[] both(byte[] first, byte[] second) {
        var both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
