package uk.nhs.leadership.curriculum.coverage;

import java.io.StringWriter;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** An SVG document while it is written. Text that it is given stands in it as text, whatever signs are in it. */
final class Drawing {
    /** What may have been typed and no XML document may hold. */
    private static final Pattern NOT_ALLOWED =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final StringWriter written = new StringWriter();
    private final XMLStreamWriter xml;

    Drawing() {
        try {
            // The JDK's own, whatever else is on the class path: the same drawing is the same bytes.
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(written);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Step {
        void take() throws XMLStreamException;
    }

    /**
     * Begins an element.
     *
     * @param attributes names and values in turn
     */
    Drawing open(String element, Object... attributes) {
        return write(() -> {
            xml.writeStartElement(element);
            for (var i = 0; i < attributes.length; i += 2) {
                xml.writeAttribute(attributes[i].toString(), allowed(attributes[i + 1].toString()));
            }
        });
    }

    /** Ends the element begun last, on a line of its own so that two drawings can be compared by line. */
    Drawing close() {
        return write(() -> {
            xml.writeEndElement();
            xml.writeCharacters("\n");
        });
    }

    /** An element that holds a text and nothing else. */
    Drawing element(String element, String text, Object... attributes) {
        open(element, attributes);
        write(() -> xml.writeCharacters(allowed(text)));
        return close();
    }

    /** An element that holds nothing. */
    Drawing empty(String element, Object... attributes) {
        return open(element, attributes).close();
    }

    String finished() {
        write(xml::close);
        return written.toString();
    }

    private Drawing write(Step step) {
        try {
            step.take();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String allowed(String text) {
        return NOT_ALLOWED.matcher(text).replaceAll("\uFFFD");
    }
}
