package uk.nhs.leadership.files.inspection;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a picture ends where its format says that it does, so that nothing else is hidden behind it. */
final class Picture {
    private static final int PNG_SIGNATURE = 8;
    private static final int PNG_CHECKSUM = 4;
    private static final int PNG_HEADER = 0x49484452;
    private static final int PNG_END = 0x49454e44;

    private static final int JPEG_MARK = 0xff;
    private static final int JPEG_START = 0xd8;
    private static final int JPEG_END = 0xd9;
    private static final int JPEG_SCAN = 0xda;
    private static final int JPEG_FIRST_RESTART = 0xd0;
    private static final int JPEG_LAST_RESTART = 0xd7;
    private static final int JPEG_LENGTH = 2;
    private static final int NO_MARKER = 0;

    private Picture() {}

    /** A signature, then chunks: length, name, content, checksum. */
    static boolean isPngAndNoMore(Path file) throws IOException {
        try (var png = opened(file)) {
            png.skipNBytes(PNG_SIGNATURE);
            var expected = PNG_HEADER;
            while (true) {
                var length = png.readInt();
                var name = png.readInt();
                if (length < 0 || (expected == PNG_HEADER && name != PNG_HEADER)) {
                    return false;
                }
                expected = 0;
                png.skipNBytes(length + (long) PNG_CHECKSUM);
                if (name == PNG_END) {
                    return png.read() < 0;
                }
            }
        } catch (EOFException e) {
            return false;
        }
    }

    /** Marked segments, each with its length, and after a scan the coded picture. Cameras put small copies behind it. */
    static boolean isJpegAndNoMore(Path file) throws IOException {
        try (var jpeg = opened(file)) {
            while (true) {
                if (jpeg.readUnsignedByte() != JPEG_MARK || jpeg.readUnsignedByte() != JPEG_START) {
                    return false;
                }
                if (!endsInOrder(jpeg)) {
                    return false;
                }
                jpeg.mark(1);
                if (jpeg.read() < 0) {
                    return true;
                }
                jpeg.reset();
            }
        } catch (EOFException e) {
            return false;
        }
    }

    /** From behind the start of a picture to behind its end. */
    private static boolean endsInOrder(DataInputStream jpeg) throws IOException {
        var afterScan = false;
        while (true) {
            var marker = marker(jpeg, afterScan);
            if (marker == NO_MARKER || marker == JPEG_END) {
                return marker == JPEG_END;
            }
            var length = jpeg.readUnsignedShort();
            if (length < JPEG_LENGTH) {
                return false;
            }
            jpeg.skipNBytes(length - (long) JPEG_LENGTH);
            afterScan = marker == JPEG_SCAN;
        }
    }

    /** The next marker: at once, or after a scan where the coded picture ends, in which a mark is followed by zero or a restart. */
    private static int marker(DataInputStream jpeg, boolean afterScan) throws IOException {
        while (true) {
            var next = jpeg.readUnsignedByte();
            while (next != JPEG_MARK && afterScan) {
                next = jpeg.readUnsignedByte();
            }
            if (next != JPEG_MARK) {
                return NO_MARKER;
            }
            while (next == JPEG_MARK) {
                next = jpeg.readUnsignedByte();
            }
            var isWithinScan = next == 0 || (next >= JPEG_FIRST_RESTART && next <= JPEG_LAST_RESTART);
            if (!isWithinScan) {
                return next;
            }
            if (!afterScan) {
                return NO_MARKER;
            }
        }
    }

    private static DataInputStream opened(Path file) throws IOException {
        return new DataInputStream(new BufferedInputStream(Files.newInputStream(file)));
    }
}
