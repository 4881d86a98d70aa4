package uk.nhs.leadership.accreditation.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.jspecify.annotations.Nullable;

/**
 * Reads of a PDF only what leads to its pages. The library unpacks a stream whole into memory, so each is unpacked here first
 * into nothing, and the file given up if that is more than an honest index is.
 */
final class PageTreeReader extends PDFParser {
    private static final String NO_PASSWORD = "";
    private static final int MOST_PACKED = 1024 * 1024;
    private static final int MOST_UNPACKED = 2 * 1024 * 1024;
    private static final int MOST_ENTRIES = 200_000;
    private static final int MOST_COLUMNS = 1024;
    private static final int ZLIB_HEADER = 2;
    private static final int PIECE = 16 * 1024;

    private long unpacked;
    private long entries;

    private PageTreeReader(RandomAccessRead source) throws IOException {
        super(source, NO_PASSWORD, null, null, IOUtils.createMemoryOnlyStreamCache());
    }

    /**
     * The number that the root of its tree of pages says, which is what every program shows.
     *
     * @throws IOException if it is not written as it should be, is encrypted, or takes more than an honest one does
     */
    static int pagesOf(RandomAccessRead source) throws IOException {
        try (var document = new PageTreeReader(source).parse(false)) {
            return document.getNumberOfPages();
        }
    }

    @Override
    protected void prepareDecryption() throws IOException {
        if (document.isEncrypted()) {
            throw new IOException("encrypted");
        }
    }

    @Override
    protected COSStream parseCOSStream(COSDictionary said) throws IOException {
        var stream = super.parseCOSStream(said);
        if (stream.getLength() > MOST_PACKED) {
            throw new IOException("a stream of " + stream.getLength() + " bytes leads to its pages");
        }
        mustHaveNarrowRows(stream);
        var length = unpackedLength(stream);
        unpacked += length;
        entries += length / widthOfEntry(stream);
        if (unpacked > MOST_UNPACKED || entries > MOST_ENTRIES) {
            throw new IOException("unpacks to more than is read");
        }
        return stream;
    }

    private long unpackedLength(COSStream stream) throws IOException {
        var filter = only(stream.getFilters());
        if (filter == null) {
            return stream.getLength();
        }
        if (!COSName.FLATE_DECODE.equals(filter)) {
            throw new IOException("packed in a way in which no index is: " + filter);
        }
        try (var packed = stream.createRawInputStream()) {
            packed.skipNBytes(ZLIB_HEADER);
            return lengthOf(packed);
        }
    }

    private static long lengthOf(InputStream packed) throws IOException {
        var inflater = new Inflater(true);
        var length = 0L;
        try (var content = new InflaterInputStream(packed, inflater)) {
            var piece = new byte[PIECE];
            for (var read = content.read(piece); read >= 0 && length <= MOST_UNPACKED; read = content.read(piece)) {
                length += read;
            }
        } finally {
            inflater.end();
        }
        return length;
    }

    /** A predictor keeps two rows of as many columns as it is told, whether there is as much in the stream or not. */
    private static void mustHaveNarrowRows(COSStream stream) throws IOException {
        for (var name : new COSName[] {COSName.DP, COSName.DECODE_PARMS}) {
            if (only(stream.getDictionaryObject(name)) instanceof COSDictionary parameters
                    && (isNotUpTo(MOST_COLUMNS, parameters.getInt(COSName.COLUMNS, 1))
                            || isNotUpTo(Byte.SIZE, parameters.getInt(COSName.COLORS, 1))
                            || isNotUpTo(Short.SIZE, parameters.getInt(COSName.BITS_PER_COMPONENT, Byte.SIZE)))) {
                throw new IOException("packed in rows that no index has");
            }
        }
    }

    private static boolean isNotUpTo(int most, int said) {
        return said < 1 || said > most;
    }

    /** The one filter, or what it is told; several in a row are refused, for each may unpack what the one before has. */
    private static @Nullable COSBase only(@Nullable COSBase said) throws IOException {
        if (!(said instanceof COSArray array)) {
            return said;
        }
        if (array.size() > 1) {
            throw new IOException("packed more than once");
        }
        return array.size() == 0 ? null : array.getObject(0);
    }

    /** Of an index of objects: how many bytes tell of one. */
    private static long widthOfEntry(COSStream stream) {
        var width = 0L;
        if (stream.getDictionaryObject(COSName.W) instanceof COSArray widths) {
            for (var each : widths) {
                width += each instanceof COSNumber number ? Math.max(number.intValue(), 0) : 0;
            }
        }
        return width == 0 ? MOST_UNPACKED : width;
    }
}
