package uk.nhs.leadership.enrolment.insight;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;

/**
 * Numbers as bars to look at and to print. Each bar says its number in words too, so that neither colour nor length is needed
 * to read it, and a screen reader tells the same. The same numbers are drawn in the same bytes.
 */
final class BarChart {
    /** More is a table, not a drawing. */
    static final int MOST_BARS = 100;

    private static final int WIDTH = 760;
    private static final int LABELS = 260;
    private static final int NUMBERS = 90;
    private static final int ROW = 24;
    private static final int HEAD = 40;

    private final StringWriter written = new StringWriter();
    private final XMLStreamWriter xml;
    private final String title;
    private final List<Bar> bars;

    private BarChart(String title, List<Bar> bars) {
        this.title = title;
        this.bars = bars;
        try {
            // The JDK's own, whatever else is on the class path: the same drawing is the same bytes.
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(written);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One number and what it is of. */
    record Bar(String label, double value) {
        private String number() {
            return value == Math.rint(value)
                    ? String.format(Locale.UK, "%,.0f", value)
                    : String.format(Locale.UK, "%,.1f", value);
        }
    }

    static String of(String title, List<Bar> bars) {
        if (bars.size() > MOST_BARS) {
            throw new InvalidInput(new Fault(
                    "?by", "TOO_LARGE", "More than " + MOST_BARS + " bars are not drawn: ask for less, or for CSV"));
        }
        var chart = new BarChart(title, bars);
        try {
            chart.draw();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return chart.written.toString();
    }

    private void draw() throws XMLStreamException {
        var height = HEAD + bars.size() * ROW + 8;
        open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "width",
                WIDTH,
                "height",
                height,
                "viewBox",
                "0 0 " + WIDTH + " " + height,
                "font-family",
                "Arial, 'Liberation Sans', sans-serif",
                "font-size",
                13,
                "fill",
                "#212b32",
                "lang",
                "en-GB",
                "role",
                "img",
                "aria-labelledby",
                "chart-title");
        xml.writeStartElement("title");
        xml.writeAttribute("id", "chart-title");
        xml.writeCharacters(title);
        close();
        open("rect", "width", WIDTH, "height", height, "fill", "#ffffff");
        close();
        text(0, 22, title, "start", "bold");
        var most = bars.stream().mapToDouble(Bar::value).max().orElse(0);
        var top = HEAD;
        for (var bar : bars) {
            bar(bar, top, most);
            top += ROW;
        }
        close();
        xml.close();
    }

    private void bar(Bar bar, int top, double most) throws XMLStreamException {
        var room = WIDTH - LABELS - NUMBERS;
        var length = most > 0 ? Math.round(room * bar.value() / most) : 0;
        open("g");
        xml.writeStartElement("title");
        xml.writeCharacters(bar.label() + ": " + bar.number());
        close();
        text(LABELS - 8, top + 15, bar.label(), "end", "normal");
        open("rect", "x", LABELS, "y", top + 3, "width", length, "height", ROW - 7, "fill", "#005eb8");
        close();
        text((int) (LABELS + length + 6), top + 15, bar.number(), "start", "normal");
        close();
    }

    private void text(int x, int y, String words, String anchor, String weight) throws XMLStreamException {
        open("text", "x", x, "y", y, "text-anchor", anchor, "font-weight", weight);
        xml.writeCharacters(words);
        close();
    }

    private void open(String element, Object... attributes) throws XMLStreamException {
        xml.writeStartElement(element);
        for (var each = 0; each < attributes.length; each += 2) {
            xml.writeAttribute(attributes[each].toString(), attributes[each + 1].toString());
        }
    }

    private void close() throws XMLStreamException {
        xml.writeEndElement();
        xml.writeCharacters("\n");
    }
}
