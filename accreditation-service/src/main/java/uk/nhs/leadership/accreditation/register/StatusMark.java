package uk.nhs.leadership.accreditation.register;

import java.io.StringWriter;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import uk.nhs.leadership.accreditation.accreditation.AccreditationJson;
import uk.nhs.leadership.accreditation.accreditation.AccreditationStatus;

/**
 * The status of an accreditation as a small drawing that a provider puts on a page of its own. Words, a sign and a colour
 * each tell it; a screen reader is told the course and the sentence.
 */
final class StatusMark {
    private static final String WIDTH = "260";
    private static final String HEIGHT = "56";

    /** What may have been typed and no XML document may hold. */
    private static final Pattern NOT_ALLOWED =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    /** How a status looks. The colours are those of the NHS identity, dark enough for white letters on them. */
    private enum Look {
        GOOD("✓", "#006747"),
        WATCHED("!", "#8a4b00"),
        STOPPED("✕", "#8a1538"),
        OVER("–", "#425563");

        private final String sign;
        private final String colour;

        Look(String sign, String colour) {
            this.sign = sign;
            this.colour = colour;
        }

        static Look of(AccreditationStatus status) {
            return switch (status) {
                case ACTIVE, ACTIVE_WITH_CONDITIONS -> GOOD;
                case PENDING_START, PROBATION, TEACH_OUT -> WATCHED;
                case SUSPENDED, WITHDRAWN -> STOPPED;
                case EXPIRED, SURRENDERED, SUPERSEDED -> OVER;
            };
        }
    }

    private StatusMark() {}

    static String of(AccreditationJson.View entry) {
        try {
            return drawn(entry);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String drawn(AccreditationJson.View entry) throws XMLStreamException {
        var written = new StringWriter();
        // The JDK's own, whatever else is on the class path: the same mark is the same bytes.
        var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(written);
        var look = Look.of(entry.status());
        open(xml, "svg", "xmlns", "http://www.w3.org/2000/svg", "width", WIDTH, "height", HEIGHT);
        attributes(xml, "viewBox", "0 0 " + WIDTH + " " + HEIGHT, "lang", "en-GB", "role", "img");
        attributes(xml, "aria-labelledby", "mark-title mark-statement", "font-family", "Arial, sans-serif");
        element(xml, "title", words(entry.status()) + ": " + entry.course().title(), "id", "mark-title");
        element(xml, "desc", entry.number() + ". " + entry.statement(), "id", "mark-statement");
        empty(xml, "rect", "width", WIDTH, "height", HEIGHT, "rx", "4", "fill", "#ffffff");
        empty(xml, "rect", "width", HEIGHT, "height", HEIGHT, "rx", "4", "fill", look.colour);
        element(
                xml,
                "text",
                look.sign,
                "x",
                "28",
                "y",
                "38",
                "font-size",
                "28",
                "text-anchor",
                "middle",
                "fill",
                "#ffffff");
        element(xml, "text", words(entry.status()), "x", "68", "y", "24", "font-size", "16", "font-weight", "bold");
        element(xml, "text", "NHS leadership course", "x", "68", "y", "40", "font-size", "11", "fill", "#425563");
        element(xml, "text", entry.number(), "x", "68", "y", "52", "font-size", "11", "fill", "#425563");
        xml.writeEndElement();
        xml.close();
        return written.toString();
    }

    private static String words(AccreditationStatus status) {
        return switch (status) {
            case PENDING_START -> "Accredited soon";
            case ACTIVE -> "Accredited";
            case ACTIVE_WITH_CONDITIONS -> "Accredited, on conditions";
            case PROBATION -> "On probation";
            case SUSPENDED -> "Suspended";
            case TEACH_OUT -> "No new cohorts";
            case EXPIRED -> "Expired";
            case WITHDRAWN -> "Withdrawn";
            case SURRENDERED -> "Given up";
            case SUPERSEDED -> "Replaced";
        };
    }

    private static void open(XMLStreamWriter xml, String element, String... attributes) throws XMLStreamException {
        xml.writeStartElement(element);
        attributes(xml, attributes);
    }

    /** Names and values in turn. */
    private static void attributes(XMLStreamWriter xml, String... attributes) throws XMLStreamException {
        for (var i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }

    private static void element(XMLStreamWriter xml, String element, String text, String... attributes)
            throws XMLStreamException {
        open(xml, element, attributes);
        xml.writeCharacters(NOT_ALLOWED.matcher(text).replaceAll("\uFFFD"));
        xml.writeEndElement();
    }

    private static void empty(XMLStreamWriter xml, String element, String... attributes) throws XMLStreamException {
        open(xml, element, attributes);
        xml.writeEndElement();
    }
}
