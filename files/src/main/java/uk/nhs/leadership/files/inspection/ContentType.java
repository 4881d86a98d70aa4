package uk.nhs.leadership.files.inspection;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import uk.nhs.leadership.chassis.rule.RuleBroken;

/**
 * Tells by its content which of the types that are taken a file is. Not which it most likely is: one that could also be
 * read as something else is refused, because whoever opens it may read it that way.
 */
final class ContentType {
    /** How far into a file readers of PDF look for its beginning. */
    private static final int HEAD = 1024;

    /** How far from its end readers of ZIP look for the directory: its record and the longest comment. */
    private static final int TAIL = 22 + 65_535;

    private static final String PDF = "%PDF-";
    private static final String PDF_END = "%%EOF";
    private static final String PACKED = "PK\3\4";
    private static final String PACKED_END = "PK\5\6";
    private static final String PNG = "\u0089PNG\r\n\u001a\n";
    private static final String JPEG = "\u00ff\u00d8\u00ff";

    private ContentType() {}

    /** @throws RuleBroken if it is none of the types, or more than one */
    static MediaKind of(Path file) throws IOException {
        try (var content = FileChannel.open(file)) {
            var head = text(content, 0, HEAD);
            var tail = text(content, Math.max(0, content.size() - TAIL), TAIL);
            if (head.startsWith(PACKED) && !head.contains(PDF)) {
                return OfficePackage.kindOf(file, content.size(), tail);
            }
            if (!tail.contains(PACKED_END)) {
                if (head.startsWith(PDF) && tail.stripTrailing().endsWith(PDF_END)) {
                    return MediaKind.PDF;
                }
                if (head.startsWith(PNG) && Picture.isPngAndNoMore(file)) {
                    return MediaKind.PNG;
                }
                if (head.startsWith(JPEG) && Picture.isJpegAndNoMore(file)) {
                    return MediaKind.JPEG;
                }
            }
            throw new RuleBroken(InspectionRule.EVIDENCE_TYPE_NOT_TAKEN);
        }
    }

    /** Part of a file, a character for each byte. */
    private static String text(FileChannel content, long from, int length) throws IOException {
        var bytes = ByteBuffer.allocate((int) Math.min(length, content.size() - from));
        var at = from;
        for (var read = 0; bytes.hasRemaining() && read >= 0; at += read) {
            read = content.read(bytes, at);
        }
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.ISO_8859_1);
    }
}
