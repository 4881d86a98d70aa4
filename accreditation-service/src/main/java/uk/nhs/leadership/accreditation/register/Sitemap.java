package uk.nhs.leadership.accreditation.register;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A document by sitemaps.org, from which search engines learn what addresses there are. Written as it goes. */
final class Sitemap {
    /** Entries that a document may have, by the protocol. */
    static final long PART = 50_000;

    /** Entries written at once. */
    static final int PIECE = 2_000;

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private final XMLStreamWriter xml;

    private Sitemap(OutputStream out, String root) throws XMLStreamException {
        xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement(root);
        xml.writeDefaultNamespace(NAMESPACE);
    }

    /** Tells where the parts are. */
    static Sitemap ofParts(OutputStream out) throws XMLStreamException {
        return new Sitemap(out, "sitemapindex");
    }

    static Sitemap ofEntries(OutputStream out) throws XMLStreamException {
        return new Sitemap(out, "urlset");
    }

    void part(String address) throws XMLStreamException {
        xml.writeStartElement("sitemap");
        element("loc", address);
        xml.writeEndElement();
    }

    /** @param register the address below which the entries stand */
    void entries(List<SitemapEntry> entries, String register) throws XMLStreamException {
        for (var entry : entries) {
            xml.writeStartElement("url");
            element("loc", register + "/" + entry.number());
            element("lastmod", entry.lastChangedOn().toString());
            xml.writeEndElement();
        }
    }

    void end() throws XMLStreamException {
        xml.writeEndDocument();
        xml.close();
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
