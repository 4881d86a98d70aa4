package uk.nhs.leadership.files.inspection;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import uk.nhs.leadership.chassis.rule.RuleBroken;

/**
 * A document of the Open Packaging Conventions: parts in a ZIP file, of which one says of what type each is. All of it is
 * unpacked once, within limits that count what really comes out: what the file says about itself is believed nowhere.
 */
final class OfficePackage {
    private static final int MOST_PARTS = 1_000;
    private static final int LARGEST_DIRECTORY = 1024 * 1024;
    static final long MOST_UNPACKED = 200L * 1024 * 1024;

    /** Text packs twentyfold; what packs a hundredfold was made to. A small document may. */
    private static final long MOST_RATIO = 100;

    private static final long SMALL = 1024 * 1024;

    /** What the record at the end of the directory says, as in APPNOTE.TXT 4.3.16. */
    private static final int END_LENGTH = 22;

    private static final String END_SIGNATURE = "PK\5\6";
    private static final int PARTS_AT = 10;
    private static final int DIRECTORY_SIZE_AT = 12;
    private static final int DIRECTORY_FROM_AT = 16;

    private static final String TYPES = "[content_types].xml";
    private static final Map<String, MediaKind> MAIN_PARTS = Map.of(
            mainPartOf(MediaKind.DOCX), MediaKind.DOCX,
            mainPartOf(MediaKind.XLSX), MediaKind.XLSX,
            mainPartOf(MediaKind.PPTX), MediaKind.PPTX);

    /** Relations that fetch from elsewhere, when a document is opened, what may run there. Links and pictures may lead outside. */
    private static final Set<String> NEVER_OUTSIDE = Set.of("attachedtemplate", "oleobject", "frame", "subdocument");

    private final XMLInputFactory xml = withoutDocumentTypes();
    private final long size;
    private final Set<MediaKind> kinds = new HashSet<>();
    private final Set<String> names = new HashSet<>();
    private long unpacked;

    private OfficePackage(long size) {
        this.size = size;
    }

    private static String mainPartOf(MediaKind kind) {
        return kind.mediaType() + ".main+xml";
    }

    private static XMLInputFactory withoutDocumentTypes() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /**
     * Which of the documents a ZIP file is.
     *
     * @param tail its last bytes, a character for each
     * @throws RuleBroken if it is none, brings its own program, or unpacks too far
     */
    static MediaKind kindOf(Path file, long size, String tail) throws IOException {
        mustEndInOneDirectory(size, tail);
        var document = new OfficePackage(size);
        try (var parts = new ZipFile(file.toFile())) {
            for (var part : parts.stream().toList()) {
                document.look(part.getName().toLowerCase(Locale.ROOT), parts.getInputStream(part));
            }
        } catch (ZipException | EOFException | XMLStreamException e) {
            throw notTaken();
        }
        if (document.kinds.size() != 1) {
            throw notTaken();
        }
        return document.kinds.iterator().next();
    }

    /** The directory is the last thing in the file and small: it is read into memory, and nothing may hide behind it. */
    private static void mustEndInOneDirectory(long size, String tail) {
        var end = tail.length() - END_LENGTH;
        if (end < 0 || !tail.startsWith(END_SIGNATURE, end)) {
            throw notTaken();
        }
        var directory = number(tail, end + DIRECTORY_SIZE_AT, Integer.BYTES);
        if (number(tail, end + PARTS_AT, Short.BYTES) > MOST_PARTS || directory > LARGEST_DIRECTORY) {
            throw unpacksTooLarge();
        }
        if (number(tail, end + DIRECTORY_FROM_AT, Integer.BYTES) + directory != size - END_LENGTH) {
            throw notTaken();
        }
    }

    /** Little end first. */
    private static long number(String bytes, int at, int length) {
        var number = 0L;
        for (var i = length - 1; i >= 0; i--) {
            number = (number << Byte.SIZE) | bytes.charAt(at + i);
        }
        return number;
    }

    private void look(String name, InputStream packed) throws IOException, XMLStreamException {
        // Readers differ in which of two parts of one name they open.
        if (!names.add(name) || name.endsWith("vbaproject.bin")) {
            throw notTaken();
        }
        if (names.size() > MOST_PARTS) {
            throw unpacksTooLarge();
        }
        try (var content = new Counted(packed)) {
            if (name.equals(TYPES)) {
                readTypes(content);
            } else if (name.endsWith(".rels")) {
                readRelations(content);
            } else {
                content.transferTo(OutputStream.nullOutputStream());
            }
        }
    }

    private void readTypes(InputStream content) throws XMLStreamException {
        forEachElement(content, element -> {
            var type = attribute(element, "ContentType");
            if (type.contains("macroenabled") || type.contains("vbaproject")) {
                throw notTaken();
            }
            var kind = MAIN_PARTS.get(type);
            if (kind != null) {
                kinds.add(kind);
            }
        });
    }

    private void readRelations(InputStream content) throws XMLStreamException {
        forEachElement(content, element -> {
            var type = attribute(element, "Type");
            if (attribute(element, "TargetMode").equals("external")
                    && NEVER_OUTSIDE.contains(type.substring(type.lastIndexOf('/') + 1))) {
                throw notTaken();
            }
        });
    }

    @FunctionalInterface
    private interface ElementSeen {
        void at(XMLStreamReader element);
    }

    private void forEachElement(InputStream content, ElementSeen seen) throws XMLStreamException {
        var reader = xml.createXMLStreamReader(content);
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamReader.START_ELEMENT) {
                seen.at(reader);
            }
        }
        reader.close();
    }

    private static String attribute(XMLStreamReader element, String name) {
        var value = element.getAttributeValue(null, name);
        return value == null ? "" : value.strip().toLowerCase(Locale.ROOT);
    }

    private static RuleBroken notTaken() {
        return new RuleBroken(InspectionRule.EVIDENCE_TYPE_NOT_TAKEN);
    }

    private static RuleBroken unpacksTooLarge() {
        return new RuleBroken(InspectionRule.EVIDENCE_UNPACKS_TOO_LARGE);
    }

    /** Counts what comes out of all parts together. */
    private final class Counted extends FilterInputStream {
        Counted(InputStream packed) {
            super(packed);
        }

        @Override
        public int read() throws IOException {
            var one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            var read = super.read(buffer, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int bytes) {
            unpacked += bytes;
            if (unpacked > MOST_UNPACKED || (unpacked > SMALL && unpacked > MOST_RATIO * size)) {
                throw unpacksTooLarge();
            }
        }
    }
}
